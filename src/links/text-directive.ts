import type { TextRange } from "../text/ranges.ts";

/** Words on each side that tell a passage from others where the same words stand. */
const CONTEXT_WORDS = 3;
/** More of them are tried, up to so many, where the same words stand with the same neighbours. */
const MOST_CONTEXT = 12;
/** Longer stretches are named by so many words at each end. */
const LONG = 200;
const END_WORDS = 5;

/**
 * A text directive for a stretch of one paragraph, with its neighbouring words as context: without it a browser marks
 * the first place on the page where the words stand.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textDirective(paragraph: string, start: number, end: number, context = CONTEXT_WORDS): string {
	const { from, to } = toWholeWords(paragraph, start, end);
	return `:~:text=${prefixOf(paragraph, from, context)}${encode(paragraph.slice(from, to))}${suffixOf(paragraph, to, context)}`;
}

/**
 * A text directive for a stretch of a text of several blocks. A browser must find it at this place only: as many
 * neighbouring words are added as that takes.
 * @param text the blocks' texts, joined by blank lines
 * @returns null where no directive would lead here and nowhere else
 */
export function directiveInText(text: string, blocks: readonly TextRange[], range: TextRange): string | null {
	const first = blocks.find((block) => block.end > range.start);
	const last = blocks.findLast((block) => block.start < range.end);
	if (!first || !last) return null;
	const { from } = toWholeWords(text, range.start, range.start);
	const { to } = toWholeWords(text, range.end, range.end);
	const isLong = first !== last || to - from > LONG;
	const head = isLong ? wordsFrom(text.slice(from, Math.min(first.end, to)), END_WORDS) : text.slice(from, to);
	const tail = isLong ? wordsTo(text.slice(Math.max(last.start, from), to), END_WORDS) : "";
	const haystack = plain(text);
	for (let context = CONTEXT_WORDS; context <= MOST_CONTEXT; context++) {
		const before = wordsTo(text.slice(first.start, from), context);
		const after = wordsFrom(text.slice(to, last.end), context);
		// With what stands before its first words, or with all of it up to what stands after, it must be the only one.
		const needles = [plain(`${before} ${head}`), plain(text.slice(from, isLong ? from : to + after.length + 1))];
		const isOnly = needles.some((words) => words !== "" && haystack.indexOf(words) === haystack.lastIndexOf(words));
		if (!isOnly) continue;
		const prefix = before && `${encode(before)}-,`;
		const suffix = after && `,-${encode(after)}`;
		return `:~:text=${prefix}${encode(head)}${tail && `,${encode(tail)}`}${suffix}`;
	}
	return null;
}

/** A match inside a word cannot be a directive: it is widened to the whole word. */
function toWholeWords(text: string, start: number, end: number): { from: number; to: number } {
	return {
		from: start - (/[\p{L}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0),
		to: end + (/^[\p{L}\p{N}’'-]*/u.exec(text.slice(end, end + 60))?.[0].length ?? 0),
	};
}

function prefixOf(paragraph: string, from: number, context: number): string {
	const before = wordsTo(paragraph.slice(0, from), context);
	return before && `${encode(before)}-,`;
}

function suffixOf(paragraph: string, to: number, context: number): string {
	const after = wordsFrom(paragraph.slice(to), context);
	return after && `,-${encode(after)}`;
}

function wordsTo(text: string, count: number): string {
	return text.trim().split(/\s+/).slice(-count).join(" ");
}

function wordsFrom(text: string, count: number): string {
	return text.trim().split(/\s+/).slice(0, count).join(" ");
}

/** A text as directives are compared: without regard to case and space. */
function plain(text: string): string {
	return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Percent-encodes a part of a directive: dash, comma and ampersand have a meaning in it. */
function encode(words: string): string {
	return encodeURIComponent(words).replaceAll("-", "%2D");
}
