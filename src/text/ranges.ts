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

/** Whether two ranges are the same one. */
export function isSameRange(a: TextRange, b: TextRange): boolean {
	return a.start === b.start && a.end === b.end;
}

/** Whether a range of a text has a letter or a digit. */
export function hasWords(text: string, { start, end }: TextRange): boolean {
	return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** A text as one line: line breaks and runs of spaces become single spaces. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, " ");
}

/** A range of a text as one line. */
export function lineOf(text: string, { start, end }: TextRange): string {
	return oneLine(text.slice(start, end));
}

/** Compares ranges by text order; of two that begin together the longer comes first. */
export function byPosition(a: TextRange, b: TextRange): number {
	return a.start - b.start || b.end - a.end;
}

/** The smallest range that encloses all of the given ones, which are in any order; at least one is given. */
export function enclosingRange(ranges: readonly TextRange[]): TextRange {
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/** What any of some ranges covers, as ranges that are ascending and apart from each other. */
export function union(ranges: readonly TextRange[]): TextRange[] {
	const apart: TextRange[] = [];
	for (const { start, end } of [...ranges].sort(byPosition)) {
		const last = apart.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else apart.push({ start, end });
	}
	return apart;
}

/** What ranges have in common with others, in the order of `some`. */
export function intersect(some: readonly TextRange[], others: readonly TextRange[]): TextRange[] {
	return some.flatMap((a) =>
		others
			.filter((b) => overlap(a, b) > 0)
			.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })),
	);
}

/** What is left of ranges without others, in the order of `some`. */
export function subtract(some: readonly TextRange[], others: readonly TextRange[]): TextRange[] {
	const sorted = [...others].sort(byPosition);
	return some.flatMap((range) => {
		const left: TextRange[] = [];
		let at = range.start;
		for (const { start, end } of intersect(sorted, [range])) {
			if (start > at) left.push({ start: at, end: start });
			at = Math.max(at, end);
		}
		return at < range.end ? [...left, { start: at, end: range.end }] : left;
	});
}
