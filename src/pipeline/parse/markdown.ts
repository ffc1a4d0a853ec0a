import type { Code, Nodes, Root } from "mdast";
import { remark } from "remark";
import { SKIP, visit } from "unist-util-visit";
import { problemOfAddress } from "../../model/web-address.ts";
import { hiddenCharacters } from "../../text/hidden-character.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { RuleId } from "../rules.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { problemsOfOtherMarkdown } from "./other-markdown.ts";

/** How deep block quotes, lists and brackets may nest. Deeper nesting takes the parser minutes, and no prose has it. */
const MAX_DEPTH = 32;
/** How many marks (runs of * and _, opening brackets, less-than signs) a paragraph may have, for the same reason. */
const MAX_MARKS = 1000;
const CONTAINER_MARK = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Parses prose as CommonMark. Refuses HTML, images, link titles, links with unsafe addresses, hidden characters, deep
 * nesting, open code fences, empty list items, and what other kinds of markdown set and CommonMark prints as it is.
 * Headings become one level lower, since the page's first heading is the column's headline.
 * @param prose the text of the file with its front matter replaced by empty lines
 * @param file the file's path, as shown in messages
 * @returns null if the prose is refused; the reasons are in `diagnostics`
 * @see https://spec.commonmark.org/0.31.2/
 */
export function parseMarkdown(prose: string, file: string, diagnostics: Diagnostics): Root | null {
	if (!isShallow(prose, file, diagnostics)) return null;
	const tree = remark().parse(prose);
	const problems = problemsOfOtherMarkdown(tree, prose);
	visit(tree, (node) => {
		problems.push(...problemsOfNode(node, prose));
		// The page has its own first heading, the column's.
		if (node.type === "heading") node.depth = node.depth === 6 ? 6 : ((node.depth + 1) as 2 | 3 | 4 | 5 | 6);
	});
	for (const { rule, start, message } of problems) {
		diagnostics.add(rule, { file, line: start.line, column: start.column }, message);
	}
	visit(tree, "paragraph", (node, index, parent) => {
		// A paragraph of nothing but a no-break space is not blank to CommonMark, but it is no paragraph either.
		const blank = node.children.every((child) => child.type === "text" && child.value.trim() === "");
		if (!blank || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return problems.length === 0 ? tree : null;
}

/** What is wrong with a node by itself. */
function problemsOfNode(node: Nodes, prose: string): MarkdownProblem[] {
	const start = node.position?.start ?? { line: 1, column: 1 };
	const problem = (rule: RuleId, message: string): MarkdownProblem[] => [{ rule, start, message }];
	switch (node.type) {
		case "html":
			return problem("html-in-markdown", `HTML is not allowed: “${node.value.slice(0, 60)}”.`);
		case "image":
		case "imageReference":
			return problem("image-unsupported", "Images are not allowed.");
		case "text":
		case "inlineCode":
		case "code": {
			const hidden = hiddenCharacters(node.value, prose);
			if (hidden.length > 0) {
				return hidden.flatMap(({ what }) => problem("hidden-character", `The text contains ${what}.`));
			}
			return node.type === "code" && isOpen(node, prose)
				? problem("code-unclosed", "The code fence has no closing fence: all that follows would be code.")
				: [];
		}
		case "link":
		case "definition": {
			const reason = problemOfAddress(node.url);
			if (node.title) return problem("link-title", `A link has the title “${node.title.slice(0, 60)}”.`);
			// What begins so is a footnote, which is reported.
			if (reason === null || (node.type === "definition" && node.label?.startsWith("^"))) return [];
			return problem("link-unsafe", `A link to “${node.url.slice(0, 80)}” is not allowed: ${reason}.`);
		}
		case "listItem":
			return isEmpty(node) ? problem("list-item-empty", "An item of a list has no words.") : [];
		default:
			return [];
	}
}

/** Whether a block of code begins with a fence, and nothing closes it. */
function isOpen({ position }: Code, prose: string): boolean {
	const raw = prose.slice(position?.start.offset, position?.end.offset);
	const fence = /^(?:`{3,}|~{3,})/.exec(raw)?.[0];
	if (fence === undefined) return false;
	const last = raw.includes("\n")
		? raw
				.slice(raw.lastIndexOf("\n") + 1)
				.replace(/^[\s>]*/, "")
				.trimEnd()
		: "";
	return !(last.startsWith(fence) && [...last].every((character) => character === fence[0]));
}

/** Whether nothing in a node can be read. */
function isEmpty(node: Nodes): boolean {
	if ("value" in node) return node.value.trim() === "";
	return !("children" in node) || node.children.every(isEmpty);
}

/** Looks at the raw lines, before any parser does, for nesting that no prose has. */
export function isShallow(prose: string, file: string, diagnostics: Diagnostics): boolean {
	let marks = 0;
	let brackets = 0;
	for (const [index, line] of prose.split("\n").entries()) {
		if (line.trim() === "") {
			marks = 0;
			brackets = 0;
			continue;
		}
		let depth = 0;
		CONTAINER_MARK.lastIndex = 0;
		while (depth <= MAX_DEPTH && CONTAINER_MARK.test(line)) depth++;
		const indent = line.length - line.trimStart().length;
		let deepest = brackets;
		for (const character of line) {
			if (character === "[") brackets++;
			else if (character === "]") brackets = Math.max(0, brackets - 1);
			deepest = Math.max(deepest, brackets);
		}
		marks += line.match(/\*+|_+|[[<]/g)?.length ?? 0;
		const tooDeep = depth > MAX_DEPTH || indent > MAX_DEPTH * 4 || deepest > MAX_DEPTH;
		if (tooDeep || marks > MAX_MARKS) {
			diagnostics.add(
				"nested-too-deeply",
				{ file, line: index + 1, column: 1 },
				`Marks are nested more than ${MAX_DEPTH} deep, or a paragraph has more than ${MAX_MARKS}: “${line.trim().slice(0, 40)}”.`,
			);
			return false;
		}
	}
	return true;
}
