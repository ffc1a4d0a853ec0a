import { BIBTEX_MONTHS, keepCapitals, printBibtex as print } from "./bibtex-text.ts";
import { ADDRESS } from "./citation-address.ts";
import type { Cited } from "./cited.ts";

/**
 * The BibTeX entry of a column: `@article` with a publication, `@misc` without.
 * @param slug is used in the key where author or headline has no Latin letter
 * @see https://ctan.org/pkg/bibtex
 */
export function bibtexOf({ headline, byline, author, published, publication }: Cited, slug: string): string {
	const [year = "", month, day] = published.split("-");
	const fields = [
		// A name in braces of its own is not divided into given and family name.
		["author", author ? `{${print(author.family)}, ${print(author.given)}}` : `{{${print(byline)}}}`],
		["journal", publication === undefined ? undefined : `{${print(publication)}}`],
		["year", `{${year}}`],
		["month", month && BIBTEX_MONTHS[Number(month) - 1]],
		["day", day && `{${Number(day)}}`],
		["title", `{${keepCapitals(headline, print)}}`],
		["url", `{${ADDRESS}}`],
	].flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value},\n`]));
	const names = [keyWord(author?.family ?? byline), keyWord(headline)];
	const key = names.includes(undefined) ? `${slug}-${year}` : names.join(year);
	return `@${publication === undefined ? "misc" : "article"}{${key},\n${fields.join("")}}`;
}

/** The first word that tells one text from another, in the letters that a key may have. */
function keyWord(text: string): string | undefined {
	return text
		.normalize("NFKD")
		.replace(/[^\x20-\x7e]/g, "")
		.split(/[^A-Za-z0-9]+/)
		.find((word) => word !== "" && !/^(?:a|an|the)$/i.test(word));
}
