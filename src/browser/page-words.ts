import { parseWords, printWords } from "../links/notation.ts";
import { indexWords, textRangeOf, type WordIndex, wordRangeAt } from "../links/words.ts";
import type { TextRange } from "../text/ranges.ts";

/** The column's text as it stands on the page, and the way from its offsets to the page's nodes. */
export type PageText = {
	text: string;
	/** The ids of the blocks, and where they stand in the text. */
	blockIds: string[];
	blocks: TextRange[];
	words: WordIndex;
	leaves: { node: Text; start: number }[];
};

let known: PageText | undefined;

/** Reads the column's words off the page, once: the text of every block, without what is not the column's. */
export function pageText(): PageText {
	if (known) return known;
	const leaves: PageText["leaves"] = [];
	const blocks: TextRange[] = [];
	const blockIds: string[] = [];
	let text = "";
	for (const block of document.querySelectorAll("[itemprop=articleBody] .words [id]")) {
		if (!/^p\d+$/.test(block.id) || block.matches("[data-former]")) continue;
		if (blockIds.length > 0) text += "\n\n";
		const start = text.length;
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node instanceof Text) {
				leaves.push({ node, start: text.length });
				text += node.data;
			} else if (node.nodeName === "BR") text += "\n";
		}
		blockIds.push(block.id);
		blocks.push({ start, end: text.length });
	}
	known = { text, blockIds, blocks, words: indexWords(text, blocks), leaves };
	return known;
}

/** The words that a range of the page touches, in the text; null where it touches none. */
export function selectedWords(range: Range): TextRange | null {
	const { leaves, words } = pageText();
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

/** How a link blockIds words: `p5.15-30`. */
export function writeWords(words: TextRange): string {
	return printWords(pageText(), words);
}

/** The stretch of the page that a link blockIds; null where the page has no such words. */
export function rangeOfWords(written: string): Range | null {
	const page = pageText();
	const words = parseWords(page, written);
	return words && rangeOf(textRangeOf(page.words, words));
}

/** The stretch of the page that a stretch of the text is. */
export function rangeOf({ start, end }: TextRange): Range | null {
	const { leaves } = pageText();
	const first = leaves.findLast((leaf) => leaf.start <= start);
	const last = leaves.findLast((leaf) => leaf.start < end);
	if (!first || !last) return null;
	const range = new Range();
	range.setStart(first.node, start - first.start);
	range.setEnd(last.node, end - last.start);
	return range;
}
