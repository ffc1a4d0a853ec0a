/** How LaTeX writes the characters that are commands in it. */
const escapes: Record<string, string> = {
	"&": "\\&",
	"%": "\\%",
	"#": "\\#",
	$: "\\textdollar{}",
	_: "\\textunderscore{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	"\\": "\\textbackslash{}",
	"<": "\\textless{}",
	">": "\\textgreater{}",
};

/** Text as the value of a BibTeX field: no character of it is read as a command. @see https://ctan.org/pkg/bibtex */
export function escapeBibtex(text: string): string {
	return text.replace(/[&%#$_{}~^\\<>]/g, (character) => escapes[character] ?? character);
}

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

/** Text as the value of a field, with the marks of typography as BibTeX files mostly have them. */
export function printBibtex(text: string): string {
	return escapeBibtex(text).replace(/[“”‘’–—…]/g, (mark) => typography[mark] ?? mark);
}

/** The same, so that it is read again as the very same text: no two signs become one. */
export function latexOf(text: string): string {
	let printed = "";
	for (const character of escapeBibtex(text)) {
		const next = character === "…" ? "\\ldots{}" : (typography[character] ?? character);
		// Signs that LaTeX would set as one are parted by empty braces.
		printed += isOneSign(printed.slice(-1), next.slice(0, 1)) ? `{}${next}` : next;
	}
	return printed;
}

function isOneSign(before: string, after: string): boolean {
	return (/[-`']/.test(before) && before === after) || (/[!?]/.test(before) && after === "`");
}

/** BibTeX's own names of the months: they are not put in braces. */
export const BIBTEX_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Puts words with capitals in braces, since BibTeX styles lower them; but for a capital that begins the title.
 * @param print how the text between and in them is written
 */
export function keepCapitals(title: string, print: (text: string) => string): string {
	let printed = "";
	let end = 0;
	for (const { 0: word, index } of title.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
		const isKept = /\p{Lu}/u.test(index === 0 ? word.slice(1) : word);
		printed += `${print(title.slice(end, index))}${isKept ? `{${word}}` : word}`;
		end = index + word.length;
	}
	return printed + print(title.slice(end));
}
