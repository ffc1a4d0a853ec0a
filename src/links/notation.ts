import type { TextRange } from "../text/ranges.ts";
import type { Words } from "./words.ts";

/** Words of a text whose blocks have names: what notation is about. */
export type NamedWords = { names: readonly string[]; words: Words };

/** Writes words down: `p5.15-30`, or `p5.80-p6.12` where they reach into another block. @param range half-open, from 0 */
export function printWords({ names, words }: NamedWords, { start, end }: TextRange): string {
	const first = words.blocks[start] ?? 0;
	const last = words.blocks[end - 1] ?? first;
	const number = (word: number, block: number) => word - (words.ranges[block]?.start ?? 0) + 1;
	const prefix = last === first ? "" : `${names[last]}.`;
	return `${names[first]}.${number(start, first)}-${prefix}${number(end - 1, last)}`;
}

/** Reads words that `printWords` wrote down. @returns null where the text has no such words */
export function parseWords({ names, words }: NamedWords, written: string): TextRange | null {
	const match = /^(p\d+)\.(\d{1,7})-(?:(p\d+)\.)?(\d{1,7})$/.exec(written);
	if (!match) return null;
	const [, block = "", first, other = block, last] = match;
	const from = words.ranges[names.indexOf(block)];
	const to = words.ranges[names.indexOf(other)];
	if (!from || !to) return null;
	const start = from.start + Number(first) - 1;
	const end = to.start + Number(last);
	return start >= from.start && start < from.end && end > start && end <= to.end ? { start, end } : null;
}

/** The revision, from 1, and the words that `1.p5.15-30` names. */
export function splitRevision(written: string): { revision: number; words: string } | null {
	const match = /^(\d{1,6})\.(.+)$/s.exec(written);
	return match?.[1] && match[2] ? { revision: Number(match[1]), words: match[2] } : null;
}
