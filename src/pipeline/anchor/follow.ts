import type { CarriedWords, PastText } from "../../links/past-text.ts";
import type { AnnotationsFile } from "../../model/annotation.ts";
import { fold } from "../../text/fold.ts";
import { lineOf, overlap, type TextRange } from "../../text/ranges.ts";
import { nearestPassage } from "./nearest.ts";
import { type Resolution, resolve } from "./quote.ts";
import { type PlacedSelector, selectorsOf } from "./selectors.ts";

/**
 * A selector that resolved in the text before an edit and does not resolve to the same words now. It has `moved` where
 * the same words are known, and is `in-doubt` where they read otherwise, stand elsewhere or are gone.
 */
export type Followed = PlacedSelector & {
	/** Its words before the edit, on one line. */
	was: string;
} & (
		| { kind: "moved"; range: TextRange }
		/** The likeliest first; ranges of the newest text, none over another. */
		| { kind: "in-doubt"; candidates: TextRange[] }
	);

/** From this share of its words on, what is left of a quote is a candidate. */
const MIN_SHARE = 0.3;
/** How many candidates an editor is shown at most. */
const MAX_CANDIDATES = 4;

/**
 * Follows the selectors of a column's entries through an edit of its text, by the alignment that carries links. A
 * selector that did not resolve before is new: it says by itself where it belongs.
 * @param text the newest text
 * @returns the selectors that an edit has touched, in the order of the file; none of those that stand where they stood
 */
export function follow(text: string, entries: AnnotationsFile, past: PastText): Followed[] {
	const [before, now] = [fold(past.text), fold(text)];
	return selectorsOf(entries).flatMap(({ selector, path }): Followed[] => {
		const old = resolve(before, selector);
		if (old.kind !== "found") return [];
		const carried = past.carry(old.range);
		const resolution = resolve(now, selector);
		if (resolution.kind === "found" && carried.isAt(resolution.range)) return [];
		const base = { selector, path, was: lineOf(past.text, old.range) };
		const exact = occurrencesOf(resolution);
		const [range, other] = exact.filter((one) => carried.isAt(one));
		const isClear =
			range && !other && !carried.isAmbiguous && !hasRival(past.text, old.range, text, { here: range, exact });
		if (isClear) return [{ ...base, kind: "moved", range }];
		return [{ ...base, kind: "in-doubt", candidates: candidatesOf(text, selector.quote, carried, exact) }];
	});
}

/** Where the quote's words stand in the newest text, with or without its context. */
function occurrencesOf(resolution: Resolution): TextRange[] {
	if (resolution.kind === "found") return [resolution.range];
	return resolution.kind === "missing" ? [] : resolution.ranges;
}

/** How many words on each side of a quote are its surroundings. */
const AROUND = 4;
/** How far from it they are looked for, in UTF-16 units. */
const WITHIN = 200;
/** From this many words on, a quote that occurs again was copied, whatever stands around it. */
const MIN_COPIED = 6;

/**
 * Whether another occurrence of a quote may be the one that is meant: a passage that occurs twice now. Of a short quote
 * it is one that stands between as many words as before the edit as the one does that it is carried to.
 */
function hasRival(
	past: string,
	old: TextRange,
	text: string,
	{ here, exact }: { here: TextRange; exact: readonly TextRange[] },
): boolean {
	if (exact.length > 1 && past.slice(old.start, old.end).split(/\s+/).length >= MIN_COPIED) return true;
	const before = wordsAround(past, old);
	const likeness = (range: TextRange) => countSameAround(before, wordsAround(text, range));
	const least = likeness(here);
	return exact.some((one) => one !== here && likeness(one) >= least);
}

/** The words before a range, the nearest first, and those after it. */
type Surroundings = [before: string[], after: string[]];

function wordsAround(text: string, { start, end }: TextRange): Surroundings {
	const words = (part: string) => fold(part).text.match(/[\p{L}\p{N}]+/gu) ?? [];
	const before = words(text.slice(Math.max(0, start - WITHIN), start));
	return [before.slice(-AROUND).reverse(), words(text.slice(end, end + WITHIN)).slice(0, AROUND)];
}

/** How many words are the same on both sides, from the range outwards. */
function countSameAround(some: Surroundings, others: Surroundings): number {
	const counts = some.map((words, side) => {
		const different = words.findIndex((word, index) => word !== others[side]?.[index]);
		return different < 0 ? words.length : different;
	});
	return counts.reduce((sum, count) => sum + count, 0);
}

/** What the words of a quote may be now: what is left of them, the same words elsewhere, the most similar ones. */
function candidatesOf(text: string, quote: string, carried: CarriedWords, exact: readonly TextRange[]): TextRange[] {
	const near = nearestPassage(text, quote);
	const all = [
		...(carried.range && carried.share >= MIN_SHARE ? [carried.range] : []),
		...exact,
		...(near ? [{ start: near.start, end: near.start + near.passage.length }] : []),
	];
	const candidates: TextRange[] = [];
	for (const range of all) if (candidates.every((one) => overlap(one, range) === 0)) candidates.push(range);
	return candidates.slice(0, MAX_CANDIDATES).map((range) => endedLike(text, range, quote));
}

/** A range without punctuation at those ends where the quote has none. */
function endedLike(text: string, { start, end }: TextRange, quote: string): TextRange {
	const words = text.slice(start, end);
	const before = /^[\p{L}\p{N}]/u.test(quote) ? (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0) : 0;
	const after = /[\p{L}\p{N}]$/u.test(quote) ? (/[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0) : 0;
	return before + after < words.length ? { start: start + before, end: end - after } : { start, end };
}
