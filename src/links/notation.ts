import type { TextRange } from "../text/ranges.ts";
import { indexWords, type WordIndex } from "./words.ts";

/** A text's words, and the id of each of its blocks: what the notation of words refers to. */
export type NamedWords = { blockIds: readonly string[]; words: WordIndex };

/** Counts the words of a text. @param blocks its blocks with their ids, in order */
export function nameWords(text: string, blocks: readonly (TextRange & { id: string })[]): NamedWords {
	return { blockIds: blocks.map(({ id }) => id), words: indexWords(text, blocks) };
}

/**
 * Prints a range of words, counted from 1 inside their block, both ends included: `p5.15-30`, or `p5.80-p6.12` where it
 * reaches into another block.
 * @param range words, half-open, counted from 0 through the text
 */
export function printWords({ blockIds, words }: NamedWords, { start, end }: TextRange): string {
	const first = words.blockOf[start] ?? 0;
	const last = words.blockOf[end - 1] ?? first;
	const number = (word: number, block: number) => word - (words.blockRanges[block]?.start ?? 0) + 1;
	const prefix = last === first ? "" : `${blockIds[last]}.`;
	return `${blockIds[first]}.${number(start, first)}-${prefix}${number(end - 1, last)}`;
}

/** Parses what `printWords` prints. @returns null where the text has no such words */
export function parseWords({ blockIds, words }: NamedWords, written: string): TextRange | null {
	const match = /^(p\d+)\.(\d{1,7})-(?:(p\d+)\.)?(\d{1,7})$/.exec(written);
	if (!match) return null;
	const [, block = "", first, other = block, last] = match;
	const from = words.blockRanges[blockIds.indexOf(block)];
	const to = words.blockRanges[blockIds.indexOf(other)];
	if (!from || !to) return null;
	const start = from.start + Number(first) - 1;
	const end = to.start + Number(last);
	return start >= from.start && start < from.end && end > start && end <= to.end ? { start, end } : null;
}

/** Splits `1.p5.15-30` into the revision, counted from 1, and the words. @returns null where it has another form */
export function splitRevision(written: string): { revision: number; words: string } | null {
	const match = /^(\d{1,6})\.(.+)$/s.exec(written);
	return match?.[1] && match[2] ? { revision: Number(match[1]), words: match[2] } : null;
}
