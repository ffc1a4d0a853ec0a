const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

/** "Jean-Paul" gives "J.-P.", "G.K." gives "G. K."; a particle ("van") stays as it is. */
export function initials(given: string): string {
	return given
		.split(/[\s.]+/)
		.filter((name) => name !== "")
		.map((name, index) =>
			index > 0 && /^\p{Ll}/u.test(name)
				? name
				: name
						.split("-")
						.map((part) => `${[...part][0] ?? ""}.`)
						.join("-"),
		)
		.join(" ");
}

/** A date as APA has it, in round brackets: "(2026, March 11)". */
export function apaDate(published: string): string {
	const { year, month, day } = dateOf(published);
	return `(${[year, [month, day].filter(Boolean).join(" ")].filter(Boolean).join(", ")}).`;
}

/** A date as Chicago has it: "March 11, 2026", "March 2026". */
export function chicagoDate(published: string): string {
	const { year, month, day } = dateOf(published);
	return day === undefined ? [month, year].filter(Boolean).join(" ") : `${month} ${day}, ${year}`;
}

/** The parts of a date as written; a day or a month that is not given is undefined. */
export function dateOf(published: string): { year: string; month?: string | undefined; day?: number | undefined } {
	const [year = "", month, day] = published.split("-");
	return {
		year,
		month: month === undefined ? undefined : MONTHS[Number(month) - 1],
		day: day === undefined ? undefined : Number(day),
	};
}
