import { type Draft, SAME } from "./draft.ts";

/** Blocks that read the same word for word, where there are several of them on one side or both. */
export type Twins = { old: number[]; now: number[] };

/**
 * Links the blocks that stand word for word in both texts, once in each.
 * @returns those that stand there more than once: which is which is settled later, by their neighbours
 */
export function linkWholeBlocks(draft: Draft): Twins[] {
	const now = groupByWords(draft.now);
	const twins: Twins[] = [];
	for (const [words, old] of groupByWords(draft.old)) {
		const same = now.get(words);
		if (!same) continue;
		const [from, to] = [old[0], same[0]];
		if (old.length === 1 && same.length === 1 && from !== undefined && to !== undefined) linkBlock(draft, from, to);
		else twins.push({ old, now: same });
	}
	return twins;
}

function groupByWords({ folded, ranges }: Draft["old"]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [block, { start, end }] of ranges.entries()) {
		if (start === end) continue;
		const words = folded.slice(start, end).join(" ");
		const group = groups.get(words);
		if (group) group.push(block);
		else groups.set(words, [block]);
	}
	return groups;
}

function linkBlock(draft: Draft, old: number, now: number): void {
	const from = draft.old.ranges[old];
	const to = draft.now.ranges[now];
	if (!from || !to) return;
	for (let step = 0; step < from.end - from.start; step++) draft.link(from.start + step, to.start + step, SAME);
}

/** More pairs than these are not compared: a line that stands everywhere, such as a row of stars, is told by its order. */
const MANY = 400;

function linkInOrder(draft: Draft, old: readonly number[], now: readonly number[]): void {
	const free = now.filter((to) => draft.isNewFree(draft.now.ranges[to]?.start ?? -1));
	for (const [index, from] of old.filter((one) => draft.isFree(draft.old.ranges[one]?.start ?? -1)).entries()) {
		const to = free[index];
		if (to !== undefined) linkBlock(draft, from, to);
	}
}

/**
 * Tells twins apart by what stands next to them: the pair with most neighbours in common first.
 * @param all whether those without a neighbour in common are linked too, to the nearest
 */
export function settleTwins(draft: Draft, twins: readonly Twins[], all: boolean): void {
	for (const { old, now } of twins) {
		if (old.length * now.length > MANY) {
			if (all) linkInOrder(draft, old, now);
			continue;
		}
		for (;;) {
			const pairs = old
				.flatMap((from) => now.map((to) => ({ from, to, neighbours: commonNeighbours(draft, from, to) })))
				.filter(({ from, to }) => isBlockFree(draft, from, to))
				.sort((a, b) => b.neighbours - a.neighbours || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
			const [best] = pairs;
			if (!best || (best.neighbours === 0 && !all)) break;
			const rival = pairs.find(
				({ from, to, neighbours }) => from === best.from && to !== best.to && neighbours === best.neighbours,
			);
			if (rival && old.length !== now.length) draft.doubtful.add(best.from);
			linkBlock(draft, best.from, best.to);
		}
	}
}

function isBlockFree(draft: Draft, old: number, now: number): boolean {
	return draft.isFree(draft.old.ranges[old]?.start ?? -1) && draft.isNewFree(draft.now.ranges[now]?.start ?? -1);
}

/** How many of two blocks' neighbours are the same words: before and after them, the text's ends included. */
export function commonNeighbours(draft: Draft, old: number, now: number): number {
	const from = draft.old.ranges[old];
	const to = draft.now.ranges[now];
	if (!from || !to) return 0;
	const isFirst = from.start === 0 && to.start === 0;
	const isLast = from.end === draft.old.folded.length && to.end === draft.now.folded.length;
	const before = isFirst || (from.start > 0 && to.start > 0 && draft.to(from.start - 1) === to.start - 1);
	const after = isLast || (to.end < draft.now.folded.length && draft.to(from.end) === to.end);
	return Number(before) + Number(after);
}
