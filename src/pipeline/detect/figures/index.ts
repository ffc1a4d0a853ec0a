import type { TextRange } from "../../../text/ranges.ts";
import type { TextLayer } from "../../parse/text-layer.ts";
import { firstWords, matchesAt, startsIn } from "../starts.ts";
import { onceFor, type Words, wordsFor } from "../words.ts";
import { figurePatterns } from "./patterns.ts";
import type { BareQuantity, Part, Reading } from "./shapes.ts";

/**
 * Proposes the figures of a text: shares, money, counts, ranges, lengths of time, ranks, years, comparisons. Earlier
 * patterns win.
 * @param times what is told as a time already: the day and the year of a date are no figures of their own
 */
export function detectFigures(layer: TextLayer, lang: string, times: readonly TextRange[]): BareQuantity[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const found: BareQuantity[] = [];
	const taken = new Uint8Array(layer.text.length);
	for (const { start, end } of times) taken.fill(1, start, end);
	const starts = figureStarts(layer.text, words);
	for (const { kind, expression, read } of patternsOf(words)) {
		for (const match of matchesAt(layer.text, starts, expression)) {
			const range = { start: match.index, end: match.index + match[0].length };
			if (taken.subarray(range.start, range.end).some((unit) => unit === 1)) continue;
			const reading = read(match.groups ?? {});
			if (!reading) continue;
			taken.fill(1, range.start, range.end);
			if (isNamed(layer.text, range, words)) continue;
			if (isParts(reading)) found.push(...reading.map((part) => figureOf(part, match)));
			else found.push({ type: "quantity", range, kind, ...reading });
		}
	}
	return found.sort((a, b) => a.range.start - b.range.start);
}

function isParts(reading: Reading | readonly Part[]): reading is readonly Part[] {
	return Array.isArray(reading);
}

/** One of the figures that a match holds. */
function figureOf({ group, ...part }: Part, { indices }: RegExpExecArray): BareQuantity {
	const [start, end] = indices?.groups?.[group] ?? [0, 0];
	return { type: "quantity", range: { start, end }, ...part };
}

/**
 * "The Twelve Men", "Black Ops 7": a number with a capital in a row of capitals, or right after a name that it ends.
 */
function isNamed(text: string, { start, end }: TextRange, { numbers }: Words): boolean {
	const words = text.slice(start, end);
	if (/^\p{Lu}\p{Ll}+[\s-]\p{Lu}\p{Ll}/u.test(words)) return true;
	const before = text.slice(Math.max(0, start - LONG_NAME), start);
	if (!/^\d{1,2}$/.test(words)) return false;
	// "aboard Vostok 1"; but "in Paris 2 men"
	const [, next = ""] = /^ (\p{Ll}+)/u.exec(text.slice(end, end + LONG_NAME)) ?? [];
	const counts = next.endsWith("s") || numbers.plurals.includes(next);
	return /\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ $/u.test(before) || (!counts && /\p{Ll} \p{Lu}\p{Ll}+ $/u.test(before));
}

/** How many UTF-16 units before a number are looked at for the name that it ends. */
const LONG_NAME = 40;

/** Where a figure may begin in a text. */
export function figureStarts(text: string, words: Words): number[] {
	return startsIn(text, firstWordsOf(words));
}

const patternsOf = onceFor(figurePatterns);

/** The words that a figure may begin with. */
const firstWordsOf = onceFor(({ numbers }: Words) =>
	firstWords([
		numbers.approximations,
		Object.keys(numbers.values),
		numbers.zeros,
		numbers.minus,
		Object.keys(numbers.halves),
		Object.keys(numbers.fractions),
		Object.keys(numbers.multiples),
		Object.keys(numbers.times),
		Object.keys(numbers.ordinals),
		Object.keys(numbers["half-as"]),
		Object.keys(numbers["parts-of-durations"]),
		Object.keys(numbers["currency-letters"]),
		numbers["vague-scales"],
		numbers["vague-counts"],
		numbers["before-durations"],
		numbers.one,
		numbers.articles,
		numbers.between,
		numbers.from,
	]),
);
