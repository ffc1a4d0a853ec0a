/**
 * A folded text with its way back: unit `i` of `text` comes from the original's offsets `starts[i]` to `ends[i]`
 * (UTF-16).
 */
export type Folded = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/** What folds as one: white space, a typed dash, a character with its combining marks. */
const UNIT = /\s+|-{2,3}|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Folds a text unit by unit. Runs of white space become one space, even with characters between them that fold to
 * nothing.
 */
export function foldUnits(original: string, foldUnit: (unit: string) => string): Folded {
	let text = "";
	const starts: number[] = [];
	const ends: number[] = [];
	// Asked of the text itself, which grows, this would take long for a long one.
	let isAfterSpace = false;
	for (const { 0: unit, index } of original.matchAll(UNIT)) {
		const folded = foldUnit(unit);
		const end = index + unit.length;
		if (folded === " " && isAfterSpace) ends[ends.length - 1] = end;
		else {
			text += folded;
			if (folded !== "") isAfterSpace = folded.endsWith(" ");
			for (let at = 0; at < folded.length; at++) {
				starts.push(index);
				ends.push(end);
			}
		}
	}
	return { text, starts, ends };
}
