import { type NamedWords, nameWords, parseWords } from "../links/notation.ts";
import { textRangeOf, wordRangeAt } from "../links/words.ts";
import type { TextRange } from "../text/ranges.ts";
import { once } from "./once.ts";
import { type PageText, readPageText } from "./page-text.ts";

/** The column's text on the page, with its words counted as links count them. */
type CountedText = PageText & NamedWords;

/** Reads the column's words off the page, once: a page does not change its text. */
export const countedText = once((): CountedText => {
	const read = readPageText(document) ?? { text: "", blocks: [], leaves: [], marks: [] };
	return { ...read, ...nameWords(read.text, read.blocks) };
});

/** The words that a range of the page touches, in the text; null where it touches none. */
export function selectedWords(range: Range): TextRange | null {
	const { leaves, words } = countedText();
	let start: number | null = null;
	let end = 0;
	for (const leaf of leaves) {
		if (!range.intersectsNode(leaf.node)) continue;
		const from = leaf.node === range.startContainer ? range.startOffset : 0;
		const to = leaf.node === range.endContainer ? range.endOffset : leaf.node.length;
		if (to <= from) continue;
		start ??= leaf.start + from;
		end = leaf.start + to;
	}
	if (start === null) return null;
	const found = wordRangeAt(words, { start, end });
	return found.start < found.end ? found : null;
}

/** The stretches of the page that a link names, one a block; none where the page has no such words. */
export function rangesOfWords(written: string): Range[] {
	const page = countedText();
	const words = parseWords(page, written);
	return words ? rangesOf(textRangeOf(page.words, words)) : [];
}

/** The stretches of the page that a stretch of the text is, one a block: no note between them is part of it. */
export function rangesOf(text: TextRange): Range[] {
	const { blocks, leaves } = countedText();
	const inBlocks = blocks.map(({ start, end }) => ({
		start: Math.max(start, text.start),
		end: Math.min(end, text.end),
	}));
	return inBlocks.flatMap(({ start, end }) => {
		const first = leaves.findLast((leaf) => leaf.start <= start);
		const last = leaves.findLast((leaf) => leaf.start < end);
		if (start >= end || !first || !last) return [];
		const range = new Range();
		range.setStart(first.node, start - first.start);
		range.setEnd(last.node, end - last.start);
		return range;
	});
}
