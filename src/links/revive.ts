import type { TextRange } from "../text/ranges.ts";
import { NONE } from "./align/draft.ts";
import { runsOf } from "./align/runs.ts";
import { type PastText, walk } from "./history.ts";
import { beginsSentence, endsSentence } from "./sentence-ends.ts";
import { textOf } from "./words.ts";

/** Words are looked for again by so many in a row. */
const SEED = 4;
/** So many in a row, or the whole of a run that is shorter, are the words that were gone. */
const LEAST_RUN = 6;
/** Of a whole block this share is enough. */
const LEAST_SHARE = 0.7;

type GoneRun = { revision: number; start: number; end: number; isBlock: boolean };

/**
 * Finds words that were taken out of an earlier revision and have been put back: an edit reverted, a paragraph
 * restored. They are noted in the past texts as having come back. The same words elsewhere may be said of somebody
 * else: they count only where they stand among what they stood among, or as whole sentences or blocks.
 * @param isNew whether a word of the newest text comes from nowhere else
 * @param isRetired whether a past word may not come back
 */
export function revive(
	history: readonly PastText[],
	isNew: (word: number) => boolean,
	isRetired: (revision: number, word: number) => boolean = () => false,
): void {
	const newest = history.at(-1);
	if (!newest) return;
	const seeds = runsOf(newest.words, SEED, isNew);
	if (seeds.size === 0) return;
	const used = new Set<number>();
	const isFree = (word: number) => isNew(word) && !used.has(word);
	for (const run of goneRuns(history, isRetired)) {
		const past = history[run.revision];
		if (!past) continue;
		const homes = homesOf(history, run);
		const isSame = (old: number, now: number) => isFree(now) && past.words.folded[old] === newest.words.folded[now];
		for (let old = run.start; old + SEED <= run.end; old++) {
			const now = seeds.get(past.words.folded.slice(old, old + SEED).join(" "));
			if (now === undefined || now === null || !isFree(now) || past.back.has(old)) continue;
			let before = 0;
			while (old - before > run.start && isSame(old - before - 1, now - before - 1)) before++;
			let after = 0;
			while (old + after < run.end && isSame(old + after, now + after)) after++;
			const length = run.end - run.start;
			const isWhole = run.isBlock && before + after >= LEAST_SHARE * length;
			if (before + after < Math.min(LEAST_RUN, length) && !isWhole) continue;
			const from = { start: old - before, end: old + after };
			const to = { start: now - before, end: now + after };
			const isHome = homes.has(newest.words.blocks[now] ?? NONE);
			if (!isHome && !isWhole && !(isSentences(past, from) && isSentences(newest, to))) continue;
			for (let step = -before; step < after; step++) {
				past.back.set(old + step, { revision: history.length - 1, word: now + step });
				used.add(now + step);
			}
		}
	}
}

/** The blocks of the newest text that hold what is left of the block that words were taken out of. */
function homesOf(history: readonly PastText[], { revision, start }: GoneRun): Set<number> {
	const words = history[revision]?.words;
	const newest = history.at(-1)?.words;
	const block = words?.ranges[words.blocks[start] ?? NONE];
	const homes = new Set<number>();
	for (let word = block?.start ?? 0; word < (block?.end ?? 0); word++) {
		const found = walk(history, { revision, word });
		if (found) homes.add(newest?.blocks[found.word] ?? NONE);
	}
	return homes;
}

/** Whether words are whole sentences of their text. */
function isSentences({ text, words, blocks }: PastText, { start, end }: TextRange): boolean {
	const block = blocks[words.blocks[start] ?? NONE];
	const range = textOf(words, { start, end });
	if (!block) return false;
	return beginsSentence(text, block, range.start) && endsSentence(text, block, range.end);
}

/** The runs of words that each past revision was the last to have, the latest first. */
function goneRuns(history: readonly PastText[], isRetired: (revision: number, word: number) => boolean): GoneRun[] {
	const runs: GoneRun[] = [];
	for (let revision = history.length - 2; revision >= 0; revision--) {
		const past = history[revision];
		if (!past) continue;
		const { words, next, back } = past;
		const isGone = (word: number) => next?.to[word] === NONE && !back.has(word) && !isRetired(revision, word);
		for (let start = 0; start < words.folded.length; start++) {
			if (!isGone(start)) continue;
			let end = start + 1;
			while (isGone(end) && words.blocks[end] === words.blocks[start]) end++;
			const block = words.ranges[words.blocks[start] ?? 0];
			const isBlock = block?.start === start && block.end === end;
			if (end - start >= SEED) runs.push({ revision, start, end, isBlock });
			start = end;
		}
	}
	return runs;
}
