import type { TextRange } from "../text/ranges.ts";
import type { AnnotationsFile } from "./annotation.ts";
import { type DecisionList, type ProposedList, reviewedLists } from "./vocabulary.ts";

/**
 * Whether a list of a file holds all that there is, so that nothing is proposed beside its entries: it is named under
 * `complete`; or it is one that is reviewed as a whole, has an entry, and is not named under `unread`.
 */
export function isComplete(file: AnnotationsFile, list: ProposedList): boolean {
	if (file.complete.includes(list)) return true;
	const reviewed = reviewedLists.find((one) => one === list);
	return reviewed !== undefined && file[reviewed].length > 0 && !file.unread.includes(reviewed);
}

/** Whether an editor has reviewed a list: it holds all that there is, and none of its entries is a proposal still. */
export function isReviewed(file: AnnotationsFile, list: ProposedList): boolean {
	const entries: readonly { status: string }[] = file[list];
	return file.by !== null && isComplete(file, list) && entries.every(({ status }) => status !== "proposed");
}

/**
 * An entry with the range of its quote. `extraRanges` are those of its further selectors: an attribution's content, an
 * echo's other end, a reading's antecedent.
 */
export type AnchoredEntry<L extends DecisionList> = {
	entry: AnnotationsFile[L][number];
	/** Its place in its list of the file, from 0. */
	index: number;
	/** Its id, or the one that was made for it; null in lists whose entries have none. */
	id: string | null;
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
		rejected: anchored("rejected"),
		remarks: anchored("remarks"),
	};
}
