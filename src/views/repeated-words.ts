import { firstClauses } from "../text/clauses.ts";
import { withBothMarks } from "../text/paired-marks.ts";
import { quote, withoutComma } from "../text/quote.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import type { SpokenColumn } from "./who-says.ts";

/** So many characters of a stretch are repeated; of a longer one, whole clauses from the beginning of each sentence. */
const MAX_REPEATED = 140;
/** Of each of several sentences at least so many. */
const MIN_REPEATED = 60;

/**
 * Repeats words of a text, with the quotation marks that it has and no others: no paraphrase passes for a quotation.
 * @returns a function of a range, what frames it, and who says it; of words of a source's own that is the framing's
 * label alone, and the marks around them may stand outside the range
 */
export function repeatIn(text: string): SpokenColumn["repeat"] {
	return (stretch, { label, isTheirs, isNamed }, who) => {
		const words = beginningsOf(text, stretch);
		const isQuoted = isTheirs && isNamed && who === label;
		return isQuoted && !/[“”«»„"]/u.test(words) ? quote(words) : words;
	};
}

/** The beginning of each sentence of a stretch: the second may be the other side of the first. */
function beginningsOf(text: string, stretch: TextRange): string {
	const ends = [...text.slice(stretch.start, stretch.end).matchAll(SENTENCE_END)].map(
		({ index, 0: end }) => stretch.start + index + end.length,
	);
	const starts = [stretch.start, ...ends];
	const most = Math.max(MIN_REPEATED, MAX_REPEATED / starts.length);
	const shown = starts.map((start, at) => firstClauses(text, { start, end: ends[at] ?? stretch.end }, most));
	let words = "";
	for (const [at, { start, end }] of shown.entries()) {
		const isWhole = end >= (ends[at] ?? stretch.end) - 1;
		words += `${at > 0 ? " " : ""}${withoutComma(lineOf(text, { start, end }).trim())}${isWhole ? "" : " …"}`;
	}
	return withBothMarks(words);
}

/** The end of a sentence inside a stretch, with the space before the next, which begins with a capital letter. */
const SENTENCE_END = /[.!?]["”’)\]]*\s+(?=["“‘([]?\p{Lu})/gu;

/** The first clauses of a range, with an ellipsis at the end where they are not all, and both halves of each pair. */
export function beginningOf(text: string, range: TextRange, most: number): string {
	const shown = firstClauses(text, range, most);
	const words = withoutComma(lineOf(text, shown).trim());
	return withBothMarks(shown.end < range.end ? `${words} …` : words);
}
