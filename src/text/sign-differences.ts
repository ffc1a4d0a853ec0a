import { type Change, differences, wordsOf } from "./diff.ts";
import { holdsWithheld } from "./withheld.ts";

/** What no word has: a sign of one text is never taken for one of the other, which may stand for other words. */
const OTHER = "\u0000";

/**
 * The differences of two texts in which signs stand for withheld words, each of them in a change, with what the other
 * text has in its place.
 */
export function signDifferences(before: string, now: string): Change[] {
	const marked = wordsOf(before).map((word) => (holdsWithheld(word) ? `${word}${OTHER}` : word));
	return differences(marked, wordsOf(now)).map((change) => ({
		...change,
		expected: change.expected.replaceAll(OTHER, ""),
		after: change.after.replaceAll(OTHER, ""),
	}));
}
