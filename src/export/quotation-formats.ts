import type { CitationStyle, QuotationFormat } from "../model/vocabulary.ts";
import { capitalized } from "../text/capitalized.ts";
import { escapeHtml as html } from "../text/escape-html.ts";
import { endSentence, joinSentences } from "../text/join-sentences.ts";
import { quote } from "../text/quote.ts";
import { escapeBibtex } from "./bibtex-text.ts";

/** What a quotation that is copied carries: never the words alone. */
export type Quoted = {
	/** What stands before the words; null where all of them are the columnist's. */
	lead: string | null;
	words: string;
	framings: readonly string[];
	headline: string;
	byline: string;
	/** What it is from, within a sentence: "opinion column". */
	genre: string;
	date: string;
	url: string;
};

/** Writes a passage down as a quotation, with its source, its standing and the link to it. */
export function writeQuotation(quoted: Quoted, format: QuotationFormat): string {
	return writers[format](quoted);
}

const writers: Record<QuotationFormat, (quoted: Quoted) => string> = {
	plain: ({ lead, words, framings, headline, byline, genre, date, url }) =>
		`${lead === null ? "" : `${lead}\n`}${quote(words)}\n${sentences(framings)}\n— ${byline}, “${headline}”, ${genre}, ${date}\n${url}`,
	rich: htmlOf,
	markdown: ({ lead, words, framings, headline, byline, genre, date, url }) => {
		const link = `[“${markdown(headline)}”](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
		const before = lead === null ? "" : `> ${markdown(lead)}\n>\n`;
		return `${before}> ${markdown(words)}\n>\n> ${markdown(sentences(framings))}\n>\n> — ${markdown(byline)}, ${link}, ${markdown(genre)}, ${markdown(date)}`;
	},
	html: htmlOf,
};

function htmlOf({ lead, words, framings, headline, byline, genre, date, url }: Quoted): string {
	const from = `${html(byline)}, <a href="${html(url)}">“${html(headline)}”</a>, ${html(genre)}, ${html(date)}`;
	const before = lead === null ? "" : `<p>${html(lead)}</p>\n`;
	return `${before}<blockquote cite="${html(url)}"><p>${html(words)}</p></blockquote>\n<p>${html(sentences(framings))} — ${from}</p>`;
}

/**
 * A citation with what it is from, who says the passage and the column's stance.
 * @param told who says it, a line each: see `toldBriefly`
 */
export function withStanding(
	citation: string,
	style: CitationStyle,
	{ genre, told }: Pick<Quoted, "genre"> & { told: readonly string[] },
): string {
	return standingWriters[style](citation, joinSentences([capitalized(genre), ...told]));
}

/** Where each style says it: in brackets at the end, or in a field of the entry. */
const standingWriters: Record<CitationStyle, (citation: string, note: string) => string> = {
	apa: inBrackets,
	chicago: inBrackets,
	mla: inBrackets,
	bibtex: (entry, note) => entry.replace(/\n\}$/, `\n\tnote = {${escapeBibtex(note)}},\n}`),
};

function inBrackets(citation: string, note: string): string {
	return `${citation} [${note}.]`;
}

function sentences(framings: readonly string[]): string {
	return endSentence(joinSentences(framings));
}

/** Text as markdown that reads as the same text. @see https://spec.commonmark.org/0.31.2/#backslash-escapes */
function markdown(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&|~#]/g, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2")
		.replace(/^[-+=]/, "\\$&");
}
