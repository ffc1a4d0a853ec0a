import { NONE } from "./align/builder.ts";
import type { History } from "./revision-text.ts";

/** A run of words of one block that a revision was the last to have. Words count from 0 through the revision's text. */
export type DeletedRun = {
	revision: number;
	start: number;
	end: number;
	/** Whether it is a whole block. */
	isBlock: boolean;
};

/** Whether a past word may not be restored: an editor has said that nothing is its passage any more. */
export type IsRetired = (revision: number, word: number) => boolean;

/** The runs of words that each past revision was the last to have, those of the latest revision first. */
export function deletedRuns(history: History, isRetired: IsRetired): DeletedRun[] {
	const runs: DeletedRun[] = [];
	for (let revision = history.length - 2; revision >= 0; revision--) {
		const past = history[revision];
		if (!past) continue;
		const { words, next, restored } = past;
		const isDeleted = (word: number) => next?.to[word] === NONE && !restored.has(word) && !isRetired(revision, word);
		for (let start = 0; start < words.folded.length; ) {
			if (!isDeleted(start)) {
				start++;
				continue;
			}
			let end = start + 1;
			while (isDeleted(end) && words.blockOf[end] === words.blockOf[start]) end++;
			const block = words.blockRanges[words.blockOf[start] ?? 0];
			runs.push({ revision, start, end, isBlock: block?.start === start && block.end === end });
			start = end;
		}
	}
	return runs;
}

/** Enters some words of a past revision as restored. @param to the number of the first one in the newest text */
export function restoreWords(
	history: History,
	{ revision, start, end }: Omit<DeletedRun, "isBlock">,
	to: number,
): void {
	const newest = history.length - 1;
	const restored = history[revision]?.restored;
	for (let word = start; word < end; word++) restored?.set(word, { revision: newest, word: to + word - start });
}
