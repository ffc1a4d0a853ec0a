import { AlignmentBuilder, NONE, SAME } from "./align/builder.ts";
import type { Alignment } from "./align/index.ts";
import { type IsRetired, restoreWords } from "./deleted-runs.ts";
import { followWord, type History, type RevisionText } from "./revision-text.ts";

/**
 * The position of the latest revision before the last one that has exactly these blocks: the column was put back to it.
 * @returns `NONE` where there is none
 */
export function revertedRevision(recorded: History, blocks: readonly string[]): number {
	for (let revision = recorded.length - 2; revision >= 0; revision--) {
		if (isSameText(recorded[revision], blocks)) return revision;
	}
	return NONE;
}

/** Whether a recorded text has exactly these blocks. */
export function isSameText(past: RevisionText | undefined, blocks: readonly string[]): boolean {
	if (!past || past.blocks.length !== blocks.length) return false;
	return past.blocks.every(({ start, end }, index) => past.text.slice(start, end) === blocks[index]);
}

/**
 * Aligns the last recorded revision with a text that is word for word that of an earlier one. Nothing is compared:
 * every word of the earlier revision is the same word again, wherever it was meanwhile, and so no paragraph is mistaken
 * for one that reads the same.
 * @param reverted the position of the earlier revision
 */
export function alignReverted(recorded: History, reverted: number, newest: RevisionText): Alignment {
	const last = recorded.length - 1;
	const builder = new AlignmentBuilder(recorded[last]?.words ?? newest.words, newest.words);
	for (let word = 0; word < newest.words.folded.length; word++) {
		const { position, kind } = followWord(recorded, { revision: reverted, word });
		if (position.revision !== last) continue;
		const isSame = builder.old.folded[position.word] === newest.words.folded[word];
		builder.pair(position.word, word, isSame ? SAME : kind);
	}
	return builder;
}

/**
 * Enters in a history whose newest text is that of an earlier revision which words of that revision had been deleted.
 * @param reverted the position of the earlier revision
 */
export function restoreReverted(history: History, reverted: number, isRetired: IsRetired): void {
	const newest = history.length - 1;
	for (let word = 0; word < (history[newest]?.words.folded.length ?? 0); word++) {
		const { revision, word: start } = followWord(history, { revision: reverted, word }).position;
		if (revision !== newest && !isRetired(revision, start)) {
			restoreWords(history, { revision, start, end: start + 1 }, word);
		}
	}
}
