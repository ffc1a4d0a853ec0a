import { commonSubsequence } from "./common-subsequence.ts";
import type { TextRange } from "./ranges.ts";

/** The words of a text in order: runs of anything but white space, punctuation included, exactly as written. */
export function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}

/** Where the same words stand in the text, in UTF-16 units. */
export function wordRanges(text: string): TextRange[] {
	return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** A run of words in which a sequence differs from the one expected. One of the two sides may be empty. */
export type Change = {
	/** The words expected, joined by spaces. */
	expected: string;
	/** The words in their place, joined by spaces. */
	found: string;
	/** The position of the first of them in the expected sequence, from 0. */
	at: number;
	/** Their position in the other sequence. */
	foundAt: number;
	/** The expected words just before, so that a reader of a message finds the place. */
	after: string;
};

/** How many words of context a change carries. */
const CONTEXT = 4;
/** Above this many cells a comparison gives one large change instead of an alignment word by word (32 MB). */
const MAX_CELLS = 16_000_000;

/** The runs of words in which two sequences differ, in order, by a longest common subsequence. */
export function differences(expected: readonly string[], found: readonly string[]): Change[] {
	const shortest = Math.min(expected.length, found.length);
	let head = 0;
	while (head < shortest && expected[head] === found[head]) head++;
	let tail = 0;
	while (tail < shortest - head && expected.at(-1 - tail) === found.at(-1 - tail)) tail++;
	const left = expected.slice(head, expected.length - tail);
	const right = found.slice(head, found.length - tail);
	const pairs = commonSubsequence(left, right, MAX_CELLS) ?? [];
	const changes: Change[] = [];
	let row = 0;
	let column = 0;
	for (const [nextRow, nextColumn] of [...pairs, [left.length, right.length] as const]) {
		if (nextRow > row || nextColumn > column) {
			const at = head + row;
			changes.push({
				expected: left.slice(row, nextRow).join(" "),
				found: right.slice(column, nextColumn).join(" "),
				at,
				foundAt: head + column,
				after: expected.slice(Math.max(0, at - CONTEXT), at).join(" "),
			});
		}
		row = nextRow + 1;
		column = nextColumn + 1;
	}
	return changes;
}

/** Describes a change in words: what is missing, added or different, and after which words. */
export function describeChange({ expected, found, after }: Change): string {
	const place = after === "" ? "at the beginning" : `after “${after}”`;
	if (found === "") return `${place}: “${expected}” is missing`;
	if (expected === "") return `${place}: “${found}” was added`;
	return `${place}: “${expected}” has become “${found}”`;
}
