import { type NamedWords, nameWords, parseWords } from "../links/notation.ts";
import { textRangeOf, wordRangeAt } from "../links/words.ts";
import type { TextRange } from "../text/ranges.ts";
import { once } from "./once.ts";
import { type PageText, readPageText } from "./page-text.ts";
import { offsetsIn, rangesIn } from "./text-ranges.ts";

/** The column's text on the page, with its words counted as links count them. */
type CountedText = PageText & NamedWords;

/** Reads the column's words off the page, once: a page does not change its text. */
export const countedText = once((): CountedText => {
	const read = readPageText(document) ?? { text: "", blocks: [], leaves: [], marks: [] };
	return { ...read, ...nameWords(read.text, read.blocks) };
});

/** The words that a range of the page touches, in the text; null where it touches none. */
export function selectedWords(range: Range): TextRange | null {
	const page = countedText();
	const offsets = offsetsIn(page, range);
	if (!offsets) return null;
	const found = wordRangeAt(page.words, offsets);
	return found.start < found.end ? found : null;
}

/** The stretches of the page that a link names, one a block; none where the page has no such words. */
export function rangesOfWords(written: string): Range[] {
	const page = countedText();
	const words = parseWords(page, written);
	return words ? rangesOf(textRangeOf(page.words, words)) : [];
}

/** The stretches of the page that a stretch of the text is, one a block. */
export function rangesOf(text: TextRange): Range[] {
	return rangesIn(countedText(), text);
}
