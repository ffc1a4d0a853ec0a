import { lowerBound } from "./lower-bound.ts";
import { overlap, type TextRange } from "./ranges.ts";

/**
 * Indexes ranges for lookups of those that overlap a range. Neither the ranges nor the lookups need be in text order,
 * and ranges may overlap each other. A lookup takes O(log n + k) time, where k counts the ranges from the first that
 * reaches into the range to the last that begins in it. Empty ranges overlap nothing.
 * @returns the lookup; it gives the overlapping ranges by their starts, those with the same start in the order given
 */
export function overlapLookup<R extends TextRange>(ranges: readonly R[]): (range: TextRange) => R[] {
	const sorted = ranges.toSorted((a, b) => a.start - b.start);
	// The furthest end up to each position: it never falls, so that binary search skips what ends before a range.
	const furthestEnds: number[] = [];
	for (const { end } of sorted) furthestEnds.push(Math.max(end, furthestEnds.at(-1) ?? 0));
	return (range) => {
		const from = lowerBound(furthestEnds, (end) => end > range.start);
		const to = lowerBound(sorted, ({ start }) => start >= range.end);
		return sorted.slice(from, to).filter((candidate) => overlap(candidate, range) > 0);
	};
}

/** The items whose range shares nothing with any of the given ranges; the items keep their order. */
export function withoutOverlaps<I extends { range: TextRange }>(
	items: readonly I[],
	ranges: readonly TextRange[],
): I[] {
	const overlapping = overlapLookup(ranges);
	return items.filter(({ range }) => overlapping(range).length === 0);
}
