import { type AlignmentBuilder, SAME } from "./builder.ts";

/**
 * Blocks with the same words, several of them in one text or both: their positions in the old and in the current text.
 */
export type DuplicateBlocks = { old: number[]; current: number[] };

/**
 * Pairs the blocks that have the same words and occur once in each text.
 * @returns the blocks that occur more often; which is which is decided later, by their neighbours
 */
export function pairIdenticalBlocks(builder: AlignmentBuilder): DuplicateBlocks[] {
	const byWords = groupByWords(builder.current);
	const duplicates: DuplicateBlocks[] = [];
	for (const [words, old] of groupByWords(builder.old)) {
		const current = byWords.get(words);
		if (!current) continue;
		const [from, to] = [old[0], current[0]];
		const isUnique = old.length === 1 && current.length === 1;
		if (isUnique && from !== undefined && to !== undefined) pairBlock(builder, from, to);
		else duplicates.push({ old, current });
	}
	return duplicates;
}

function groupByWords({ folded, blockRanges }: AlignmentBuilder["old"]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [block, { start, end }] of blockRanges.entries()) {
		if (start === end) continue;
		const words = folded.slice(start, end).join(" ");
		const group = groups.get(words);
		if (group) group.push(block);
		else groups.set(words, [block]);
	}
	return groups;
}

function pairBlock(builder: AlignmentBuilder, old: number, current: number): void {
	const from = builder.old.blockRanges[old];
	const to = builder.current.blockRanges[current];
	if (!from || !to) return;
	for (let step = 0; step < from.end - from.start; step++) builder.pair(from.start + step, to.start + step, SAME);
}

/** Above this many pairs of duplicates, as of a row of stars between sections, they are paired in text order. */
const MAX_DUPLICATE_PAIRS = 400;

/**
 * Pairs duplicate blocks, those with the most neighbours in common first.
 * @param which `with-neighbours`: only those with a neighbour in common; `all`: then the rest too, the nearest first
 */
export function pairDuplicateBlocks(
	builder: AlignmentBuilder,
	duplicates: readonly DuplicateBlocks[],
	which: "with-neighbours" | "all",
): void {
	for (const { old, current } of duplicates) {
		if (old.length * current.length > MAX_DUPLICATE_PAIRS) {
			if (which === "all") pairInOrder(builder, old, current);
			continue;
		}
		for (;;) {
			const candidates = old
				.flatMap((from) => current.map((to) => ({ from, to, neighbours: commonNeighbours(builder, from, to) })))
				.filter(({ from, to }) => isOldBlockFree(builder, from) && isCurrentBlockFree(builder, to))
				.sort((a, b) => b.neighbours - a.neighbours || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
			const [best] = candidates;
			if (!best || (best.neighbours === 0 && which !== "all")) break;
			const rival = candidates.find(
				({ from, to, neighbours }) => from === best.from && to !== best.to && neighbours === best.neighbours,
			);
			if (rival && old.length !== current.length) builder.ambiguous.add(best.from);
			pairBlock(builder, best.from, best.to);
		}
	}
}

function pairInOrder(builder: AlignmentBuilder, old: readonly number[], current: readonly number[]): void {
	const free = current.filter((block) => isCurrentBlockFree(builder, block));
	for (const [index, from] of old.filter((block) => isOldBlockFree(builder, block)).entries()) {
		const to = free[index];
		if (to !== undefined) pairBlock(builder, from, to);
	}
}

function isOldBlockFree(builder: AlignmentBuilder, block: number): boolean {
	const range = builder.old.blockRanges[block];
	return range !== undefined && builder.isOldRangeFree(range);
}

function isCurrentBlockFree(builder: AlignmentBuilder, block: number): boolean {
	const range = builder.current.blockRanges[block];
	return range !== undefined && builder.isCurrentRangeFree(range);
}

/**
 * How many neighbours two blocks have in common, 0 to 2: the words before and after them, or the same end of the text.
 */
export function commonNeighbours(builder: AlignmentBuilder, old: number, current: number): number {
	const from = builder.old.blockRanges[old];
	const to = builder.current.blockRanges[current];
	if (!from || !to) return 0;
	const isFirst = from.start === 0 && to.start === 0;
	const isLast = from.end === builder.old.folded.length && to.end === builder.current.folded.length;
	const before = isFirst || (from.start > 0 && to.start > 0 && builder.to(from.start - 1) === to.start - 1);
	const after = isLast || (to.end < builder.current.folded.length && builder.to(from.end) === to.end);
	return Number(before) + Number(after);
}
