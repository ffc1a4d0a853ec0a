import { lowerBound } from "../../text/lower-bound.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { Token } from "./grammar/tokens.ts";
import { isPossessive } from "./syntax/phrases.ts";

/** How many words an apposition has at most. */
const LONG_APPOSITION = 8;

/**
 * "Tobias Lind, the finance minister, …", "Ann Lee, a critic of the deal, …": what stands between commas after a name,
 * up to its head.
 */
export function appositionAfter(range: TextRange, sentence: readonly Token[]): string[] {
	const comma = firstFrom(sentence, range.end);
	if (sentence[comma]?.text !== ",") return [];
	const rest = sentence.slice(comma + 1, comma + 2 + LONG_APPOSITION);
	const end = rest.findIndex(({ text, pos }) => /^[,.;]$/.test(text) || pos === "VERB" || pos === "AUX");
	const isClosed = /^[,.;]$/.test(rest[end]?.text ?? "");
	if (!isClosed) return [];
	const title = rest.slice(0, end);
	const more = title.findIndex(({ pos }) => pos === "ADP" || pos === "PRON" || pos === "SCONJ");
	const words = title.slice(0, more < 0 ? undefined : more).filter(({ pos }) => pos !== "DET");
	return words.at(-1)?.pos === "NOUN" ? words.map(({ lower }) => lower) : [];
}

/** "Vale’s designer": whether a name owns what follows it. */
export function owns({ end }: TextRange, sentence: readonly Token[]): boolean {
	return isPossessive(sentence[firstFrom(sentence, end)]);
}

/** Whether two names in full differ before their last word. */
export function isAnother(text: string, one: TextRange, other: TextRange): boolean {
	const [first, second] = [one, other].map(({ start, end }) => text.slice(start, end).split(/\s+/));
	return first !== undefined && second !== undefined && first.length > 1 && second.length > 1 && first[0] !== second[0];
}

/** The first word of a sentence that begins at an offset or after it. */
export function firstFrom(sentence: readonly Token[], offset: number): number {
	return lowerBound(sentence, ({ start }) => start >= offset);
}

export function lastWord(name: string): string {
	return name.split(/\s+/).at(-1) ?? name;
}

export function wordsIn(designation: string): string[] {
	return designation.toLowerCase().split(/\s+/);
}
