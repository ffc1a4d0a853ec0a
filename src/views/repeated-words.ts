import { firstClauses } from "../text/clauses.ts";
import { withBothMarks } from "../text/paired-marks.ts";
import { quote, withoutComma } from "../text/quote.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import type { SpokenColumn } from "./who-says.ts";

/** Up to so many characters of a stretch are repeated; of a longer one, whole clauses from its beginning. */
const MAX_REPEATED = 140;

/**
 * Repeats words of a text, with the quotation marks that it has and no others: no paraphrase passes for a quotation.
 * @returns a function of a range, what frames it, and who says it; of words of a source's own that is the framing's
 * label alone, and the marks around them may stand outside the range
 */
export function repeatIn(text: string): SpokenColumn["repeat"] {
	return (stretch, { label, isTheirs, isNamed }, who) => {
		const words = beginningOf(text, stretch, MAX_REPEATED);
		const isQuoted = isTheirs && isNamed && who === label;
		return isQuoted && !/[“”«»„"]/u.test(words) ? quote(words) : words;
	};
}

/** The first clauses of a range, with an ellipsis at the end where they are not all, and both halves of each pair. */
export function beginningOf(text: string, range: TextRange, most: number): string {
	const shown = firstClauses(text, range, most);
	const words = withoutComma(lineOf(text, shown).trim());
	return withBothMarks(shown.end < range.end ? `${words} …` : words);
}
