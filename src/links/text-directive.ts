import type { TextRange } from "../text/ranges.ts";

/** How many words of context a directive has on each side. */
const CONTEXT_WORDS = 3;
/** How many it has at most, where the same words occur with the same neighbours elsewhere. */
const MAX_CONTEXT_WORDS = 12;
/** A range longer than this, in UTF-16 units, is given by its first and last words, this many of each. */
const MAX_LENGTH = 200;
const END_WORDS = 5;

/**
 * A text directive for a range of one paragraph, with the neighbouring words as context: without it, a browser marks
 * the first occurrence on the page.
 * @param start offsets in the paragraph, in UTF-16 units
 * @param context how many words of context there are on each side
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textDirective(paragraph: string, start: number, end: number, context = CONTEXT_WORDS): string {
	const { from, to } = toWholeWords(paragraph, start, end);
	return `:~:text=${prefixOf(paragraph, from, context)}${encode(paragraph.slice(from, to))}${suffixOf(paragraph, to, context)}`;
}

/**
 * A text directive for a range of a text of several blocks, with as much context as it takes for a browser to find this
 * place only.
 * @param text the blocks' texts, joined by blank lines
 * @param range in UTF-16 units of the text
 * @returns null where no directive would lead here and nowhere else
 */
export function directiveInText(text: string, blocks: readonly TextRange[], range: TextRange): string | null {
	const first = blocks.find((block) => block.end > range.start);
	const last = blocks.findLast((block) => block.start < range.end);
	if (!first || !last) return null;
	const { from } = toWholeWords(text, range.start, range.start);
	const { to } = toWholeWords(text, range.end, range.end);
	const isLong = first !== last || to - from > MAX_LENGTH;
	const head = isLong ? wordsFrom(text.slice(from, Math.min(first.end, to)), END_WORDS) : text.slice(from, to);
	const tail = isLong ? wordsTo(text.slice(Math.max(last.start, from), to), END_WORDS) : "";
	const haystack = foldForDirective(text);
	for (let context = CONTEXT_WORDS; context <= MAX_CONTEXT_WORDS; context++) {
		const before = wordsTo(text.slice(first.start, from), context);
		const after = wordsFrom(text.slice(to, last.end), context);
		// Either the first words with their context before, or the whole with its context after, must be unique.
		const needles = [
			foldForDirective(`${before} ${head}`),
			foldForDirective(text.slice(from, isLong ? from : to + after.length + 1)),
		];
		const isOnly = needles.some((words) => words !== "" && haystack.indexOf(words) === haystack.lastIndexOf(words));
		if (!isOnly) continue;
		const prefix = before && `${encode(before)}-,`;
		const suffix = after && `,-${encode(after)}`;
		return `:~:text=${prefix}${encode(head)}${tail && `,${encode(tail)}`}${suffix}`;
	}
	return null;
}

/** Extends a range to whole words: a directive cannot begin or end inside a word. */
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

/** Folds case and white space, which directives ignore. */
function foldForDirective(text: string): string {
	return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Percent-encodes a part of a directive, where dashes, commas and ampersands have a meaning. */
function encode(words: string): string {
	return encodeURIComponent(words).replaceAll("-", "%2D");
}
