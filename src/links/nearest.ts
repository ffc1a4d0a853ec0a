import { type PastText, type PastWords, walk } from "./history.ts";

/**
 * The block of the newest text that stands nearest to where some words were: that of the nearest word before or after
 * them that is still there.
 */
export function nearestBlock(history: readonly PastText[], { revision, words }: PastWords): number {
	const past = history[revision];
	const present = history.at(-1);
	if (!past || !present) return 0;
	const count = past.words.folded.length;
	for (let distance = 1; distance <= count; distance++) {
		for (const word of [words.start - distance, words.end - 1 + distance]) {
			const found = word >= 0 && word < count ? walk(history, { revision, word }) : null;
			if (found) return present.words.blocks[found.word] ?? 0;
		}
	}
	return 0;
}
