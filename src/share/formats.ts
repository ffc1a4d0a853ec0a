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
		`${inMarks(words)}\n— ${byline}, “${headline}”, ${date}. ${sentences(standing)}\n${url}`,
	markdown: ({ words, standing, headline, byline, date, url }) => {
		const link = `[“${markdown(headline)}”](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
		return `> ${markdown(words)}\n>\n> — ${markdown(byline)}, ${link}, ${markdown(date)}. ${markdown(sentences(standing))}`;
	},
	html: ({ words, standing, headline, byline, date, url }) =>
		`<blockquote cite="${html(url)}"><p>${html(words)}</p></blockquote>\n<p>— ${html(byline)}, <a href="${html(url)}">“${html(headline)}”</a>, ${html(date)}. ${html(sentences(standing))}</p>`,
};

function inMarks(words: string): string {
	return /^[“"].*[”"]$/s.test(words) ? words : `“${words}”`;
}

function sentences(standing: readonly string[]): string {
	return standing.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(" ");
}

/** Text as HTML. */
function html(text: string): string {
	const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
	return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Text as markdown that reads as the same text. @see https://spec.commonmark.org/0.31.2/#backslash-escapes */
function markdown(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&|~#]/g, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2")
		.replace(/^[-+=]/, "\\$&");
}
