/** Words in quotation marks; marks inside them become single ones. */
export function quote(words: string): string {
	const inner = (/^“([^“”]*)”$/.exec(words) ?? /^‘([^‘“”]*)’$/.exec(words))?.[1] ?? words;
	return `“${inner.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** The first of some words, cut between two of them, with … where they are cut. */
export function shorten(words: string, length: number): string {
	if (words.length <= length) return words;
	const cut = words.lastIndexOf(" ", length - 2);
	return `${words.slice(0, cut > 0 ? cut : length - 2).replace(/[\s,;:–—-]+$/, "")} …`;
}
