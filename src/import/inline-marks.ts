import type { PhrasingContent } from "mdast";

/** `_words_` and `*words*`, as plain text marks what is printed in italics. */
const MARKED = /(?<![\p{L}\p{N}_*\\])([_*])(?=[^\s_*])([^_*\n]{0,200}[^\s_*])\1(?![\p{L}\p{N}_*])/gu;

/** Reads the marks of a plain text. @returns its nodes, and how many pairs of marks were taken off */
export function readInlineMarks(text: string): { nodes: PhrasingContent[]; count: number } {
	const nodes: PhrasingContent[] = [];
	let end = 0;
	let count = 0;
	for (const { 0: marked, 2: inside = "", index } of text.matchAll(MARKED)) {
		if (index > end) nodes.push({ type: "text", value: text.slice(end, index) });
		nodes.push({ type: "emphasis", children: [{ type: "text", value: inside }] });
		end = index + marked.length;
		count++;
	}
	if (end < text.length) nodes.push({ type: "text", value: text.slice(end) });
	return { nodes, count };
}
