/** Words on each side that tell a passage from others where the same words stand. */
const CONTEXT_WORDS = 3;

/**
 * A text directive for a stretch of one paragraph, with its neighbouring words as context: without it a browser marks
 * the first place on the page where the words stand.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textDirective(paragraph: string, start: number, end: number): string {
	// A match inside a word cannot be a directive: it is widened to the whole word.
	const from = start - (/[\p{L}\p{N}’'-]*$/u.exec(paragraph.slice(0, start))?.[0].length ?? 0);
	const to = end + (/^[\p{L}\p{N}’'-]*/u.exec(paragraph.slice(end))?.[0].length ?? 0);
	const before = paragraph.slice(0, from).trim().split(/\s+/).slice(-CONTEXT_WORDS).join(" ");
	const after = paragraph.slice(to).trim().split(/\s+/).slice(0, CONTEXT_WORDS).join(" ");
	const prefix = before && `${encode(before)}-,`;
	const suffix = after && `,-${encode(after)}`;
	return `:~:text=${prefix}${encode(paragraph.slice(from, to))}${suffix}`;
}

/** Percent-encodes a part of a directive: dash, comma and ampersand have a meaning in it. */
function encode(words: string): string {
	return encodeURIComponent(words).replaceAll("-", "%2D");
}
