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
