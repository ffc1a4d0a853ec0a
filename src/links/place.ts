import type { TextRange } from "../text/ranges.ts";
import { REPLACED, RESPELT, SAME } from "./align/draft.ts";

/** What a word counts for, by what became of it. */
const WEIGHT: Record<number, number> = { [SAME]: 1, [RESPELT]: 0.8, [REPLACED]: 0.3 };

/** The words of a passage that have come to stand in one unit of the new text: a block, or a sentence. */
export type Landing = {
	unit: number;
	/** The words there, in the order of the old text. */
	words: number[];
	weight: number;
};

export type Landings = {
	/** The heaviest first. */
	all: Landing[];
	/** What the words there were weigh together, and how much of that is left, from 0 to 1. */
	count: number;
	share: number;
};

/**
 * Where each word of a passage has gone.
 * @param find where a word is now, and as what; null where it is gone
 * @param unitOf the unit that a word of the new text is in
 * @param weightOf what a word of the old text weighs: 1, unless told otherwise
 */
export function landingsOf(
	passage: TextRange,
	find: (word: number) => { word: number; kind: number } | null,
	unitOf: (word: number) => number,
	weightOf: (word: number) => number = () => 1,
): Landings {
	const landings = new Map<number, Landing>();
	let total = 0;
	let count = 0;
	for (let word = passage.start; word < passage.end; word++) {
		const size = weightOf(word);
		count += size;
		const found = find(word);
		if (!found) continue;
		const unit = unitOf(found.word);
		const landing = landings.get(unit) ?? { unit, words: [], weight: 0 };
		const weight = size * (WEIGHT[found.kind] ?? 0);
		landing.words.push(found.word);
		landing.weight += weight;
		total += weight;
		landings.set(unit, landing);
	}
	const all = [...landings.values()].sort((a, b) => b.weight - a.weight || a.unit - b.unit);
	return { all, count, share: count === 0 ? 0 : total / count };
}

/** A passage is gone below this share of its words, or where no unit holds at least the second share of them. */
const GONE = 0.35;
const GONE_IN_UNIT = 0.2;
/** Below this share of its words nobody can be sure that it is the same passage: the editor is asked. */
const DOUBTFUL = 0.45;
/** The head of a passage that was split is looked for in the units right before the heaviest, and is this much of it. */
const HEAD_WITHIN = 2;
const HEAD_WORDS = 3;
const HEAD_SHARE = 0.3;

export type Place = { unit: number; words: TextRange; weight: number; isDoubtful: boolean };

/** The unit that a passage has come to stand in: where most of it is, or the head of it where it was split. */
export function placeOf(passage: TextRange, landings: Landings, find: (word: number) => number | null): Place | null {
	const [heaviest] = landings.all;
	if (!heaviest || landings.share < GONE || heaviest.weight < GONE_IN_UNIT * landings.count) return null;
	let best = heaviest;
	const headEnd = passage.start + Math.max(HEAD_WORDS, Math.ceil(landings.count / 3));
	for (let word = passage.start; word < Math.min(headEnd, passage.end); word++) {
		const now = find(word);
		const head = now === null ? undefined : landings.all.find(({ words }) => words.includes(now));
		if (!head) continue;
		const isBefore = head.unit < heaviest.unit && heaviest.unit - head.unit <= HEAD_WITHIN;
		if (isBefore && head.weight >= HEAD_SHARE * landings.share * landings.count) best = head;
		break;
	}
	return {
		unit: best.unit,
		words: hullOfWords(best.words),
		weight: best.weight,
		isDoubtful: landings.share < DOUBTFUL,
	};
}

/** The stretch from the first to the last of some words. */
export function hullOfWords(words: readonly number[]): TextRange {
	let { start, end } = { start: Number.POSITIVE_INFINITY, end: 0 };
	for (const word of words) {
		start = Math.min(start, word);
		end = Math.max(end, word + 1);
	}
	return { start, end };
}
