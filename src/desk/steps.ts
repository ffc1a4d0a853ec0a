import { indexWords } from "../links/words.ts";
import type { TextRange } from "../text/ranges.ts";

/** How an end is moved. */
export type Step = { end: "start" | "end"; by: "word" | "sentence"; step: 1 | -1 };

/** A column as steps count it. */
type Stepped = { text: string; blocks: readonly TextRange[]; sentences: readonly TextRange[] };

/** Marks that close what marks of the same sort open: they belong to the words that stand in them. */
const CLOSING: Readonly<Record<string, string>> = { "”": "“", "’": "‘", "»": "«", '"': '"' };

/**
 * Moves an end of a range by a word or to the next end of a sentence. Quotation marks go with the words inside them.
 * @returns null where there are no more words, or none would be left
 */
export function moved(range: TextRange, { end, by, step }: Step, column: Stepped): TextRange | null {
	const words = indexWords(column.text, column.blocks);
	const starts = by === "word" ? words.starts : column.sentences.map((one) => one.start);
	const ends = by === "word" ? words.ends : column.sentences.map((one) => sentenceEnd(column.text, one));
	const offsets = end === "end" ? ends : starts;
	const ofWords = end === "end" ? lastWordEnd(words.ends, range) : firstWordStart(words.starts, range);
	const at = by === "word" ? ofWords : range[end];
	const next = step === 1 ? offsets.find((one) => one > at) : offsets.findLast((one) => one < at);
	if (next === undefined) return null;
	const changed = end === "end" ? { ...range, end: next } : { ...range, start: next };
	const hasWords = words.starts.some(
		(start, index) => start >= changed.start && (words.ends[index] ?? 0) <= changed.end,
	);
	return hasWords ? withMarks(column.text, changed, end) : null;
}

/** Where the last word of a range ends: a stop after it is no word. */
function lastWordEnd(ends: readonly number[], { start, end }: TextRange): number {
	return ends.findLast((one) => one <= end && one > start) ?? end;
}

function firstWordStart(starts: readonly number[], { start, end }: TextRange): number {
	return starts.find((one) => one >= start && one < end) ?? start;
}

/** A sentence is credited with its stop. */
function sentenceEnd(text: string, { start, end }: TextRange): number {
	return start + text.slice(start, end).trimEnd().length;
}

/** Takes a mark in that the words lack: the one that closes what they open, or that opens what they close. */
function withMarks(text: string, range: TextRange, moved: "start" | "end"): TextRange {
	const inside = text.slice(range.start, range.end);
	if (moved === "end") {
		const [after = ""] = /^[.,!?;]?[”’»"]/.exec(text.slice(range.end)) ?? [];
		const opening = CLOSING[after.slice(-1)];
		const isOpen = opening !== undefined && isUneven(inside, opening, after.slice(-1));
		return isOpen ? { ...range, end: range.end + after.length } : range;
	}
	const before = text.slice(range.start - 1, range.start);
	const closing = Object.entries(CLOSING).find(([, opening]) => opening === before)?.[0];
	const isOpen = closing !== undefined && isUneven(inside, closing, before);
	return isOpen ? { ...range, start: range.start - 1 } : range;
}

/** Whether a text has more of one mark than of the other. */
function isUneven(text: string, some: string, others: string): boolean {
	const count = (mark: string) => text.split(mark).length - 1;
	return some === others ? count(some) % 2 === 1 : count(some) > count(others);
}
