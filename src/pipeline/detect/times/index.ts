import type { DetectionOf } from "../../../model/detection.ts";
import { byPosition } from "../../../text/ranges.ts";
import type { TextLayer } from "../../parse/text-layer.ts";
import { firstWords, matchesAt, startsIn } from "../starts.ts";
import { onceFor, type Words, wordsFor } from "../words.ts";
import { type Day, parseDay } from "./calendar.ts";
import { windowOf } from "./days.ts";
import { timePatterns } from "./patterns.ts";
import { settingOf } from "./setting.ts";
import type { Meaning } from "./shapes.ts";

type Time = DetectionOf<"time">;

/**
 * Finds the times of a text that are told in words or as a day: "this week", "ten years ago", "on Tuesday", "July 21,
 * 2017", with the day, month, year or interval that each means. What the page shows of that is an editor's to say.
 * @param published the day of publication (`2026-02-05`), from which "this week" counts; without it such times have no
 * value. Of a month or a year (`2026-02`, `2026`) those have none whose value hangs on the day
 */
export function detectTimes(layer: TextLayer, lang: string, published?: string): Time[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const days = published === undefined ? null : windowOf(published);
	const ends = days ? [parseDay(days.from), parseDay(days.to)] : [];
	const starts = timeStarts(layer.text, words);
	const found = patternsOf(words).flatMap(({ expression, read }) =>
		[...matchesAt(layer.text, starts, expression)].map(({ index, 0: text, groups }) => {
			const range = { start: index, end: index + text.length };
			const readFrom = (day: Day | null) => read(groups ?? {}, day, settingOf(layer.text, range, words, day));
			return { range, counted: countedFrom(ends, readFrom) };
		}),
	);
	// Of those that share words, the one that begins first, and of those the longest.
	found.sort((a, b) => byPosition(a.range, b.range));
	let end = 0;
	return found.flatMap(({ range, counted }): Time[] => {
		if (range.start < end) return [];
		end = range.end;
		// What only looks like a time keeps its words from being told as one.
		return counted ? [{ type: "time", range, ...counted }] : [];
	});
}

/**
 * What a time means, and whether that counts from the day of publication; null for what is no time.
 * @param ends the first and the last day that may be that of publication; none where it is not known
 */
function countedFrom([first, last]: readonly Day[], readFrom: (day: Day | null) => Meaning) {
	const alone = readFrom(null);
	if (alone === undefined) return null;
	if (first === undefined || last === undefined) return { edtf: alone, counted: false };
	const edtf = readFrom(first) ?? null;
	const isKnown = edtf === (readFrom(last) ?? null);
	return { edtf: isKnown ? edtf : null, counted: (edtf !== null || !isKnown) && alone === null };
}

/** How far from the beginning a text may give the day of its publication. */
const HEAD = 400;

/** The day that a plain text gives at its head, where it gives one; undefined where none. */
export function datelineOf(layer: TextLayer, lang: string): string | undefined {
	const head = { ...layer, text: layer.text.slice(0, HEAD) };
	return detectTimes(head, lang).find(({ edtf }) => edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf))?.edtf ?? undefined;
}

const patternsOf = onceFor(timePatterns);

/** Where a time may begin in a text. */
export function timeStarts(text: string, words: Words): number[] {
	return startsIn(text, firstWordsOf(words));
}

/** The words that a time may begin with. */
const firstWordsOf = onceFor(({ times, numbers }: Words) =>
	firstWords([
		times.days,
		times.months,
		Object.keys(times["short-months"]),
		Object.keys(times.before),
		times["before-told"],
		times["before-unit-told"],
		Object.keys(times.alone),
		times["vague-counts"],
		times.articles,
		times.about,
		times.early,
		Object.keys(times.seasons),
		Object.keys(times.parts),
		times.noon,
		times.the,
		times["named-days"],
		times["not-days"],
		times["parts-of-hours"],
		times["parts-before-hours"],
		[times["quarter-letter"]],
		times["financial-years"],
		times["eras-after"],
		Object.keys(numbers.values),
		numbers.one,
		numbers.between,
		numbers.from,
	]),
);
