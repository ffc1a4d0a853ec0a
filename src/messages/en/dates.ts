const days = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const numbers = new Intl.NumberFormat("en-US");

export const dates = {
	/** A calendar date, the same in every time zone: "November 22, 2026". @param date YYYY-MM-DD */
	inWords: (date: string): string => days.format(dayOf(date)),
	/** A span of days: "November 16 – 22, 2026"; one day as a date. */
	window: (from: string, to: string): string =>
		from === to ? days.format(dayOf(from)) : days.formatRange(dayOf(from), dayOf(to)),
	/** A whole number: "1,417". */
	number: (value: number): string => numbers.format(value),
};

function dayOf(date: string): Date {
	return new Date(`${date}T00:00:00Z`);
}
