import type { TextRange } from "../text/ranges.ts";
import type { AnnotationsFile } from "./annotation.ts";
import type { DecisionList, ReviewedList } from "./vocabulary.ts";

/**
 * Whether an editor has reviewed a list: it has an entry and is not among the lists named under `unread`. Nothing is
 * proposed for a reviewed list.
 * @param decisions the entries of each list, or of the file
 * @param unreviewed the lists named under `unread`
 */
export function isReviewed(
	decisions: Readonly<Record<ReviewedList, readonly unknown[]>>,
	unreviewed: readonly ReviewedList[],
	list: ReviewedList,
): boolean {
	return decisions[list].length > 0 && !unreviewed.includes(list);
}

/**
 * An entry with the range of its quote. `extraRanges` are those of its further selectors: an attribution's content, an
 * echo's other end, a reading's antecedent.
 */
export type AnchoredEntry<L extends DecisionList> = {
	entry: AnnotationsFile[L][number];
	range: TextRange;
	extraRanges: TextRange[];
};
/** The editor's entries by list, each with its ranges, in the order of the file. */
export type Decisions = { [L in DecisionList]: AnchoredEntry<L>[] };

/** Makes the decisions of a column. @param anchored gives the anchored entries of one list */
export function decisionsBy(anchored: <L extends DecisionList>(list: L) => AnchoredEntry<L>[]): Decisions {
	return {
		quotations: anchored("quotations"),
		attributions: anchored("attributions"),
		claims: anchored("claims"),
		quantities: anchored("quantities"),
		mentions: anchored("mentions"),
		times: anchored("times"),
		sics: anchored("sics"),
		echoes: anchored("echoes"),
		voices: anchored("voices"),
		readings: anchored("readings"),
	};
}
