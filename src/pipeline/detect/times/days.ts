import { type Day, dayOf, edtf as written } from "./calendar.ts";

/** The first and the last day of a time, as `2026-02-05`. */
export type Window = { from: string; to: string };

/**
 * The months that a season, a quarter or a half begins with, by its number in the format; spring begins in March.
 */
const begins: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7 };
/** Numbers from this one on are of halves of a year. */
const HALVES = 40;

/**
 * The days that a time written in the Extended Date/Time Format goes from and to: a day, month, season, quarter, half,
 * year, decade or century, or an interval of two. null for anything else.
 * @see https://www.loc.gov/standards/datetime/
 */
export function windowOf(edtf: string): Window | null {
	const [first = "", last = first] = edtf.split("/");
	const from = daysOf(first)?.[0] ?? null;
	const to = daysOf(last)?.[1] ?? null;
	return from === null || to === null || to < from ? null : { from: written.day(from), to: written.day(to) };
}

/** The first and the last day of a time that is no interval. */
function daysOf(one: string): [first: Day, last: Day] | null {
	const long = /^(\d{2,3})(X{1,2})$/.exec(one);
	if (long?.[1] && long[2] && long[1].length + long[2].length === 4) {
		const years = 10 ** long[2].length;
		return between(Number(long[1]) * years, 1, 12 * years);
	}
	const [, year, part, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(one) ?? [];
	if (year === undefined) return null;
	if (date !== undefined) {
		const day = dayOf(Number(year), Number(part), Number(date));
		return day === null ? null : [day, day];
	}
	if (part === undefined) return between(Number(year), 1, 12);
	const season = begins[Number(part)];
	return season === undefined
		? between(Number(year), Number(part), 1)
		: between(Number(year), season, Number(part) < HALVES ? 3 : 6);
}

/** The first and the last day of so many months from one on. */
function between(year: number, month: number, months: number): [first: Day, last: Day] | null {
	const end = year * 12 + month - 1 + months;
	const first = dayOf(year, month, 1);
	const next = dayOf(Math.floor(end / 12), (end % 12) + 1, 1);
	return first === null || next === null ? null : [first, next - 1];
}
