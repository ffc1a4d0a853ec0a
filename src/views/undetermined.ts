import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import type { TextRange } from "../text/ranges.ts";

/** Words of which it is not determined who says them, and the sentence that they stand in. */
export type Undetermined = { range: TextRange; sentence: Sentence };

/**
 * The words of a column of which it is not determined who says them: those that only a proposal credits which is not
 * shown, and the other sentences that are not determined as a whole.
 */
export function undeterminedIn({ sentences, unshown }: Pick<AnnotatedColumn, "sentences" | "unshown">): Undetermined[] {
	const unshownIn = overlapLookup(unshown.ranges);
	return sentences.flatMap((sentence) => {
		const { range, voice } = sentence;
		const parts = unshownIn(range).map(({ start, end }) => ({
			range: { start: Math.max(start, range.start), end: Math.min(end, range.end) },
			sentence,
		}));
		return parts.length > 0 || voice !== "undetermined" ? parts : [{ range, sentence }];
	});
}
