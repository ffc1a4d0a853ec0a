import { lowerBound } from "../text/lower-bound.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { NONE } from "./align/builder.ts";
import { idMaker } from "./ids.ts";
import type { TrackedPassage } from "./passages.ts";

/** From this share of its words on, a passage is its whole block or sentence, not a part of it. */
export const WHOLE_SHARE = 0.5;
/** A passage that begins at most this many words after a unit's beginning gives the unit its id. */
const MAX_WORDS_BEFORE = 3;

/**
 * Looks up the unit that a word is in. A unit is a block or a sentence.
 * @param units the words of each unit, ascending and apart from each other
 * @returns the position of the unit; `NONE` for a word in no unit, as in code, which has no sentences
 */
export function unitLookup(units: readonly TextRange[]): (word: number) => number {
	return (word) => {
		const position = lowerBound(units, ({ start }) => start > word) - 1;
		const unit = units[position];
		return unit && word < unit.end ? position : NONE;
	};
}

type Assignment = {
	/** Every published passage by id. Passages of units that get a new id are added, whole units get their new range. */
	passages: Map<string, TrackedPassage>;
	/** Every id that was ever given. */
	taken: Iterable<string>;
	/** Whether an id names a unit of this kind. */
	isKind: (id: string) => boolean;
	/** The letters that a new id of a unit begins with. */
	stemOf: (position: number) => string;
	/** The position of the revision that the units are of. */
	revision: number;
};

/**
 * Assigns each unit its id. A unit keeps the id of the single passage that most of it is; where several were joined,
 * each keeps its part and the longest gives the unit its id; a unit that no passage begins gets a new id.
 * @param units the words of each unit, ascending
 * @returns an id for each unit
 */
export function assignIds(
	units: readonly TextRange[],
	{ passages, taken, isKind, stemOf, revision }: Assignment,
): string[] {
	const unitOf = unitLookup(units);
	const placed = [...passages.values()].flatMap(({ id, current }) => (current && isKind(id) ? [{ id, current }] : []));
	const byUnit = Map.groupBy(placed, ({ current }) => unitOf(current.start));
	const makeId = idMaker(taken);
	return units.map((range, position) => {
		const size = range.end - range.start;
		const inside = (byUnit.get(position) ?? [])
			.map(({ id, current }) => ({ id, current, share: overlap(current, range) / size }))
			.sort((a, b) => b.share - a.share || a.current.start - b.current.start);
		const [longest, other] = inside;
		const isWhole = longest !== undefined && !other && longest.share >= WHOLE_SHARE;
		const isBegun = inside.some(
			({ current, share }) => current.start <= range.start + MAX_WORDS_BEFORE || share >= WHOLE_SHARE,
		);
		if (longest && (isBegun || isWhole)) {
			if (isWhole) setCurrent(passages, longest.id, range);
			return longest.id;
		}
		const id = makeId(stemOf(position));
		// A unit without words cannot be told from others: its id is good for this page only.
		if (size > 0) passages.set(id, { id, origin: { revision, words: range }, current: range });
		return id;
	});
}

function setCurrent(passages: Map<string, TrackedPassage>, id: string, current: TextRange): void {
	const passage = passages.get(id);
	if (!passage) return;
	const { origin, splitPart, isWithdrawn } = passage;
	passages.set(id, { id, origin, splitPart, isWithdrawn, current });
}
