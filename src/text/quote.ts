/**
 * Puts a text in double quotation marks; double marks inside it become single ones, and marks around all of it are
 * replaced.
 */
export function quote(words: string): string {
	const inner = (/^“([^“”]*)”$/.exec(words) ?? /^‘([^‘“”]*)’$/.exec(words))?.[1] ?? words;
	return `“${inner.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Shortens a text to at most `length` UTF-16 units, between two words, with an ellipsis where it is cut. */
export function shorten(words: string, length: number): string {
	if (words.length <= length) return words;
	const cut = words.lastIndexOf(" ", length - 2);
	return `${words.slice(0, cut > 0 ? cut : length - 2).replace(/[\s,;:–—-]+$/, "")} …`;
}
