import type { TextRange } from "../text/ranges.ts";
import { NONE } from "./align/builder.ts";
import { runStarts } from "./align/unique-runs.ts";
import { type DeletedRun, deletedRuns, type IsRetired, restoreWords } from "./deleted-runs.ts";
import { restoreBlocks } from "./restore-blocks.ts";
import { restoreSimilarBlocks } from "./restore-similar-blocks.ts";
import { type History, type RevisionText, traceWord } from "./revision-text.ts";
import { beginsSentence, endsSentence } from "./sentences.ts";
import { textRangeOf } from "./words.ts";

/** The length of the unique runs of words that deleted words are looked up by. */
const SEED = 4;
/** Runs of this length, or shorter deletions as a whole, are the words that were deleted. */
const MIN_RUN = 6;
/** Of a whole deleted block, this share is enough. */
const MIN_BLOCK_SHARE = 0.7;

/**
 * Finds deleted words of earlier revisions that the newest one has again: an edit that was reverted, a paragraph that
 * was put back. They are entered in the past revisions as `restored`. Equal words elsewhere may say something of
 * somebody else: they count only in the block that they were deleted from, or as whole sentences or blocks.
 * @param isNew whether a word of the newest text has no partner in the revision before
 * @param isRetired whether a past word may not be restored
 */
export function restoreDeleted(
	history: History,
	isNew: (word: number) => boolean,
	isRetired: IsRetired = () => false,
): void {
	const newest = history.at(-1);
	if (!newest?.words.folded.some((_, word) => isNew(word))) return;
	const used = new Set<number>();
	const isFree = (word: number) => isNew(word) && !used.has(word);
	const runs = deletedRuns(history, isRetired);
	const take = (word: number) => used.add(word);
	restoreBlocks(history, runs, isFree, take);
	restoreSimilarBlocks(history, runs, isFree, take);
	const seeds = runStarts(newest.words, SEED, isFree);
	if (seeds.size === 0) return;
	for (const run of runs) {
		const past = history[run.revision];
		if (!past) continue;
		const homes = homesOf(history, run);
		const isSame = (old: number, current: number) =>
			isFree(current) && past.words.folded[old] === newest.words.folded[current];
		for (let old = run.start; old + SEED <= run.end; old++) {
			const current = seeds.get(past.words.folded.slice(old, old + SEED).join(" "));
			if (current === undefined || current === null || !isFree(current) || past.restored.has(old)) continue;
			let before = 0;
			while (old - before > run.start && isSame(old - before - 1, current - before - 1)) before++;
			let after = 0;
			while (old + after < run.end && isSame(old + after, current + after)) after++;
			const length = run.end - run.start;
			const isWholeBlock = run.isBlock && before + after >= MIN_BLOCK_SHARE * length;
			if (before + after < Math.min(MIN_RUN, length) && !isWholeBlock) continue;
			const from = { start: old - before, end: old + after };
			const to = { start: current - before, end: current + after };
			const isAtHome = homes.has(newest.words.blockOf[current] ?? NONE);
			if (!isAtHome && !isWholeBlock && !(areSentences(past, from) && areSentences(newest, to))) continue;
			restoreWords(history, { ...from, revision: run.revision }, to.start);
			for (let word = to.start; word < to.end; word++) take(word);
		}
	}
}

/** The blocks of the newest text that hold what is left of the block that a run was deleted from. */
function homesOf(history: History, { revision, start }: DeletedRun): Set<number> {
	const words = history[revision]?.words;
	const newest = history.at(-1)?.words;
	const block = words?.blockRanges[words.blockOf[start] ?? NONE];
	const homes = new Set<number>();
	for (let word = block?.start ?? 0; word < (block?.end ?? 0); word++) {
		const found = traceWord(history, { revision, word });
		if (found) homes.add(newest?.blockOf[found.word] ?? NONE);
	}
	return homes;
}

/** Whether a range of words is one or more whole sentences. */
function areSentences({ text, words, blocks }: RevisionText, { start, end }: TextRange): boolean {
	const block = blocks[words.blockOf[start] ?? NONE];
	const range = textRangeOf(words, { start, end });
	if (!block) return false;
	return beginsSentence(text, block, range.start) && endsSentence(text, block, range.end);
}
