import type { WordIndex } from "../words.ts";
import { AlignmentBuilder } from "./builder.ts";
import { pairBetweenPairs, pairInsideBlocks } from "./gaps.ts";
import { pairDuplicateBlocks, pairIdenticalBlocks } from "./identical-blocks.ts";
import { unpairStrayRuns, unpairThinBlocks } from "./pruning.ts";
import { pairSimilarBlocks } from "./similar-blocks.ts";
import { pairUniqueRuns } from "./unique-runs.ts";

/** An alignment that is finished: which word of one text is which of another. */
export type Alignment = Pick<AlignmentBuilder, "old" | "current" | "to" | "from" | "kind" | "ambiguous">;

/**
 * Lengths of runs, in words, that are distinctive enough to tell duplicate blocks apart by; the shorter ones come
 * after.
 */
const LONG_RUNS = [16, 8, 5];
const SHORT_RUNS = [8, 5, 4, 3];

/**
 * Aligns two revisions of a text word by word: identical blocks first, then runs of words that are unique in both,
 * wherever they have moved (after Heckel, "A technique for isolating differences between files", 1978), then the gaps
 * between them. Passages with little in common stay unpaired: a link that is lost can say so, one that leads to other
 * words cannot.
 */
export function align(old: WordIndex, current: WordIndex): Alignment {
	const builder = new AlignmentBuilder(old, current);
	const duplicates = pairIdenticalBlocks(builder);
	pairDuplicateBlocks(builder, duplicates, "with-neighbours");
	for (const length of LONG_RUNS) pairUniqueRuns(builder, length);
	pairDuplicateBlocks(builder, duplicates, "all");
	for (const length of SHORT_RUNS) pairUniqueRuns(builder, length);
	unpairStrayRuns(builder);
	pairSimilarBlocks(builder);
	pairInsideBlocks(builder);
	pairBetweenPairs(builder);
	unpairThinBlocks(builder);
	return builder;
}
