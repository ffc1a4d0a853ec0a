import { anyOf, SPACE, type TimeUnit, type Words } from "../words.ts";
import type { Day } from "./calendar.ts";
import type { Setting } from "./setting.ts";

export type Groups = Record<string, string | undefined>;
/**
 * What a shape means in the Extended Date/Time Format, levels 0 to 2; null where the words do not tell it, where it
 * counts from a day that is not known, and where there is no such day; undefined where the words are no time at all.
 */
export type Meaning = string | null | undefined;
/**
 * A shape that times have, and what day, month, year or interval it means.
 * `read` takes the named groups, the day that the text was published and what its sentence tells.
 */
export type TimePattern = {
	expression: RegExp;
	read: (groups: Groups, published: Day | null, setting: Setting) => Meaning;
};

/** In months. */
const CENTURY = 1200;
/** An apostrophe before a year or decade of two digits: "’24". */
export const APOSTROPHE = "[’'‘]";
/** A year of four digits. */
export const YEAR = "1[0-9]\\d\\d|20\\d\\d";
/** Between "mid" and what it is of. */
export const JOINT = "[\\s\\u00A0-]";

/** A shape that stands by itself: no part of a longer word or number. */
export function timePattern(source: string, read: TimePattern["read"] = () => null): TimePattern {
	return {
		expression: new RegExp(`(?<![\\p{L}\\p{N}.:$€£-])(?:${source})(?![\\p{L}\\p{N}]|[:.]\\d)`, "uy"),
		read,
	};
}

/** Any of the words, as they are or with the capital that begins a sentence or a heading. */
export function either(words: readonly string[]): string {
	return `(?:${anyOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})`;
}

/** What the parts of times look like in a language, as sources of expressions, and how they are read. */
export type TimeShapes = ReturnType<typeof timeShapes>;

/** The shapes of the parts of times in a language. */
export function timeShapes({ times, numbers }: Words) {
	const { months, units, before, "short-months": shortMonths } = times;
	const fullMonths = anyOf([...months, ...months.map((name) => name.toUpperCase())]);
	// The full stop of "Aug." is its own where the sentence goes on.
	const short = `(?:${anyOf(Object.keys(shortMonths))})(?:\\.(?=${SPACE}?[\\p{Ll}\\p{N}’'‘,;:)])|(?!\\p{L}))`;
	const month = `(?<month>${fullMonths}|${short})`;
	const nth = `(?:${anyOf(times["ordinal-endings"])})`;
	const [the, of, on] = [either(times.the), either(times.of), either(times.on)];
	const year = `(?<year>${YEAR})`;
	const date = `(?<date>\\d{1,2})${nth}?`;
	const isCentury = (name: string) => units[name]?.kind === "months" && units[name].amount === CENTURY;
	// An hour later is no day of the calendar: hours and minutes count from the day of writing alone.
	const unitOf = (isShort: boolean) =>
		`(?<unit>${either(Object.keys(units).filter((name) => (units[name]?.kind === "clock") === isShort))})(?<many>${times["plural-ending"]})?`;
	const exact = [...times.articles, ...numbers.one, ...Object.keys(numbers.values)];
	const day = `(?:${anyOf(times.days)})`;
	const withWeekday = `(?:(?<weekday>${day}),?${SPACE}(?:${the}${SPACE})?)?`;
	// "Feb. 5, 2026", "5 February 2026", "5 Feb ’26"
	const ofYear = `(?:,?${SPACE}(?:${year}|${APOSTROPHE}(?<short>\\d\\d)))?`;
	return {
		day,
		nth,
		the,
		of,
		on,
		year,
		date,
		month,
		ofYear,
		onDay: `${withWeekday}(?:${month}${SPACE}(?:${the}${SPACE})?${date}${ofYear}|${date}${SPACE}(?:${of}${SPACE})?${month}${ofYear})`,
		unit: unitOf(false),
		clockUnit: unitOf(true),
		centuries: anyOf(Object.keys(units).filter(isCentury)),
		count: `(?<count>\\d+|${either([...exact, ...times["vague-counts"]])})`,
		partOfDay: `(?:${SPACE}(?:${anyOf(times["parts-of-day"])}))?`,
		about: `(?:${either(times.about)}${SPACE})?`,
		early: `(?:${either(times.early)}${JOINT})`,
		/** "last", "the next", "the following" */
		relative: (group: string) =>
			`(?:${the}${SPACE})?(?<${group}>${either([...Object.keys(before), ...times["before-told"]])})${SPACE}`,
		/** The number of a month by its name or its short form. */
		monthOf: (name = ""): number =>
			shortMonths[name.replace(".", "")] ?? months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1,
		/** The number of a weekday; 0 is Monday. */
		weekdayOf: (name = ""): number => times.days.indexOf(name),
		countOf: (text: string | undefined): number | null => {
			const lower = (text ?? "").toLowerCase();
			if (/^\d+$/.test(lower)) return Number(lower);
			return times.articles.includes(lower) || numbers.one.includes(lower) ? 1 : (numbers.values[lower] ?? null);
		},
		/** How far from the day of writing "last" and "next" point; undefined where it is counted from another day. */
		directionOf: (word: string | undefined): number | undefined => before[(word ?? "").toLowerCase()],
		unitOf: (name: string | undefined): TimeUnit | undefined => units[(name ?? "").toLowerCase()],
	};
}

/** The number that a word stands for in a table, whatever its case; null where none. */
export function numberOf(word: string | undefined, table: Record<string, number | null>): number | null {
	return table[(word ?? "").toLowerCase()] ?? null;
}
