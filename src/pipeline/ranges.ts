import type { TextRange } from "../model/selector.ts";

/** How many UTF-16 units two half-open ranges share. */
export function overlap(a: TextRange, b: TextRange): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** In reading order; of two that begin together the longer first. */
export function byPosition(a: TextRange, b: TextRange): number {
	return a.start - b.start || b.end - a.end;
}

/** The stretch from the beginning of the first to the end of the last of some ranges, in any order; at least one. */
export function hullOf(ranges: readonly TextRange[]): TextRange {
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}
