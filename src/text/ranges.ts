/**
 * A stretch of a text: half-open offsets in UTF-16 units.
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export type TextRange = { start: number; end: number };

/** How many UTF-16 units two half-open ranges share. */
export function overlap(a: TextRange, b: TextRange): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a stretch of a text on one line. */
export function wordsAt(text: string, { start, end }: TextRange): string {
	return text.slice(start, end).replace(/\s+/g, " ");
}

/** In reading order; of two that begin together the longer first. */
export function byPosition(a: TextRange, b: TextRange): number {
	return a.start - b.start || b.end - a.end;
}

/** The stretch from the beginning of the first to the end of the last of some ranges, in any order; at least one. */
export function hullOf(ranges: readonly TextRange[]): TextRange {
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/**
 * Gives the first of some ranges that does not end before an offset. Offsets are asked for in text order.
 * @param ranges in text order
 */
export function follower(ranges: readonly TextRange[]): (offset: number) => TextRange | undefined {
	let at = 0;
	return (offset) => {
		while ((ranges[at]?.end ?? Infinity) <= offset) at++;
		return ranges[at];
	};
}

/**
 * Gives those of some ranges that share something with a range. Ranges are asked for in text order.
 * @param ranges by their beginnings, in text order; they may lie over each other
 */
export function toucher<R extends TextRange>(ranges: readonly R[]): (range: TextRange) => R[] {
	let at = 0;
	let open: R[] = [];
	return (range) => {
		open = open.filter(({ end }) => end > range.start);
		for (let next = ranges[at]; next && next.start < range.end; next = ranges[++at]) open.push(next);
		return open.filter((one) => overlap(one, range) > 0);
	};
}

/** Those whose range shares nothing with what is taken. @param taken in text order, as they are; none over another */
export function outside<R extends { range: TextRange }>(some: readonly R[], taken: readonly TextRange[]): R[] {
	const next = follower(taken);
	return some.filter(({ range }) => (next(range.start)?.start ?? Infinity) >= range.end);
}

/** The position of the first of a sorted list from which on something holds; its length where it holds for none. */
export function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = list[middle];
		if (one !== undefined && holds(one)) high = middle;
		else low = middle + 1;
	}
	return low;
}
