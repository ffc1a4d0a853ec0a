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
