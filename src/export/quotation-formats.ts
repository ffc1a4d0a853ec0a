import { escapeHtml as html } from "../text/escape-html.ts";
import { quote } from "../text/quote.ts";
import { escapeBibtex } from "./bibtex-text.ts";

/** What a quotation that is copied carries: never the words alone. */
export type Quoted = {
	words: string;
	standing: readonly string[];
	headline: string;
	byline: string;
	date: string;
	url: string;
};

/** The forms that a passage can be copied in. */
export const quotationFormats = ["plain", "markdown", "html"] as const;
export type QuotationFormat = (typeof quotationFormats)[number];

/** Writes a passage down as a quotation, with its source, its standing and the link to it. */
export function writeQuotation(quoted: Quoted, format: QuotationFormat): string {
	return writers[format](quoted);
}

const writers: Record<QuotationFormat, (quoted: Quoted) => string> = {
	plain: ({ words, standing, headline, byline, date, url }) =>
		`${quote(words)}\n${sentences(standing)}\n— ${byline}, “${headline}”, ${date}\n${url}`,
	markdown: ({ words, standing, headline, byline, date, url }) => {
		const link = `[“${markdown(headline)}”](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
		return `> ${markdown(words)}\n>\n> ${markdown(sentences(standing))}\n>\n> — ${markdown(byline)}, ${link}, ${markdown(date)}`;
	},
	html: ({ words, standing, headline, byline, date, url }) =>
		`<blockquote cite="${html(url)}"><p>${html(words)}</p></blockquote>\n<p>${html(sentences(standing))} — ${html(byline)}, <a href="${html(url)}">“${html(headline)}”</a>, ${html(date)}</p>`,
};

/** A citation with how the column stands to what is cited from it: said in brackets, or in the note of a BibTeX entry. */
export function withStanding(citation: string, isBibtex: boolean, standing: readonly string[]): string {
	const note = standing.join(". ");
	if (!isBibtex) return `${citation} [${note}.]`;
	return citation.replace(/\n\}$/, `\n\tnote = {${escapeBibtex(note)}},\n}`);
}

function sentences(standing: readonly string[]): string {
	return standing.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(" ");
}

/** Text as markdown that reads as the same text. @see https://spec.commonmark.org/0.31.2/#backslash-escapes */
function markdown(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&|~#]/g, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2")
		.replace(/^[-+=]/, "\\$&");
}
