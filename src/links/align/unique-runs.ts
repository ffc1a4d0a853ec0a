import { WITHHELD } from "../../text/withheld.ts";
import type { WordIndex } from "../words.ts";
import type { AlignmentBuilder } from "./builder.ts";

/** Pairs runs of free words that are unique in both texts, wherever they stand: this finds what was moved. */
export function pairUniqueRuns(builder: AlignmentBuilder, length: number): void {
	const runs = runStarts(builder.current, length, (word) => builder.isCurrentFree(word));
	for (const [run, from] of runStarts(builder.old, length, (word) => builder.isOldFree(word))) {
		const to = runs.get(run);
		if (from === null || to === undefined || to === null) continue;
		// A run that overlaps this one may have been paired before.
		const isFree =
			builder.isOldRangeFree({ start: from, end: from + length }) &&
			builder.isCurrentRangeFree({ start: to, end: to + length });
		if (isFree) builder.pairRun(from, to, length);
	}
}

/**
 * Finds every run of `length` free words, but for words that are withheld: they all look the same.
 * @returns the number of the run's first word, by its folded words; null for a run that occurs more than once
 */
export function runStarts(
	{ folded }: WordIndex,
	length: number,
	isFree: (word: number) => boolean,
): Map<string, number | null> {
	const runs = new Map<string, number | null>();
	let free = 0;
	for (let word = 0; word < folded.length; word++) {
		free = isFree(word) && folded[word] !== WITHHELD ? free + 1 : 0;
		if (free < length) continue;
		const start = word - length + 1;
		const run = folded.slice(start, word + 1).join(" ");
		runs.set(run, runs.has(run) ? null : start);
	}
	return runs;
}
