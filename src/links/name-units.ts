import { lowerBound } from "../text/lower-bound.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { NONE } from "./align/draft.ts";
import type { Carried } from "./carried.ts";
import { idMaker } from "./ids.ts";

/** From this share of its words on, a passage is its whole block or sentence, not a part of it. */
export const WHOLE_SHARE = 0.5;
/** A passage that begins within so many words of a block's or sentence's beginning names it. */
const HEAD = 3;

/** Which unit each word is in; `NONE` for a word in none, such as one of code, which has no sentences. */
export function unitFinder(units: readonly TextRange[]): (word: number) => number {
	return (word) => {
		const index = lowerBound(units, ({ start }) => start > word) - 1;
		const unit = units[index];
		return unit && word < unit.end ? index : NONE;
	};
}

type Naming = {
	passages: Map<string, Carried>;
	/** Every id that was ever given. */
	taken: Iterable<string>;
	isKind: (id: string) => boolean;
	stemOf: (index: number) => string;
	revision: number;
};

/**
 * The id that each unit goes by. One that has a single old id for most of it gives it all of itself; where several
 * have come together each keeps its part, and the longest names the unit; one that none begins gets a new id.
 */
export function nameUnits(
	units: readonly TextRange[],
	{ passages, taken, isKind, stemOf, revision }: Naming,
): string[] {
	const unitOf = unitFinder(units);
	const placed = [...passages.values()].flatMap(({ id, now }) => (now && isKind(id) ? [{ id, now }] : []));
	const inUnit = Map.groupBy(placed, ({ now }) => unitOf(now.start));
	const makeId = idMaker(taken);
	const made: string[] = [];
	for (const [index, range] of units.entries()) {
		const size = range.end - range.start;
		const ids = (inUnit.get(index) ?? []).map(({ id, now }) => ({ id, now, share: overlap(now, range) / size }));
		ids.sort((a, b) => b.share - a.share || a.now.start - b.now.start);
		const [lead, other] = ids;
		const isNamed = ids.some(({ now, share }) => now.start <= range.start + HEAD || share >= WHOLE_SHARE);
		if (lead && (isNamed || (!other && lead.share >= WHOLE_SHARE))) {
			if (!other && lead.share >= WHOLE_SHARE) setNow(passages, lead.id, range);
			made.push(lead.id);
			continue;
		}
		const id = makeId(stemOf(index));
		// What holds no word cannot be told from others: it has an id on this page only.
		if (size > 0) passages.set(id, { id, born: { revision, words: range }, now: range });
		made.push(id);
	}
	return made;
}

function setNow(passages: Map<string, Carried>, id: string, now: TextRange): void {
	const passage = passages.get(id);
	if (passage) passages.set(id, { id, born: passage.born, divided: passage.divided, now });
}
