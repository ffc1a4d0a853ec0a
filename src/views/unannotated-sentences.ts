import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";

/**
 * The sentences that no decision of an editor touches: nothing in them was assessed. What a source is credited with is
 * touched by the credit; what only a machine has proposed is not touched.
 */
export function unannotatedSentences({ sentences, decidedRanges }: AnnotatedColumn): Sentence[] {
	const decidedIn = overlapLookup(decidedRanges);
	return sentences.filter(({ range }) => decidedIn(range).length === 0);
}
