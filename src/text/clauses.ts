import joining from "./joining-words.en.json" with { type: "json" };
import type { TextRange } from "./ranges.ts";

/** Ends of sentences, colons and semicolons; a short word before a full stop may be an abbreviation. */
const STRONG = /(?<=(?<![\p{L}.])(?:\p{Ll}{4,}|\p{L}{5,})[.!?]["”’)]{0,2})\s(?=[“"(]*\p{Lu})|(?<=[;:])\s/gu;

const anyOf = (rows: readonly { words: readonly string[] }[]) => rows.flatMap(({ words }) => words).join("|");
/**
 * A comma, unless it stands in a list, or what follows turns, limits or joins on to what it stands after: cut there,
 * that would mislead. The words are English; where there are none, a comma in a very long sentence may still be cut at.
 */
const WEAK = new RegExp(
	`(?<=,["”’]{0,2})\\s(?!(?:${anyOf(joining.turning)})\\b|[^,]{0,60}, (?:${anyOf(joining.listing)})\\b)`,
	"gu",
);
/** A cut at a comma leaves at least so many UTF-16 units of its sentence: "However," says nothing. */
const LEAST = 30;
/** A sentence is cut at a comma only where all of it, in UTF-16 units, is longer than this. */
const LONG = 170;

/**
 * The beginning of some words, cut where a sentence or a clause ends and nowhere else. Words without such an end stay
 * whole, however long they are: no half of a statement passes for it.
 * @param text all ranges are of it
 * @param most how many UTF-16 units there should be; more where no clause ends before
 */
export function firstClauses(text: string, range: TextRange, most: number): TextRange {
	if (range.end - range.start <= most) return range;
	const words = text.slice(range.start, range.end);
	const isApart = (at: number) => depthAt(words, at) === 0 || isOneQuotation(words);
	const endsOf = (boundary: RegExp) => [...words.matchAll(boundary)].map(({ index }) => index).filter(isApart);
	const pick = (ends: readonly number[]) => ends.findLast((end) => end <= most) ?? ends[0] ?? words.length;
	const strong = pick(endsOf(STRONG));
	// Here no sentence ends before: all of it is one.
	const end = strong <= LONG ? strong : Math.min(strong, pick(endsOf(WEAK).filter((at) => at >= LEAST)));
	return { start: range.start, end: range.start + end };
}

/** How many quotation marks and brackets stand open before an offset. */
function depthAt(words: string, at: number): number {
	const before = words.slice(0, at);
	const count = (signs: RegExp) => before.match(signs)?.length ?? 0;
	return Math.abs(count(/[“«([]/g) - count(/[”»)\]]/g));
}

/** Whether one pair of marks is around all of it. */
function isOneQuotation(words: string): boolean {
	return /^\s*“[^“”]*”?\s*$/.test(words);
}
