import type { CitationStyle } from "../model/vocabulary.ts";
import { bibtexOf } from "./bibtex.ts";
import { ADDRESS } from "./citation-address.ts";
import { apaDate, chicagoDate, dateOf, initials } from "./citation-parts.ts";
import { closeSentence, curlQuotes, quoteTitle } from "./citation-text.ts";
import type { Cited } from "./cited.ts";

/**
 * How a column is cited in each style, with `ADDRESS` for the address of the passage. A column with a publication is
 * cited as a newspaper article, one without as a page on the web. Text only: no style here needs italics to be read.
 */
export function citationsOf(front: Cited, slug: string): Record<CitationStyle, string> {
	return { apa: apa(front), chicago: chicago(front), mla: mla(front), bibtex: bibtexOf(front, slug) };
}

/** APA, seventh edition. @see https://apastyle.apa.org/style-grammar-guidelines/references/examples */
function apa({ headline, byline, author, published, publication }: Cited): string {
	const name = author ? `${author.family}, ${initials(author.given)}` : byline;
	return [
		closeSentence(curlQuotes(name)),
		apaDate(published),
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
	return [
		closeSentence(curlQuotes(inverted(author) ?? byline)),
		quoteTitle(headline),
		`${publication === undefined ? "" : withComma(publication)}${chicagoDate(published)}.`,
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

/** MLA shortens the names of months with more than four letters: to three, but September to four. */
function shortMonth(month: string): string {
	if (month.length <= 4) return month;
	return `${month.slice(0, month === "September" ? 4 : 3)}.`;
}
