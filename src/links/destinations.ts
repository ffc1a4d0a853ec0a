import type { TextRange } from "../text/ranges.ts";
import { REPLACED, RESPELT, SAME } from "./align/builder.ts";

/** How much of a word is kept, from 0 to 1, by what became of it. */
const KEPT: Record<number, number> = { [SAME]: 1, [RESPELT]: 0.8, [REPLACED]: 0.3 };

/** The words of a passage that are now in one unit of the newest text: a block or a sentence. */
export type Destination = {
	/** The position of the unit. */
	unit: number;
	/** The words there, by their numbers in the newest text, in the order of the old text. */
	words: number[];
	/** The sum of what is kept of each. */
	weight: number;
};

export type Destinations = {
	/** The heaviest first. */
	all: Destination[];
	/** The weight of the whole passage in the old text. */
	total: number;
	/** How much of it is kept, from 0 to 1. */
	share: number;
};

/**
 * Finds where the words of a passage are now.
 * @param trace the number of a word in the newest text and how it changed; null where it is deleted
 * @param unitOf the position of the unit that a word of the newest text is in
 * @param weightOf what a word of the old text weighs
 */
export function destinationsOf(
	passage: TextRange,
	trace: (word: number) => { word: number; kind: number } | null,
	unitOf: (word: number) => number,
	weightOf: (word: number) => number = () => 1,
): Destinations {
	const destinations = new Map<number, Destination>();
	let kept = 0;
	let total = 0;
	for (let word = passage.start; word < passage.end; word++) {
		const size = weightOf(word);
		total += size;
		const found = trace(word);
		if (!found) continue;
		const unit = unitOf(found.word);
		const destination = destinations.get(unit) ?? { unit, words: [], weight: 0 };
		const weight = size * (KEPT[found.kind] ?? 0);
		destination.words.push(found.word);
		destination.weight += weight;
		kept += weight;
		destinations.set(unit, destination);
	}
	const all = [...destinations.values()].sort((a, b) => b.weight - a.weight || a.unit - b.unit);
	return { all, total, share: total === 0 ? 0 : kept / total };
}

/** A passage is lost if less than the first share of it is kept, or less than the second in any one unit. */
const MIN_SHARE = 0.35;
const MIN_SHARE_IN_UNIT = 0.2;
/** Below this share, nobody can be sure that it is the same passage: the editor is asked. */
const DOUBTFUL_SHARE = 0.45;
/**
 * A passage that was split goes to its head, if that is at most this many units before the heaviest part and this share
 * of what is kept. The head begins within the first third of the passage, or within this many words.
 */
const HEAD_WITHIN_UNITS = 2;
const HEAD_SHARE = 0.3;
const MIN_HEAD_WORDS = 3;

/** The unit that a passage has gone to, its words there, and whether the editor has to confirm it. */
export type ChosenDestination = { unit: number; words: TextRange; weight: number; isDoubtful: boolean };

/**
 * Chooses where a passage has gone: to the unit with most of it, or to its head where it was split.
 * @param trace the number of a word in the newest text; null where it is deleted
 * @returns null where too little of the passage is kept
 */
export function chooseDestination(
	passage: TextRange,
	{ all, total, share }: Destinations,
	trace: (word: number) => number | null,
): ChosenDestination | null {
	const [heaviest] = all;
	if (!heaviest || share < MIN_SHARE || heaviest.weight < MIN_SHARE_IN_UNIT * total) return null;
	let best = heaviest;
	const headEnd = passage.start + Math.max(MIN_HEAD_WORDS, Math.ceil(total / 3));
	for (let word = passage.start; word < Math.min(headEnd, passage.end); word++) {
		const current = trace(word);
		const head = current === null ? undefined : all.find(({ words }) => words.includes(current));
		if (!head) continue;
		const isJustBefore = head.unit < heaviest.unit && heaviest.unit - head.unit <= HEAD_WITHIN_UNITS;
		if (isJustBefore && head.weight >= HEAD_SHARE * share * total) best = head;
		break;
	}
	return {
		unit: best.unit,
		words: enclosingWords(best.words),
		weight: best.weight,
		isDoubtful: share < DOUBTFUL_SHARE,
	};
}

/** The range of words from the first to the last of some, given in any order. */
export function enclosingWords(words: readonly number[]): TextRange {
	let { start, end } = { start: Number.POSITIVE_INFINITY, end: 0 };
	for (const word of words) {
		start = Math.min(start, word);
		end = Math.max(end, word + 1);
	}
	return { start, end };
}
