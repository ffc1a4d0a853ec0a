import type { Words } from "../words.ts";
import { Draft } from "./draft.ts";
import { dropThinPairs, fillBetween, fillGaps } from "./gaps.ts";
import { pairLeftBlocks } from "./left-blocks.ts";
import { dropStrays, linkRuns } from "./runs.ts";
import { linkWholeBlocks, settleTwins } from "./whole-blocks.ts";

/** Which word of one text is which of another: what `Draft` ends as. */
export type Alignment = Pick<Draft, "old" | "now" | "to" | "from" | "kind" | "doubtful">;

/** Runs of these lengths are unlike enough to tell even twins' neighbours by; shorter ones come after them. */
const LONG_RUNS = [16, 8, 5];
const SHORT_RUNS = [8, 5, 4, 3];

/**
 * Aligns two revisions of a text by their words: whole blocks first, then runs of words that stand once in each,
 * wherever they have moved (after Heckel, "A technique for isolating differences between files", 1978), then what is
 * left between them. What has little in common is left unlinked: a link that is lost can say so, one that lands on
 * other words cannot.
 */
export function align(old: Words, now: Words): Alignment {
	const draft = new Draft(old, now);
	const twins = linkWholeBlocks(draft);
	settleTwins(draft, twins, false);
	for (const length of LONG_RUNS) linkRuns(draft, length);
	settleTwins(draft, twins, true);
	for (const length of SHORT_RUNS) linkRuns(draft, length);
	dropStrays(draft);
	pairLeftBlocks(draft);
	fillGaps(draft);
	fillBetween(draft);
	dropThinPairs(draft);
	return draft;
}
