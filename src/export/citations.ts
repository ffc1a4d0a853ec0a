import type { CitationStyle } from "../model/vocabulary.ts";
import { bibtexOf } from "./bibtex.ts";
import { ADDRESS } from "./citation-address.ts";
import { closeSentence, curlQuotes, quoteTitle } from "./citation-text.ts";
import type { Cited } from "./cited.ts";

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

/**
 * How a column is cited in each style, with `ADDRESS` for the address of the passage. A column with a publication is
 * cited as a newspaper article, one without as a page on the web. Text only: no style here needs italics to be read.
 */
export function citationsOf(front: Cited, slug: string): Record<CitationStyle, string> {
	return { apa: apa(front), chicago: chicago(front), mla: mla(front), bibtex: bibtexOf(front, slug) };
}

/** APA, seventh edition. @see https://apastyle.apa.org/style-grammar-guidelines/references/examples */
function apa({ headline, byline, author, published, publication }: Cited): string {
	const { year, month, day } = dateOf(published);
	const name = author ? `${author.family}, ${initials(author.given)}` : byline;
	return [
		closeSentence(curlQuotes(name)),
		`(${[year, [month, day].filter(Boolean).join(" ")].filter(Boolean).join(", ")}).`,
		closeSentence(curlQuotes(headline)),
		...(publication === undefined ? [] : [closeSentence(curlQuotes(publication))]),
		ADDRESS,
	].join(" ");
}

/**
 * The Chicago Manual of Style, notes and bibliography.
 * @see https://www.chicagomanualofstyle.org/tools_citationguide.html
 */
function chicago({ headline, byline, author, published, publication }: Cited): string {
	const { year, month, day } = dateOf(published);
	const date = day === undefined ? [month, year].filter(Boolean).join(" ") : `${month} ${day}, ${year}`;
	return [
		closeSentence(curlQuotes(inverted(author) ?? byline)),
		quoteTitle(headline),
		`${publication === undefined ? "" : withComma(publication)}${date}.`,
		`${ADDRESS}.`,
	].join(" ");
}

/** The MLA Handbook, ninth edition. @see https://style.mla.org/works-cited/citations-by-format/ */
function mla({ headline, byline, author, published, publication }: Cited): string {
	const { year, month, day } = dateOf(published);
	const date = [day, month && shortMonth(month), year].filter(Boolean).join(" ");
	return [
		closeSentence(curlQuotes(inverted(author) ?? byline)),
		quoteTitle(headline),
		`${publication === undefined ? "" : withComma(publication)}${date},`,
		`${ADDRESS}.`,
	].join(" ");
}

function inverted(author: Cited["author"]): string | undefined {
	return author && `${author.family}, ${author.given}`;
}

/** A publication with a comma and a space after it: inside its closing quotation mark, as American styles have it. */
function withComma(publication: string): string {
	return `${curlQuotes(publication).replace(/(”?)$/, ",$1")} `;
}

/** "Jean-Paul" gives "J.-P.", "G.K." gives "G. K."; a particle ("van") stays as it is. */
function initials(given: string): string {
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
function dateOf(published: string): { year: string; month?: string | undefined; day?: number | undefined } {
	const [year = "", month, day] = published.split("-");
	return {
		year,
		month: month === undefined ? undefined : MONTHS[Number(month) - 1],
		day: day === undefined ? undefined : Number(day),
	};
}

/** MLA shortens the names of months with more than four letters: to three, but September to four. */
function shortMonth(month: string): string {
	if (month.length <= 4) return month;
	return `${month.slice(0, month === "September" ? 4 : 3)}.`;
}
