import type { Nodes, Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";
import { visit } from "unist-util-visit";
import type { MarkdownProblem } from "./markdown-problem.ts";

const withTables = remark()
	.data("micromarkExtensions", [gfmTable()])
	.data("fromMarkdownExtensions", [gfmTableFromMarkdown()]);

/**
 * Footnotes, tables and struck words: CommonMark has none, so that their marks would be printed as words of the column,
 * and counted with them. A backslash before a mark says that it is meant so.
 * @param tree the tree of `prose`
 */
export function problemsOfOtherMarkdown(tree: Root, prose: string): MarkdownProblem[] {
	return [...footnotesIn(tree, prose), ...tablesIn(prose), ...struckIn(tree, prose)];
}

function footnotesIn(tree: Root, prose: string): MarkdownProblem[] {
	const problems: MarkdownProblem[] = [];
	const add = (mark: string, offset: number) => {
		problems.push(problemAt(prose, offset, `Footnotes are not set: “${mark}” would be printed as it is.`));
	};
	visit(tree, (node) => {
		const start = node.position?.start.offset ?? 0;
		if ("label" in node && node.label?.startsWith("^")) add(`[${node.label}]`, start);
		if (node.type !== "text") return;
		for (const { 0: mark, index } of rawOf(node, prose).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) add(mark, start + index);
	});
	return problems;
}

function tablesIn(prose: string): MarkdownProblem[] {
	const problems: MarkdownProblem[] = [];
	if (!prose.includes("|")) return problems;
	visit(withTables.parse(prose), "table", (node) => {
		const message = "Tables are not set: the lines of this one would be printed as they are.";
		problems.push(problemAt(prose, node.position?.start.offset ?? 0, message));
	});
	return problems;
}

function struckIn(tree: Root, prose: string): MarkdownProblem[] {
	const problems: MarkdownProblem[] = [];
	visit(tree, (node) => {
		if (node.type !== "paragraph" && node.type !== "heading") return;
		const marks: number[] = [];
		visit(node, "text", (text) => {
			const found = rawOf(text, prose).matchAll(/(?<![\\~])~~(?!~)/g);
			for (const { index } of found) marks.push((text.position?.start.offset ?? 0) + index);
		});
		const [first, second] = marks;
		if (first === undefined || second === undefined) return;
		problems.push(problemAt(prose, first, "Struck words are not set: “~~” would be printed as it is."));
	});
	return problems;
}

/** @param offset of the mark, in UTF-16 units */
function problemAt(prose: string, offset: number, message: string): MarkdownProblem {
	const lines = prose.slice(0, offset).split("\n");
	const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
	return { rule: "markdown-unsupported", start, message };
}

/** The text of a node as it is written in the file. */
function rawOf({ position }: Nodes, prose: string): string {
	return prose.slice(position?.start.offset, position?.end.offset);
}
