import type { Selector } from "../../model/selector.ts";
import { fold } from "../../text/fold.ts";
import type { Folded } from "../../text/fold-units.ts";
import type { TextRange } from "../../text/ranges.ts";
import { isSpacedLetter } from "../../text/unspaced.ts";

/** The result of resolving a selector. Only `found` has a range to use: nothing is anchored by guess. */
export type Resolution =
	| { kind: "found"; range: TextRange }
	/** The quote occurs in several places that fit the context. */
	| { kind: "ambiguous"; ranges: TextRange[] }
	/** The quote occurs, but nowhere next to the context. */
	| { kind: "misplaced"; ranges: TextRange[] }
	/** The quote does not occur. */
	| { kind: "missing" };

const WORD = /[\p{L}\p{N}]/u;

/**
 * Resolves a TextQuoteSelector in a folded text. Words must be equal; the typing of quotation marks, dashes and spaces
 * may differ. Matches begin and end at word boundaries: "war" is not found in "warning".
 * @returns ranges of the original text, in UTF-16 units
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function resolve(text: Folded, selector: Selector): Resolution {
	const all = occurrences(text, fold(selector.quote).text.trim());
	if (all.length === 0) return { kind: "missing" };
	const before = selector.before === undefined ? "" : fold(selector.before).text.trim();
	const after = selector.after === undefined ? "" : fold(selector.after).text.trim();
	const fitting = all.filter(([start, end]) => {
		const head = text.text.slice(0, start).trimEnd();
		const tail = text.text.slice(end).trimStart();
		return (
			head.endsWith(before) &&
			!cutsWord(head, head.length - before.length) &&
			tail.startsWith(after) &&
			!cutsWord(tail, after.length)
		);
	});
	const [first, ...more] = fitting;
	if (!first) return { kind: "misplaced", ranges: all.map((pair) => toRange(text, pair)) };
	if (more.length > 0) return { kind: "ambiguous", ranges: fitting.map((pair) => toRange(text, pair)) };
	return { kind: "found", range: toRange(text, first) };
}

/**
 * Describes a range as a selector that resolves to it, with the shortest context, in whole words, that makes it
 * unambiguous. The inverse of `resolve`.
 * @param original the text before folding
 * @throws RangeError if the range contains no word
 */
export function describe(original: string, range: TextRange): Selector {
	const quote = original.slice(range.start, range.end);
	if (!WORD.test(quote)) throw new RangeError(`There is no word between the offsets ${range.start} and ${range.end}.`);
	const text = fold(original);
	const isUnambiguous = (selector: Selector) => resolve(text, selector).kind === "found";
	if (isUnambiguous({ quote })) return { quote };
	const wordsBefore = original.slice(0, range.start).trim().split(/\s+/);
	const wordsAfter = original.slice(range.end).trim().split(/\s+/);
	for (let count = 1; count <= Math.max(wordsBefore.length, wordsAfter.length); count++) {
		const before = wordsBefore.slice(-count).join(" ");
		const after = wordsAfter.slice(0, count).join(" ");
		if (before !== "" && isUnambiguous({ quote, before })) return { quote, before };
		if (after !== "" && isUnambiguous({ quote, after })) return { quote, after };
	}
	return { quote, before: wordsBefore.join(" "), after: wordsAfter.join(" ") };
}

/** Whether a selector's quote contains no letter and no digit. */
export function isEmptyQuote(selector: Selector): boolean {
	return !WORD.test(selector.quote);
}

/** Where a folded quote occurs in a folded text, at word boundaries, as offsets into the folded text. */
function occurrences({ text }: Folded, quote: string): [start: number, end: number][] {
	const found: [number, number][] = [];
	if (quote === "") return found;
	for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
		const end = at + quote.length;
		if (!cutsWord(text, at) && !cutsWord(text, end)) found.push([at, end]);
	}
	return found;
}

/** Whether an offset is between two characters of one word, as far as the script shows where words end. */
function cutsWord(text: string, offset: number): boolean {
	return isSpacedLetter(text.charAt(offset - 1)) && isSpacedLetter(text.charAt(offset));
}

/** Maps offsets into the folded text back to the original. */
function toRange({ starts, ends }: Folded, [start, end]: [number, number]): TextRange {
	return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
