import type { TextRange } from "../../../text/ranges.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Sentence } from "./items.ts";
import type { VerbGroup } from "./verbs.ts";

/**
 * How a column gives what somebody said: between marks, after "that" or a colon, as a clause or a question of its own,
 * or only by what it was about ("promised 40 buses").
 */
export const shapes = [
	"quotation",
	"that",
	"colon",
	"question",
	"clause",
	"infinitive",
	"complement",
	"object",
] as const;

export type Shape = (typeof shapes)[number];

export type Content = { content: TextRange[]; shape: Shape };

/** A sentence with its verbs and the words to read it by. */
export type Read = Sentence & {
	text: string;
	groups: readonly VerbGroup[];
	cues: Cues;
	/** The quotation that ends right before the sentence: “Why?” She asked. */
	before: TextRange | null;
};

/** What stands from an item to another. @param end the item after the last; null where that is no word */
export function contentBetween({ text, items }: Read, from: number, end: number, shape: Shape): Content | null {
	const first = items[from];
	const last = items[end - 1];
	const range = first && last && end > from ? trim(text, { start: first.start, end: last.end }) : null;
	return range && { content: [range], shape };
}

/** Whether a letter or a digit stands in a stretch. */
export function hasWord(text: string, { start, end }: TextRange): boolean {
	return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** Takes space and marks that are not words off the ends; null where nothing is left. */
export function trim(text: string, { start, end }: TextRange): TextRange | null {
	const words = text.slice(start, end);
	const before = /^[\s,;:)–—-]*/.exec(words)?.[0].length ?? 0;
	// A bracket that was opened before belongs to what was opened there.
	const isOpen = words.includes("(");
	const after = (isOpen ? /[\s,;:.(–—-]*$/ : /[\s,;:.)–—-]*$/).exec(words)?.[0].length ?? 0;
	return before + after >= words.length ? null : { start: start + before, end: end - after };
}
