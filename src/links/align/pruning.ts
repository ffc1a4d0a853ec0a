import type { TextRange } from "../../text/ranges.ts";
import { type AlignmentBuilder, BlockPairs, countPairs, NONE, REPLACED, SAME } from "./builder.ts";

/** Runs shorter than this, in words, need more in common between their two blocks. */
const SHORT_RUN = 8;
/** Two blocks are related from this many pairs of words on, or from this share of either block. */
const RELATED_WORDS = 12;
const RELATED_SHARE = 0.25;
/** The least length, in words, of a block that is recognised as a whole inside another. */
const WHOLE_BLOCK = 3;

/**
 * Whether two blocks have enough in common for a word found in both to be the same word.
 * @param pairs of words in them
 */
export function areRelated(builder: AlignmentBuilder, old: number, current: number, pairs: number): boolean {
	const from = builder.old.blockRanges[old];
	const to = builder.current.blockRanges[current];
	if (!from || !to) return false;
	return (
		pairs >= RELATED_WORDS ||
		pairs >= RELATED_SHARE * (from.end - from.start) ||
		pairs >= RELATED_SHARE * (to.end - to.start)
	);
}

/** Unpairs short runs between blocks with little else in common: phrases that anyone might write again. */
export function unpairStrayRuns(builder: AlignmentBuilder): void {
	const { old, current } = builder;
	const pairs = countPairs(builder);
	for (let start = 0; start < old.folded.length; ) {
		if (builder.isOldFree(start)) {
			start++;
			continue;
		}
		let end = start + 1;
		while (!builder.isOldFree(end) && builder.to(end) === builder.to(end - 1) + 1) end++;
		if (end - start < SHORT_RUN) {
			const range = old.blockRanges[old.blockOf[start] ?? 0];
			let isKept = end - start >= WHOLE_BLOCK && range?.start === start && range.end === end;
			for (let word = start; word < end && !isKept; word++) {
				const from = old.blockOf[word] ?? 0;
				const to = current.blockOf[builder.to(word)] ?? 0;
				isKept = areRelated(builder, from, to, pairs.get(from, to) ?? 0);
			}
			if (!isKept) for (let word = start; word < end; word++) builder.unpair(word);
		}
		start = end;
	}
}

/** Texts that share less than this of their words were written anew: a "the" or "of" in common is a coincidence. */
export const REWRITTEN_SHARE = 0.4;
/** A run of equal words of this length is no coincidence, even in rewritten text. */
export const SIGNIFICANT_RUN = 4;

/** Unpairs blocks that have only scattered words in common: they were written anew. */
export function unpairThinBlocks(builder: AlignmentBuilder): void {
	const { old, current } = builder;
	const pairs = new BlockPairs<{ words: number; kept: number; run: number; longest: number; last: number }>(
		current.blockRanges.length,
	);
	for (let word = 0; word < old.folded.length; word++) {
		const to = builder.to(word);
		if (to === NONE) continue;
		const from = old.blockOf[word] ?? 0;
		const block = current.blockOf[to] ?? 0;
		const pair = pairs.get(from, block) ?? { words: 0, kept: 0, run: 0, longest: 0, last: NONE - 1 };
		const isSame = builder.kind(word) === SAME;
		pair.run = isSame ? (to === pair.last + 1 ? pair.run + 1 : 1) : 0;
		pair.longest = Math.max(pair.longest, pair.run);
		pair.words++;
		if (builder.kind(word) !== REPLACED) pair.kept++;
		pair.last = to;
		pairs.set(from, block, pair);
	}
	for (let word = 0; word < old.folded.length; word++) {
		const to = builder.to(word);
		if (to === NONE) continue;
		const from = old.blockOf[word] ?? 0;
		const block = current.blockOf[to] ?? 0;
		const pair = pairs.get(from, block);
		const size = Math.max(sizeOf(old.blockRanges[from]), sizeOf(current.blockRanges[block]));
		// A short block that stands as a whole inside another is no coincidence.
		const isWhole = pair?.longest === sizeOf(old.blockRanges[from]);
		const isThin = pair && pair.longest < SIGNIFICANT_RUN && pair.words < REWRITTEN_SHARE * size;
		// Where every word is another one, nothing says that the block is the same.
		if ((isThin && !isWhole) || pair?.kept === 0) builder.unpair(word);
	}
}

function sizeOf(range: TextRange | undefined): number {
	return range ? range.end - range.start : 0;
}
