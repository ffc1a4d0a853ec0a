import { holdsWithheld, isWithheld } from "../text/withheld.ts";
import { NONE, SAME } from "./align/builder.ts";
import { align } from "./align/index.ts";
import { blockTexts, followWord, type History, joinBlocks, type WordPosition } from "./revision-text.ts";

/** A word of a text that is not recorded yet: its number, `NONE` where there is none, and how it has changed. */
export type NewestWord = { word: number; kind: number };

/**
 * Leads from the words of any revision to those of a text that may have been edited since the last one.
 * @param blocks the blocks of that text, with all words
 */
export function newestWords(history: History, blocks: readonly string[]): (from: WordPosition) => NewestWord {
	const last = history.at(-1);
	const shown = last
		? blockTexts(last).map((block) => blocks.find((one) => isSameButWithheld(block, one)) ?? block)
		: [];
	const isSame = shown.length === blocks.length && shown.every((block, index) => block === blocks[index]);
	const alignment = isSame ? null : align(joinBlocks(shown).words, joinBlocks(blocks).words);
	return (from) => {
		const { position, kind } = followWord(history, from);
		if (position.revision !== history.length - 1) return { word: NONE, kind };
		const word = alignment?.to(position.word) ?? position.word;
		return { word, kind: Math.max(kind, alignment?.kind(position.word) ?? SAME) };
	};
}

/** Whether a recorded text is another one, word for word, but for words that are withheld from it. */
export function isSameButWithheld(recorded: string, whole: string): boolean {
	if (recorded === whole) return true;
	if (!holdsWithheld(recorded)) return false;
	const [masked, words] = [joinBlocks([recorded]).words, joinBlocks([whole]).words];
	return (
		masked.folded.length === words.folded.length &&
		masked.folded.every((word, index) => isWithheld(word) || word === words.folded[index])
	);
}
