import type { TextRange } from "../text/ranges.ts";
import { NONE, RESPELT, SAME } from "./align/builder.ts";
import { indexWords, type WordIndex } from "./words.ts";

/** A word of a revision. Both numbers count from 0, words through the whole text. */
export type WordPosition = { revision: number; word: number };

/** A range of words of a revision, half-open; both count from 0. */
export type WordSpan = { revision: number; words: TextRange };

/** A revision of a column's text, and what became of its words. */
export type RevisionText = {
	/** The blocks' texts, joined by blank lines. */
	text: string;
	/** The range of each block in it, in UTF-16 units. */
	blocks: TextRange[];
	/** The id of each block in this revision. */
	blockIds: string[];
	words: WordIndex;
	/**
	 * For each word, the number of the word that it became in the next revision, or `NONE`, and how: `SAME`, `RESPELT` or
	 * `REPLACED`. null in the newest revision.
	 */
	next: { to: Int32Array; kind: Uint8Array } | null;
	/** Words that were deleted after this revision and restored in a later one, with their position there. */
	restored: Map<number, WordPosition>;
};

/** The revisions of a column's text, the newest last. */
export type History = readonly RevisionText[];

/** Joins blocks by blank lines into one text, with their ranges and their words. */
export function joinBlocks(blocks: readonly string[]): Pick<RevisionText, "text" | "blocks" | "words"> {
	const ranges: TextRange[] = [];
	let start = 0;
	for (const block of blocks) {
		ranges.push({ start, end: start + block.length });
		start += block.length + 2;
	}
	const text = blocks.join("\n\n");
	return { text, blocks: ranges, words: indexWords(text, ranges) };
}

/** The text of each block, in order. */
export function blockTexts({ text, blocks }: { text: string; blocks: readonly TextRange[] }): string[] {
	return blocks.map(({ start, end }) => text.slice(start, end));
}

/**
 * Follows a word of a revision as far as it goes.
 * @returns its position in the newest revision, or in the last one that had it; and the greatest change on the way:
 * `SAME`, `RESPELT` or `REPLACED`
 */
export function followWord(history: History, from: WordPosition): { position: WordPosition; kind: number } {
	let position = from;
	let kind = SAME;
	while (position.revision < history.length - 1) {
		const { revision, word } = position;
		const text = history[revision];
		const to = text?.next?.to[word] ?? NONE;
		const restored = text?.restored.get(word);
		if (to !== NONE) {
			kind = Math.max(kind, text?.next?.kind[word] ?? SAME);
			position = { revision: revision + 1, word: to };
		} else if (restored) {
			const isSame = text?.words.folded[word] === history[restored.revision]?.words.folded[restored.word];
			kind = Math.max(kind, isSame ? SAME : RESPELT);
			position = restored;
		} else break;
	}
	return { position, kind };
}

/**
 * Follows a word of a revision to the newest one.
 * @returns its number there, and how it has changed: `SAME` also where it was changed and changed back; null where it
 * is deleted
 */
export function traceWord(history: History, from: WordPosition): { word: number; kind: number } | null {
	const { position, kind } = followWord(history, from);
	if (position.revision !== history.length - 1) return null;
	const before = history[from.revision]?.words.folded[from.word];
	const isSame = before === history[position.revision]?.words.folded[position.word];
	return { word: position.word, kind: isSame ? SAME : kind };
}

/**
 * The position of the block of the newest text nearest to where some words were: the block of the nearest word before
 * or after them that still exists.
 */
export function nearestBlock(history: History, { revision, words }: WordSpan): number {
	const past = history[revision];
	const present = history.at(-1);
	if (!past || !present) return 0;
	const count = past.words.folded.length;
	for (let distance = 1; distance <= count; distance++) {
		for (const word of [words.start - distance, words.end - 1 + distance]) {
			const found = word >= 0 && word < count ? traceWord(history, { revision, word }) : null;
			if (found) return present.words.blockOf[found.word] ?? 0;
		}
	}
	return 0;
}
