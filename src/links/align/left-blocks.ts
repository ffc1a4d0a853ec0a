import { editDistance } from "../../text/edit-distance.ts";
import { countShared, type Draft } from "./draft.ts";
import { fill } from "./gaps.ts";
import { commonNeighbours } from "./whole-blocks.ts";

/** Blocks are only compared where one is at most so many times as long as the other, give or take some words. */
const TIMES_LONGER = 4;
const WORDS_LONGER = 4;
/** Up to this many words a block is compared letter by letter too. */
const SHORT_BLOCK = 6;
/** What the same neighbours on one side, or on both, add to a likeness. */
const NEIGHBOUR_BONUS = [0, 0.12, 0.25] as const;
/** The least likeness with the bonus, and without it: the latter by the length of the block. */
const LEAST = 0.6;
const LEAST_BARE = 0.4;
const LEAST_BARE_SHORT = 0.55;
const SHORT_FOR_LEAST = 12;
/** More pairs than these are not compared. */
const MANY = 10_000;
/** A likeness counts only where the next best is this much less. */
const LEAD = 0.1;

/** Pairs blocks that nothing joins yet, short ones or ones changed all over, where one is clearly the most alike. */
export function pairLeftBlocks(draft: Draft): void {
	const taken = [...countShared(draft).entries()];
	const oldTaken = new Set(taken.map(({ old }) => old));
	const newTaken = new Set(taken.map(({ now }) => now));
	const free = (ranges: Draft["old"]["ranges"], isTaken: ReadonlySet<number>) =>
		[...ranges.entries()]
			.filter(([block, { start, end }]) => !isTaken.has(block) && end > start)
			.map(([block]) => block);
	const left = { old: free(draft.old.ranges, oldTaken), now: free(draft.now.ranges, newTaken) };
	// Of a text that was written anew all over, nothing is clearly anything.
	if (left.old.length * left.now.length > MANY) return;
	const candidates = left.old
		.flatMap((old) => left.now.map((now) => compare(draft, old, now)))
		.filter((candidate) => candidate !== null)
		.sort((a, b) => b.score - a.score);
	for (const { old, now, score, bare, shortest } of candidates) {
		if (oldTaken.has(old) || newTaken.has(now)) continue;
		if (score < LEAST || bare < (shortest <= SHORT_FOR_LEAST ? LEAST_BARE_SHORT : LEAST_BARE)) continue;
		const hasRival = candidates.some(
			(rival) =>
				(rival.old === old) !== (rival.now === now) &&
				!oldTaken.has(rival.old) &&
				!newTaken.has(rival.now) &&
				score - rival.score < LEAD,
		);
		if (hasRival) continue;
		oldTaken.add(old);
		newTaken.add(now);
		const [from, to] = [draft.old.ranges[old], draft.now.ranges[now]];
		if (from && to) fill(draft, from, to);
	}
}

function compare(draft: Draft, old: number, now: number) {
	const a = wordsOfBlock(draft.old, old);
	const b = wordsOfBlock(draft.now, now);
	const shortest = Math.min(a.length, b.length);
	if (Math.max(a.length, b.length) > TIMES_LONGER * shortest + WORDS_LONGER) return null;
	let bare = (2 * countCommon(a, b)) / (a.length + b.length);
	if (Math.max(a.length, b.length) <= SHORT_BLOCK) {
		const [x, y] = [a.join(" "), b.join(" ")];
		const longest = Math.max(x.length, y.length);
		bare = Math.max(bare, 1 - editDistance(x, y, longest) / longest);
	}
	const score = bare + (NEIGHBOUR_BONUS[commonNeighbours(draft, old, now)] ?? 0);
	return { old, now, score, bare, shortest };
}

function wordsOfBlock({ folded, ranges }: Draft["old"], block: number): string[] {
	const range = ranges[block];
	return range ? folded.slice(range.start, range.end) : [];
}

/** How many words two lists have in common, whatever their order. */
function countCommon(a: readonly string[], b: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const count = left.get(word) ?? 0;
		if (count === 0) continue;
		left.set(word, count - 1);
		common++;
	}
	return common;
}
