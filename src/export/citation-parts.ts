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

/** The parts of a date as written; a day or a month that is not given is undefined. */
export function dateOf(published: string): { year: string; month?: string | undefined; day?: number | undefined } {
	const [year = "", month, day] = published.split("-");
	return {
		year,
		month: month === undefined ? undefined : MONTHS[Number(month) - 1],
		day: day === undefined ? undefined : Number(day),
	};
}
