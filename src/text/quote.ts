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

/** Shortens a text to at most `length` UTF-16 units, between two words, with an ellipsis where it is cut. */
export function shorten(words: string, length: number): string {
	if (words.length <= length) return words;
	const cut = words.lastIndexOf(" ", length - 2);
	return `${words.slice(0, cut > 0 ? cut : length - 2).replace(/[\s,;:–—…-]+$/, "")} …`;
}

/** Shortens a text to about `length` UTF-16 units, between two words, so that its first and its last words stay. */
export function shortenMiddle(words: string, length: number): string {
	if (words.length <= length) return words;
	const half = Math.floor(length / 2);
	const head = words.lastIndexOf(" ", half);
	const tail = words.indexOf(" ", words.length - half);
	// A text without spaces is cut between characters.
	const first = words.slice(0, head > 0 ? head : half);
	return `${withoutComma(first)} … ${words.slice(tail < 0 ? -half : tail + 1)}`;
}
