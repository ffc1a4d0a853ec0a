import { anyOf, SPACE, type Words } from "../words.ts";
import { edtf } from "./calendar.ts";
import {
	APOSTROPHE,
	either,
	JOINT,
	type Meaning,
	numberOf,
	type TimePattern,
	type TimeShapes,
	timePattern,
	YEAR,
} from "./shapes.ts";
import { yearOf } from "./short-years.ts";
import { span } from "./spans.ts";

/** A decade in digits, with what may stand before it. */
const DIGITS_OF_DECADE = "(?:1[0-9]|20)\\d0";

/** Parts of years: "the end of last year", "the first quarter of 2019", "Q3 2025", "the summer of ’69". */
export function partPatterns({ times }: Words, shapes: TimeShapes): TimePattern[] {
	const { seasons, parts } = times;
	const { the, of, year, month, unit, relative, directionOf } = shapes;
	const season = `(?<season>${anyOf(Object.keys(seasons))})`;
	const plain = `(?:${anyOf(Object.keys(seasons))})`;
	const quarter = `${times["quarter-letter"]}(?<quarter>[1-4])`;
	const readQuarter = ({ year: given, quarter: number }: Record<string, string | undefined>): Meaning =>
		`${given}-${32 + Number(number)}`;
	return [
		// "the first quarter of next year", "the end of last year", "the end of the year"
		timePattern(
			`${the}${SPACE}(?<part>${anyOf(Object.keys(parts))})${SPACE}${of}${SPACE}(?:${year}|${relative("before")}${unit}|${the}${SPACE}${unit.replace("<unit>", "<other>").replace("<many>", "<others>")}|${month}(?:,?${SPACE}${year})?)`,
			({ part, year: given, month: name, before, unit: of }, published) => {
				const number = numberOf(part, parts);
				if (number === null || name !== undefined) return null;
				if (given !== undefined) return `${given}-${number}`;
				const [direction, what] = [directionOf(before), shapes.unitOf(of)];
				const isYear = what?.kind === "months" && what.amount === 12;
				if (published === null || direction === undefined || !isYear) return null;
				return `${span(published, { direction, count: null, unit: what })}-${number}`;
			},
		),
		timePattern(`${quarter}(?:${SPACE}|/|${SPACE}${of}${SPACE})${year}`, readQuarter),
		timePattern(`${year}${SPACE}${quarter}`, readQuarter),
		// Of which year, the words do not say.
		timePattern(`${times["quarter-letter"]}[1-4]`),
		timePattern(
			`(?:${the}${SPACE})?${season}${SPACE}(?:${of}${SPACE})?(?:${year}|${APOSTROPHE}(?<short>\\d\\d))`,
			({ season: name, year: given, short = "" }, published) =>
				edtf.season(given === undefined ? yearOf(short, published) : Number(given), numberOf(name, seasons) ?? 21),
		),
		timePattern(
			`(?:${the}${SPACE}${plain}(?=[.,;:)!?]|${SPACE}(?:${anyOf(times["after-seasons"])})(?![\\p{L}]))|(?<=${either(times["before-seasons"])}${SPACE})${plain}(?=[.,;:)!?]))`,
		),
	];
}

/** "the 1990s", "the late ’90s", "the sixties", "the 19th century", "the fifth century BC". */
export function agePatterns({ times }: Words, shapes: TimeShapes): TimePattern[] {
	const { the, nth, centuries } = shapes;
	const early = `(?:${shapes.early})?`;
	const before = `(?<era>${SPACE}(?:${anyOf(times["eras-before"])}))?`;
	const ordinal = (word: string | undefined, digits: string | undefined) =>
		digits ? (Number(digits) - 1) * 100 : (numberOf(word, times.centuries) ?? 0);
	return [
		timePattern(`(?:${the}${SPACE})?${early}(?<decade>${DIGITS_OF_DECADE})s`, ({ decade }) =>
			edtf.decade(Number(decade)),
		),
		timePattern(
			`(?:(?:${the}${SPACE})?${early}${APOSTROPHE}|${the}${SPACE}${early})(?<decade>\\d0)s`,
			({ decade = "" }, published) => edtf.decade(yearOf(decade, published, true)),
		),
		timePattern(`${the}${SPACE}${early}(?<decade>${anyOf(Object.keys(times.decades))})`, ({ decade }) =>
			edtf.decade(numberOf(decade, times.decades) ?? 0),
		),
		timePattern(
			`${the}${SPACE}${early}(?:(?<ordinal>\\d{1,2})${nth}|(?<century>${anyOf(Object.keys(times.centuries))}))${JOINT}(?:${centuries})${before}`,
			({ ordinal: digits, century, era }) => {
				const first = ordinal(century, digits);
				return era === undefined ? edtf.century(first) : `-${edtf.century(first)}`;
			},
		),
	];
}

/** Years: "late 2023", "1914–18", "2013/14", "FY2024", "44 BC", "in ’24". */
export function yearPatterns({ times, numbers }: Words, shapes: TimeShapes): TimePattern[] {
	const { year, early } = shapes;
	const end = `(?<end>${YEAR})`;
	const financial = `(?:${either(times["financial-years"])})${SPACE}?`;
	return [
		timePattern(`${early}${year}`, ({ year: given }) => given),
		timePattern(
			`${either(numbers.between)}${SPACE}${year}${SPACE}${either(numbers.and)}${SPACE}${end}`,
			({ year: from = "", end: to = "" }) => interval(from, to),
		),
		timePattern(
			`${year}${SPACE}?[–-]${SPACE}?(?<end>${YEAR}|(?<=[–-])\\d\\d?(?!-\\d))`,
			({ year: from = "", end: to = "" }) => yearsOrMonth(from, to),
		),
		timePattern(`${year}/(?<end>${YEAR}|\\d\\d)(?!/)`, ({ year: from = "", end: to = "" }) => yearsOrMonth(from, to)),
		// When a financial year begins hangs on the country: one that is told by one number has no value.
		timePattern(`${financial}(?:${year}[/–-](?<end>\\d\\d)|(?:${YEAR}|\\d\\d))`, ({ year: from, end: to }) =>
			from === undefined || to === undefined ? null : yearsOrMonth(from, to),
		),
		timePattern(
			`(?=${APOSTROPHE})(?<=${either([...times["before-months"], ...times.of])}${SPACE})${APOSTROPHE}(?<short>\\d\\d)`,
			({ short = "" }, published) => edtf.year(yearOf(short, published)),
		),
		...eraPatterns(times),
	];
}

/** Years of two eras: "44 BC", "753–509 BC", "AD 79", "1066 AD". Year 1 BC is year 0 of the format. */
function eraPatterns(times: Words["times"]): TimePattern[] {
	const before = `${SPACE}?(?:${anyOf(times["eras-before"])})`;
	const after = `(?:${anyOf(times["eras-after"])})`;
	const bc = (year: string | undefined): string => {
		const past = Number(year) - 1;
		return past === 0 ? edtf.year(0) : `-${edtf.year(past)}`;
	};
	const ad = (year: string | undefined): Meaning => (Number(year) > 0 ? edtf.year(Number(year)) : null);
	return [
		timePattern(`(?<year>\\d{1,4})${before}`, ({ year }) => (Number(year) > 0 ? bc(year) : null)),
		timePattern(`(?<from>\\d{1,4})[–-](?<to>\\d{1,4})${before}`, ({ from, to }) =>
			Number(from) >= Number(to) && Number(to) > 0 ? edtf.interval(bc(from), bc(to)) : null,
		),
		timePattern(`${after}${SPACE}(?<year>\\d{1,4})`, ({ year }) => ad(year)),
		timePattern(`(?<year>\\d{1,4})${SPACE}${after}`, ({ year }) => ad(year)),
	];
}

/** No interval ends before it begins. */
function interval(from: string, to: string): Meaning {
	return from <= to ? edtf.interval(from, to) : null;
}

/** "2012-13" are two years; "2026-02", where the second would come before the first, is a month. */
function yearsOrMonth(from: string, end: string): Meaning {
	if (end.length === 4) return interval(from, end);
	// "2008-9"
	if (end.length === 1) return end > from.slice(3) ? edtf.interval(from, `${from.slice(0, 3)}${end}`) : null;
	const two = Number(end);
	if (two > Number(from.slice(2)) || end === "00") return edtf.interval(from, ends(from, end));
	return two >= 1 && two <= 12 ? edtf.month(Number(from), two) : null;
}

/** "1999-00": the end is of the next century. */
function ends(from: string, end: string): string {
	return edtf.year(Math.floor(Number(from) / 100) * 100 + Number(end) + (end === "00" ? 100 : 0));
}
