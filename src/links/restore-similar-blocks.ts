import type { TextRange } from "../text/ranges.ts";
import { AlignmentBuilder, NONE, REPLACED, SAME } from "./align/builder.ts";
import { pairGap } from "./align/gaps.ts";
import { runStarts } from "./align/unique-runs.ts";
import { type DeletedRun, restoreWords } from "./deleted-runs.ts";
import type { History } from "./revision-text.ts";

/** The length of the unique runs of words that a block is looked up by. */
const SEED = 4;
/** Of both blocks, this share of the words must be the same, in the same order. */
const MIN_SAME_SHARE = 0.7;

/**
 * Restores whole blocks that were deleted and are put back with a correction: most of their words are those of a block
 * that is all new. A corrected word is restored with the rest, and counts as respelt.
 * @param runs the deleted runs, those of the latest revision first
 * @param isFree whether a word of the newest text has no partner yet
 * @param take is told of each word of the newest text that gets one
 */
export function restoreSimilarBlocks(
	history: History,
	runs: readonly DeletedRun[],
	isFree: (word: number) => boolean,
	take: (word: number) => void,
): void {
	const newest = history.at(-1)?.words;
	const deleted = runs.filter(({ isBlock, start, end }) => isBlock && end - start >= SEED);
	if (!newest || deleted.length === 0) return;
	const seeds = runStarts(newest, SEED, isFree);
	for (const run of deleted) {
		const past = history[run.revision];
		const block = newest.blockRanges[likeliestBlock(history, run, seeds)];
		if (!past || past.restored.has(run.start) || !block || !isAllFree(block, isFree)) continue;
		const builder = new AlignmentBuilder(past.words, newest);
		pairGap(builder, run, block);
		const size = Math.max(run.end - run.start, block.end - block.start);
		if (countSame(builder, run) < MIN_SAME_SHARE * size) continue;
		for (let word = run.start; word < run.end; word++) {
			const to = builder.to(word);
			if (to === NONE || builder.kind(word) === REPLACED) continue;
			restoreWords(history, { revision: run.revision, start: word, end: word + 1 }, to);
			take(to);
		}
	}
}

/** The block of the newest text that has the most unique runs of a deleted one; `NONE` where none has any. */
function likeliestBlock(
	history: History,
	{ revision, start, end }: DeletedRun,
	seeds: ReadonlyMap<string, number | null>,
): number {
	const words = history[revision]?.words.folded ?? [];
	const counts = new Map<number, number>();
	for (let word = start; word + SEED <= end; word++) {
		const found = seeds.get(words.slice(word, word + SEED).join(" "));
		const block = found === undefined || found === null ? undefined : history.at(-1)?.words.blockOf[found];
		if (block !== undefined) counts.set(block, (counts.get(block) ?? 0) + 1);
	}
	const [likeliest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return likeliest?.[0] ?? NONE;
}

function isAllFree({ start, end }: TextRange, isFree: (word: number) => boolean): boolean {
	for (let word = start; word < end; word++) if (!isFree(word)) return false;
	return true;
}

function countSame(builder: AlignmentBuilder, { start, end }: TextRange): number {
	let count = 0;
	for (let word = start; word < end; word++) if (builder.kind(word) === SAME) count++;
	return count;
}
