import { editDistance } from "../../text/edit-distance.ts";
import type { WordIndex } from "../words.ts";
import { type AlignmentBuilder, countPairs } from "./builder.ts";
import { pairGap } from "./gaps.ts";
import { commonNeighbours } from "./identical-blocks.ts";

/** The longer of two blocks that are compared has at most this many times the words of the other, plus this many. */
const MAX_TIMES_LONGER = 4;
const MAX_WORDS_LONGER = 4;
/** Up to this many words, blocks are compared letter by letter too. */
const SHORT_BLOCK = 6;
/** What no, one or two neighbours in common add to a similarity, which is from 0 to 1. */
const NEIGHBOUR_BONUS = [0, 0.12, 0.25] as const;
/** The least similarity with the bonus; and without it, for blocks of more than so many words and for shorter ones. */
const MIN_SCORE = 0.6;
const MIN_SIMILARITY = 0.4;
const MIN_SIMILARITY_SHORT = 0.55;
const SHORT_FOR_SIMILARITY = 12;
/**
 * Above this many pairs of blocks nothing is compared: in a text that is all new, no block is clearly the most similar.
 */
const MAX_BLOCK_PAIRS = 10_000;
/** By how much the score of a pair must exceed that of any other pair with one of its blocks. */
const MIN_LEAD = 0.1;

/** Pairs blocks without any pair of words yet, short or changed all over, where one is clearly the most similar. */
export function pairSimilarBlocks(builder: AlignmentBuilder): void {
	const paired = [...countPairs(builder).entries()];
	const oldTaken = new Set(paired.map(({ old }) => old));
	const currentTaken = new Set(paired.map(({ current }) => current));
	const oldFree = freeBlocks(builder.old, oldTaken);
	const currentFree = freeBlocks(builder.current, currentTaken);
	if (oldFree.length * currentFree.length > MAX_BLOCK_PAIRS) return;
	const candidates = oldFree
		.flatMap((old) => currentFree.map((current) => compareBlocks(builder, old, current)))
		.filter((candidate) => candidate !== null)
		.sort((a, b) => b.score - a.score);
	for (const { old, current, score, similarity, shortest } of candidates) {
		if (oldTaken.has(old) || currentTaken.has(current)) continue;
		const least = shortest <= SHORT_FOR_SIMILARITY ? MIN_SIMILARITY_SHORT : MIN_SIMILARITY;
		if (score < MIN_SCORE || similarity < least) continue;
		const hasRival = candidates.some(
			(rival) =>
				(rival.old === old) !== (rival.current === current) &&
				!oldTaken.has(rival.old) &&
				!currentTaken.has(rival.current) &&
				score - rival.score < MIN_LEAD,
		);
		if (hasRival) continue;
		oldTaken.add(old);
		currentTaken.add(current);
		const [from, to] = [builder.old.blockRanges[old], builder.current.blockRanges[current]];
		if (from && to) pairGap(builder, from, to);
	}
}

/** The positions of the blocks that hold words and are not taken. */
function freeBlocks({ blockRanges }: WordIndex, taken: ReadonlySet<number>): number[] {
	return [...blockRanges.entries()]
		.filter(([block, { start, end }]) => !taken.has(block) && end > start)
		.map(([block]) => block);
}

/**
 * How similar two blocks are, by the words in common whatever their order; null where their lengths differ too much.
 */
function compareBlocks(builder: AlignmentBuilder, old: number, current: number) {
	const a = wordsOfBlock(builder.old, old);
	const b = wordsOfBlock(builder.current, current);
	const shortest = Math.min(a.length, b.length);
	const longest = Math.max(a.length, b.length);
	if (longest > MAX_TIMES_LONGER * shortest + MAX_WORDS_LONGER) return null;
	// The Sørensen–Dice coefficient.
	let similarity = (2 * countCommon(a, b)) / (a.length + b.length);
	if (longest <= SHORT_BLOCK) {
		const [x, y] = [a.join(" "), b.join(" ")];
		const letters = Math.max(x.length, y.length);
		similarity = Math.max(similarity, 1 - editDistance(x, y, letters) / letters);
	}
	const score = similarity + (NEIGHBOUR_BONUS[commonNeighbours(builder, old, current)] ?? 0);
	return { old, current, score, similarity, shortest };
}

function wordsOfBlock({ folded, blockRanges }: WordIndex, block: number): string[] {
	const range = blockRanges[block];
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
