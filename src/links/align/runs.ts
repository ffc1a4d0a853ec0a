import type { Words } from "../words.ts";
import { countShared, type Draft } from "./draft.ts";

/** Shorter runs of words are dropped where nothing else joins their two blocks. */
const SHORT_RUN = 8;
/** A pair of blocks is joined by this many words, or by this share of either. */
const JOINED_WORDS = 12;
const JOINED_SHARE = 0.25;
/** The least length of a block that is found whole inside another. */
const WHOLE_BLOCK = 3;

/** Links runs of words that stand once in what is free of each text, wherever they stand. So moves are found. */
export function linkRuns(draft: Draft, length: number): void {
	const now = runsOf(draft.now, length, (word) => draft.isNewFree(word));
	for (const [run, from] of runsOf(draft.old, length, (word) => draft.isFree(word))) {
		const to = now.get(run);
		if (from === null || to === undefined || to === null) continue;
		if (draft.isFree(from) && draft.isNewFree(to)) draft.linkRun(from, to, length);
	}
}

/** Where each run of so many free words begins; null where it stands more than once. */
export function runsOf(
	{ folded }: Words,
	length: number,
	isFree: (word: number) => boolean,
): Map<string, number | null> {
	const runs = new Map<string, number | null>();
	let free = 0;
	for (let word = 0; word < folded.length; word++) {
		free = isFree(word) ? free + 1 : 0;
		if (free < length) continue;
		const start = word - length + 1;
		const run = folded.slice(start, word + 1).join(" ");
		runs.set(run, runs.has(run) ? null : start);
	}
	return runs;
}

/** Whether two blocks have enough in common for a word found in both to be the same word. */
export function areJoined(draft: Draft, old: number, now: number, shared: number): boolean {
	const from = draft.old.ranges[old];
	const to = draft.now.ranges[now];
	if (!from || !to) return false;
	return (
		shared >= JOINED_WORDS ||
		shared >= JOINED_SHARE * (from.end - from.start) ||
		shared >= JOINED_SHARE * (to.end - to.start)
	);
}

/** Unlinks short runs between blocks that have little else in common: phrases that anyone might write again. */
export function dropStrays(draft: Draft): void {
	const { old, now } = draft;
	const shared = countShared(draft);
	for (let start = 0; start < old.folded.length; ) {
		if (draft.isFree(start)) {
			start++;
			continue;
		}
		let end = start + 1;
		while (!draft.isFree(end) && draft.to(end) === draft.to(end - 1) + 1) end++;
		if (end - start < SHORT_RUN) {
			const block = old.blocks[start] ?? 0;
			const range = old.ranges[block];
			const isWhole = end - start >= WHOLE_BLOCK && range?.start === start && range.end === end;
			let isJoined = isWhole;
			for (let word = start; word < end && !isJoined; word++) {
				const from = old.blocks[word] ?? 0;
				const to = now.blocks[draft.to(word)] ?? 0;
				isJoined = areJoined(draft, from, to, shared.get(from, to) ?? 0);
			}
			if (!isJoined) for (let word = start; word < end; word++) draft.unlink(word);
		}
		start = end;
	}
}
