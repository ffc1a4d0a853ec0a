import { escapeBibtex } from "./bibtex-text.ts";
import { ADDRESS } from "./citation-address.ts";
import type { Cited } from "./cited.ts";

/** Marks that LaTeX writes as sequences of its own. Letters of every script stay as they are: LaTeX reads UTF-8. */
const typography: Record<string, string> = {
	"“": "``",
	"”": "''",
	"‘": "\\textquoteleft{}",
	"’": "\\textquoteright{}",
	"–": "--",
	"—": "---",
	"…": "...",
};

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
		["month", month && MONTHS[Number(month) - 1]],
		["day", day && `{${Number(day)}}`],
		["title", `{${keepCapitals(headline)}}`],
		["url", `{${ADDRESS}}`],
	].flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value},\n`]));
	const names = [keyWord(author?.family ?? byline), keyWord(headline)];
	const key = names.includes(undefined) ? `${slug}-${year}` : names.join(year);
	return `@${publication === undefined ? "misc" : "article"}{${key},\n${fields.join("")}}`;
}

/** BibTeX's own names of the months: they are not put in braces. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The first word that tells one text from another, in the letters that a key may have. */
function keyWord(text: string): string | undefined {
	return text
		.normalize("NFKD")
		.replace(/[^\x20-\x7e]/g, "")
		.split(/[^A-Za-z0-9]+/)
		.find((word) => word !== "" && !/^(?:a|an|the)$/i.test(word));
}

/** Puts words with capitals in braces, since BibTeX styles lower them; but for a capital that begins the title. */
function keepCapitals(title: string): string {
	let printed = "";
	let end = 0;
	for (const { 0: word, index } of title.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
		const isKept = /\p{Lu}/u.test(index === 0 ? word.slice(1) : word);
		printed += `${print(title.slice(end, index))}${isKept ? `{${word}}` : word}`;
		end = index + word.length;
	}
	return printed + print(title.slice(end));
}

function print(text: string): string {
	return escapeBibtex(text).replace(/[“”‘’–—…]/g, (mark) => typography[mark] ?? mark);
}
