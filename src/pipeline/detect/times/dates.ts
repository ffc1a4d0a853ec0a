import { anyOf, SPACE, type Words } from "../words.ts";
import { type Day, dayOf, edtf, partsOf } from "./calendar.ts";
import { either, type Groups, type Meaning, type TimePattern, type TimeShapes, timePattern, YEAR } from "./shapes.ts";
import { yearOf } from "./short-years.ts";

/**
 * How many days off a day of this year is that is meant of the next year or the last: what runs "from January 3" may
 * have begun.
 */
const LONG = 45;

/** What reads a day of a month, in the year that it gives or that its sentence and its weekday tell. */
export function dayReader(shapes: TimeShapes): TimePattern["read"] {
	return (groups, published, { isAhead, isTold }) => {
		const [month, date] = [shapes.monthOf(groups["month"]), Number(groups["date"])];
		const weekday = groups["weekday"] === undefined ? null : shapes.weekdayOf(groups["weekday"]);
		const given = givenYear(groups, published);
		if (given === null && published === null) {
			const two = (value: number) => String(value).padStart(2, "0");
			return weekday === null && isDate(month, date) ? `XXXX-${two(month)}-${two(date)}` : null;
		}
		const now = published === null ? 0 : partsOf(published).year;
		const isOn = (day: Day | null): day is Day =>
			day !== null && (weekday === null || partsOf(day).weekday === weekday);
		if (given !== null) {
			const day = dayOf(given, month, date);
			return isOn(day) ? edtf.day(day) : null;
		}
		const [last, same, next] = [now - 1, now, now + 1].map((year) => dayOf(year, month, date));
		const off = (same ?? 0) - (published ?? 0);
		// "will open on May 3": of next year, where that of this year is over; "fell on 28 December", in January.
		const likely = isAhead && -off > LONG ? next : isTold && !isAhead && off > LONG ? last : same;
		const found = [likely, ...(weekday === null ? [] : [same, last, next])].find((day) => isOn(day ?? null));
		return found === undefined || found === null ? null : edtf.day(found);
	};
}

/** The year that a date gives, in four digits or two; null where it gives none. */
function givenYear({ year, short }: Groups, published: Day | null): number | null {
	return year === undefined ? (short === undefined ? null : yearOf(short, published)) : Number(year);
}

/** Whether any year has such a day: 2028 has all there are. */
function isDate(month: number, date: number): boolean {
	return dayOf(2028, month, date) !== null;
}

/** "Tuesday, July 21, 2017", "5 Aug", "between 3 and 7 September", "March 2025", "2024 Aug", "Aug ’24". */
export function datePatterns({ times, numbers }: Words, shapes: TimeShapes): TimePattern[] {
	const { month, date, nth, of, year, ofYear, onDay, the } = shapes;
	const readDay = dayReader(shapes);
	const readDays: TimePattern["read"] = (groups, published, setting) => {
		const to = readDay(groups, published, setting);
		const from = readDay({ ...groups, date: groups["first"] ?? groups["first2"] }, published, setting);
		return from && to && !to.startsWith("X") && from <= to ? edtf.interval(from, to) : null;
	};
	const readMonth: TimePattern["read"] = (groups, published) => {
		const given = givenYear(groups, published);
		return given === null ? null : edtf.month(given, shapes.monthOf(groups["month"]));
	};
	const dash = `${SPACE}?[–-]${SPACE}?`;
	return [
		timePattern(onDay, readDay),
		timePattern(
			`(?:${either(numbers.between)}${SPACE}(?<first>\\d{1,2})${nth}?${SPACE}${either(numbers.and)}${SPACE}|(?:${either(numbers.from)}${SPACE})?(?<first2>\\d{1,2})${nth}?(?:${SPACE}${either(numbers.to)}${SPACE}|${dash}))${date}${SPACE}(?:${of}${SPACE})?${month}${ofYear}`,
			readDays,
		),
		timePattern(`${month}${SPACE}(?<first>\\d{1,2})${dash}${date}${ofYear}`, readDays),
		timePattern(`${the}${SPACE}(?:[12]?\\d|3[01])${nth}(?=[.,;)])`),
		timePattern(`${month},?${SPACE}(?:${of}${SPACE})?${year}`, readMonth),
		timePattern(`${month}${SPACE}[’'‘](?<short>\\d\\d)`, readMonth),
		// "In 2019 May resigned", "in 2024 June Hill left": no months.
		timePattern(
			`${year}${SPACE}(?!(?:${anyOf(times["word-months"])})${SPACE})${month}(?!${SPACE}\\p{Lu}|${SPACE}\\d)`,
			readMonth,
		),
	];
}

/** "2026-02-05", "2026/02/05", "5.2.2026", "13/2/2026", "2026-02", and from one such day to another. */
export function numericPatterns({ numbers }: Words): TimePattern[] {
	const iso = (name: string) => `(?<${name}>(?:${YEAR})-\\d\\d-\\d\\d)`;
	const end = "(?![/.-]\\d)";
	return [
		timePattern(
			`(?:${either(numbers.from)}${SPACE})?${iso("from")}(?:${SPACE}${either(numbers.to)}${SPACE}|${SPACE}?[–/]${SPACE}?)${iso("to")}${end}`,
			({ from = "", to = "" }) => (isIsoDay(from) && isIsoDay(to) && from <= to ? edtf.interval(from, to) : null),
		),
		timePattern(`${iso("day")}${end}`, ({ day = "" }) => (isIsoDay(day) ? day : null)),
		timePattern(`(?<year>${YEAR})/(?<month>\\d{1,2})/(?<date>\\d{1,2})${end}`, ({ year, month, date }) =>
			writtenDay(Number(year), Number(month), Number(date)),
		),
		timePattern(
			`(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>${YEAR})${end}`,
			({ first, second, year }) => {
				const [one, two] = [Number(first), Number(second)];
				// The day stands first in some countries and second in others.
				if (one <= 12 && two <= 12 && one !== two) return null;
				return one > 12 ? writtenDay(Number(year), two, one) : writtenDay(Number(year), one, two);
			},
		),
	];
}

function writtenDay(year: number, month: number, date: number): Meaning {
	const day = dayOf(year, month, date);
	return day === null ? null : edtf.day(day);
}

function isIsoDay(iso: string): boolean {
	const [year, month, date] = iso.split("-").map(Number);
	return dayOf(year ?? 0, month ?? 0, date ?? 0) !== null;
}
