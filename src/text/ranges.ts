import { lowerBound } from "./lower-bound.ts";

/**
 * A range of a text: half-open offsets in UTF-16 units.
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export type TextRange = { start: number; end: number };

/** How many UTF-16 units two ranges share. */
export function overlap(a: TextRange, b: TextRange): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** A range of a text as one line: line breaks and runs of spaces become single spaces. */
export function lineOf(text: string, { start, end }: TextRange): string {
	return text.slice(start, end).replace(/\s+/g, " ");
}

/** Compares ranges by text order; of two that begin together the longer comes first. */
export function byPosition(a: TextRange, b: TextRange): number {
	return a.start - b.start || b.end - a.end;
}

/** The smallest range that encloses all of the given ones, which are in any order; at least one is given. */
export function enclosingRange(ranges: readonly TextRange[]): TextRange {
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/**
 * Indexes ranges for lookups of those that overlap a range. Neither the ranges nor the lookups need be in text order, and
 * ranges may overlap each other. A lookup takes O(log n + k) time, where k counts the ranges from the first that reaches into
 * the range to the last that begins in it. Empty ranges overlap nothing.
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
