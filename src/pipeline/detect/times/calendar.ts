/** A day of the calendar, counted in days from 1 January 1970. */
export type Day = number;

const DAY = 86_400_000;

/** @param month from 1 to 12. @returns null where there is no such day */
export function dayOf(year: number, month: number, date: number): Day | null {
	const time = Date.UTC(year, month - 1, date);
	const made = new Date(time);
	return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? time / DAY : null;
}

/** @param iso such as `2026-02-05` */
export function parseDay(iso: string): Day {
	return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The parts of a day’s date; months and dates count from 1. */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
	const made = new Date(day * DAY);
	return {
		year: made.getUTCFullYear(),
		month: made.getUTCMonth() + 1,
		date: made.getUTCDate(),
		/** 0 is Monday. */
		weekday: (made.getUTCDay() + 6) % 7,
	};
}

/**
 * A day, month, year or interval as the Extended Date/Time Format writes it: of level 0; seasons, decades and centuries
 * (by their unspecified digits) of level 1; quarters and halves of level 2.
 * @see https://www.loc.gov/standards/datetime/
 */
export const edtf = {
	day: (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10),
	month: (year: number, month: number): string => {
		const from = year * 12 + month - 1;
		return `${edtf.year(Math.floor(from / 12))}-${String((((from % 12) + 12) % 12) + 1).padStart(2, "0")}`;
	},
	year: (year: number): string => String(year).padStart(4, "0"),
	/** @param season 21 to 24: spring, summer, autumn, winter */
	season: (year: number, season: number): string => `${edtf.year(year)}-${season}`,
	decade: (year: number): string => `${String(Math.floor(year / 10)).padStart(3, "0")}X`,
	century: (year: number): string => `${String(Math.floor(year / 100)).padStart(2, "0")}XX`,
	interval: (from: string, to: string): string => `${from}/${to}`,
};
