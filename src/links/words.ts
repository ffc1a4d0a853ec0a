import { foldUnit } from "../text/fold-unit.ts";
import { lowerBound } from "../text/lower-bound.ts";
import type { TextRange } from "../text/ranges.ts";
import { isWithheld, WITHHELD_WORD } from "../text/withheld.ts";

/**
 * A word as links count it: a number with its points and commas, one character of a script that is written without
 * spaces, a run of letters and digits with the apostrophes and invisible characters inside it, or what stands for a
 * word that is withheld.
 */
const WORD = new RegExp(
	[
		/\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’][\p{L}\p{N}\p{M}]+)*/u
			.source,
		WITHHELD_WORD,
	].join("|"),
	"gu",
);

/**
 * The words of a text in order, numbered from 0 through the whole text. Item `i` of `folded`, `starts`, `ends` and
 * `blockOf` belongs to word `i`.
 */
export type WordIndex = {
	/** The word as it is compared, with typography and case folded. */
	folded: string[];
	/** Its offsets in the text, in UTF-16 units. */
	starts: number[];
	ends: number[];
	/** The position of the block that it is in. */
	blockOf: number[];
	/** The words of each block, half-open; empty for a block without any text. */
	blockRanges: TextRange[];
};

/** Splits a text into words. @param blocks the blocks' ranges in the text, in order */
export function indexWords(text: string, blocks: readonly TextRange[]): WordIndex {
	const words: WordIndex = { folded: [], starts: [], ends: [], blockOf: [], blockRanges: [] };
	for (const [block, range] of blocks.entries()) {
		const start = words.folded.length;
		const inBlock = text.slice(range.start, range.end);
		const matches = [...inBlock.matchAll(WORD)];
		// A block of signs alone counts as one word, so that it differs from other blocks.
		for (const match of matches.length > 0 ? matches : inBlock.matchAll(/\S(?:.*\S)?/gsu)) {
			words.folded.push(foldWord(match[0]));
			words.starts.push(range.start + match.index);
			words.ends.push(range.start + match.index + match[0].length);
			words.blockOf.push(block);
		}
		words.blockRanges.push({ start, end: words.folded.length });
	}
	return words;
}

/** Whether some words, half-open and at least one, are all withheld. */
export function areWithheld({ folded }: Pick<WordIndex, "folded">, { start, end }: TextRange): boolean {
	return start < end && folded.slice(start, end).every(isWithheld);
}

/** The words that overlap a range of the text, half-open; empty where it overlaps none. */
export function wordRangeAt({ starts, ends }: WordIndex, range: TextRange): TextRange {
	const start = lowerBound(ends, (end) => end > range.start);
	const end = lowerBound(starts, (start) => start >= range.end);
	return { start, end: Math.max(start, end) };
}

/** The range of the text from the first to the last of some words. @param range words, half-open */
export function textRangeOf({ starts, ends }: WordIndex, { start, end }: TextRange): TextRange {
	return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** Extends a range of a text by the punctuation that directly adjoins it: the stop of a sentence, quotation marks. */
export function withPunctuation(text: string, { start, end }: TextRange): TextRange {
	const before = /[^\s\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
	const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
	return { start: start - before, end: end + after };
}

/** Folds a word, so that it is the same word however it is typed. */
function foldWord(word: string): string {
	return foldUnit(word, { letters: "NFKC", letterCase: "lower", signs: "kept" });
}

/** Signs that change the meaning of words, and pictures that stand for words. */
const SIGNS = String.raw`[%‰\p{Sc}<>≤≥≠=±×÷"]|(?<=\p{N})[:/](?=\p{N})|\p{Extended_Pictographic}`;

/**
 * Reduces a text to its words, so that two texts that differ only in typing become the same string. Signs that change
 * the meaning are kept (`%`, a currency, a minus, quotation marks), and so are capitals in words written in capitals.
 */
export function canonicalReading(text: string): string {
	const plain = text
		.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
		.replace(/[“”„‟«»″]/g, '"')
		.replace(/[²³¹⁰-⁹]/g, (digit) => ` power ${digit.normalize("NFKC")} `)
		.replace(/(?<=^|[^\p{L}\p{N}\s]|\s)[-−–](?=[\p{Sc}]?\p{N})/gu, " minus ");
	const read = plain.matchAll(new RegExp(`${WORD.source}|${SIGNS}`, "gu"));
	return Array.from(read, ([word]) => (/^\p{Lu}{2,}$/u.test(word) ? word : foldWord(word))).join(" ");
}
