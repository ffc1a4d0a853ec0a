const days = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** A calendar date in words, the same in every time zone: "November 22, 2026". */
export function dateInWords(date: string): string {
	return days.format(dayOf(date));
}

/** A span of days in words: "November 16 – 22, 2026"; one day as a date. */
export function windowInWords(from: string, to: string): string {
	return from === to ? dateInWords(from) : days.formatRange(dayOf(from), dayOf(to));
}

function dayOf(date: string): Date {
	return new Date(`${date}T00:00:00Z`);
}
