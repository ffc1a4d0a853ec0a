/**
 * Puts a text in double quotation marks; double marks inside it become single ones, and marks around all of it are
 * replaced.
 */
export function quote(words: string): string {
	const inner = (/^“([^“”]*)”$/.exec(words) ?? /^‘([^‘“”]*)’$/.exec(words))?.[1] ?? words;
	return `“${inner.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Words without the comma, colon or dash that joins them to what follows, also inside a quotation mark. */
export function withoutComma(words: string): string {
	return words.replace(/[\s,;:–—-]+(["”’]?)$/u, "$1");
}
