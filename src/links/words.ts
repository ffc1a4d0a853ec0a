import { foldUnit } from "../text/fold.ts";
import { lowerBound } from "../text/lower-bound.ts";
import type { TextRange } from "../text/ranges.ts";

/**
 * A word, as links count them: a figure with its points and commas, a letter of a script that is written without
 * spaces, or a run of letters with the apostrophes and invisible characters inside it.
 */
const WORD =
	/\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order. Position `i` of each list is word `i`, counted from 0 through the whole text. */
export type Words = {
	/** The word as it is compared: typography and case folded. */
	folded: string[];
	/** Where it stands in the text, in UTF-16 units. */
	starts: number[];
	ends: number[];
	/** The position of its block. */
	blocks: number[];
	/** For each block, its words: half-open. A block without a word has an empty range. */
	ranges: TextRange[];
};

/** Counts the words of a text's blocks. @param blocks the blocks' ranges in the text, in order */
export function countWords(text: string, blocks: readonly TextRange[]): Words {
	const words: Words = { folded: [], starts: [], ends: [], blocks: [], ranges: [] };
	for (const [block, range] of blocks.entries()) {
		const start = words.folded.length;
		const inBlock = text.slice(range.start, range.end);
		const matches = [...inBlock.matchAll(WORD)];
		// A block of signs alone counts as one word, so that it can be told from others.
		for (const match of matches.length > 0 ? matches : inBlock.matchAll(/\S(?:.*\S)?/gsu)) {
			words.folded.push(foldWord(match[0]));
			words.starts.push(range.start + match.index);
			words.ends.push(range.start + match.index + match[0].length);
			words.blocks.push(block);
		}
		words.ranges.push({ start, end: words.folded.length });
	}
	return words;
}

/** The words that a stretch of text touches: half-open, empty where it touches none. */
export function wordsAt(words: Words, range: TextRange): TextRange {
	const start = lowerBound(words.ends, (end) => end > range.start);
	const end = lowerBound(words.starts, (start) => start >= range.end);
	return { start, end: Math.max(start, end) };
}

/** The stretch of text from the first to the last of some words. */
export function textOf(words: Words, { start, end }: TextRange): TextRange {
	return { start: words.starts[start] ?? 0, end: words.ends[end - 1] ?? 0 };
}

/** A stretch of text with the marks that stand directly at its ends: the stop of a sentence, quotation marks. */
export function withMarks(text: string, { start, end }: TextRange): TextRange {
	const before = /[^\s\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
	const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
	return { start: start - before, end: end + after };
}

/** Folds a word, so that it is the same word however it is typed. */
function foldWord(word: string): string {
	return foldUnit(word, { letters: "NFKC", letterCase: "lower", signs: "kept" });
}

/** Signs that change what words say, and pictures that stand for words. */
const SIGNS = String.raw`[%‰\p{Sc}<>≤≥≠=±×÷"]|(?<=\p{N})[:/](?=\p{N})|\p{Extended_Pictographic}`;

/**
 * A text reduced to what its words say: two texts that read alike though they are typed differently reduce to the same
 * string. Signs that change what is said are kept (`%`, a currency, a minus, quotation marks), and so is the case of
 * words that are written in capitals.
 */
export function readingOf(text: string): string {
	const plain = text
		.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
		.replace(/[“”„‟«»″]/g, '"')
		.replace(/[²³¹⁰-⁹]/g, (digit) => ` power ${digit.normalize("NFKC")} `)
		.replace(/(?<=^|[^\p{L}\p{N}\s]|\s)[-−–](?=[\p{Sc}]?\p{N})/gu, " minus ");
	const read = plain.matchAll(new RegExp(`${WORD.source}|${SIGNS}`, "gu"));
	return Array.from(read, ([word]) => (/^\p{Lu}{2,}$/u.test(word) ? word : foldWord(word))).join(" ");
}
