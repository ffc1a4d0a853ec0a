const days = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const months = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });
const numbers = new Intl.NumberFormat("en-US");

export const dates = {
	/**
	 * A calendar date, the same in every time zone: "November 22, 2026". No line ends in it.
	 * @param date YYYY-MM-DD, or a month or a year alone: YYYY-MM gives "November 2026", YYYY is the year
	 */
	inWords: (date: string): string => {
		if (/^\d{4}$/.test(date)) return date;
		const isMonth = /^\d{4}-\d{2}$/.test(date);
		return unbroken(isMonth ? months.format(dayOf(`${date}-01`)) : days.format(dayOf(date)));
	},
	/** A span of days: "November 16 – 22, 2026", where a line may end at the dash; one day as a date. */
	window: (from: string, to: string): string =>
		unbroken(from === to ? days.format(dayOf(from)) : days.formatRange(dayOf(from), dayOf(to))),
	/** A whole number: "1,417". */
	number: (value: number): string => numbers.format(value),
};

function dayOf(date: string): Date {
	return new Date(`${date}T00:00:00Z`);
}

/** With no-break spaces; those around the dash of a span are thin ones, and stay. */
function unbroken(date: string): string {
	return date.replaceAll(" ", "\u00a0");
}
