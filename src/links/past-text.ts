import type { TextRange } from "../text/ranges.ts";
import { NONE } from "./align/builder.ts";
import { enclosingWords } from "./destinations.ts";
import type { History } from "./revision-text.ts";
import { sentencesAround } from "./sentences.ts";
import { textRangeOf, withPunctuation, wordRangeAt } from "./words.ts";

/** The text that a registry records last, of a column whose text has been edited since. */
export type PastText = {
	text: string;
	/** Where the words of a range of it, in UTF-16 units, are now. */
	carry: (range: TextRange) => CarriedWords;
};

/** Where words of the past text are now. */
export type CarriedWords = {
	/** How many of them still exist, as a share from 0 to 1. */
	share: number;
	/** Where most of them stand in one block, with what stands between them; null where none is left. */
	range: TextRange | null;
	/** Whether another block could as well be the one that they stood in. */
	isAmbiguous: boolean;
	/**
	 * Whether a range of the newest text has all of them that are left, at least half, in what is left of their sentence:
	 * words that stand among other ones may say something else.
	 */
	isAt: (range: TextRange) => boolean;
};

/** At least this share of the words must be left, and of the other words of their sentence that share beside them. */
const MIN_SHARE = 0.5;
const MIN_SHARE_BESIDE = 0.6;

/**
 * The text before the newest one of a history, with what the alignment says of its words.
 * @param ambiguous the positions of blocks that could be one of several blocks now
 * @returns null where there is none
 */
export function pastTextOf(history: History, ambiguous: ReadonlySet<number>): PastText | null {
	const past = history.at(-2);
	const newest = history.at(-1);
	if (!past || !newest) return null;
	const blockOf = (word: number) => newest.words.blockOf[word];
	const placesOf = ({ start, end }: TextRange) => {
		const places: number[] = [];
		for (let word = start; word < end; word++) {
			const to = past.next?.to[word] ?? NONE;
			if (to !== NONE) places.push(to);
		}
		return { places, share: end > start ? places.length / (end - start) : 0 };
	};
	/** Whether what stood beside some words in their sentence still stands in their block. */
	const isInSentence = (words: TextRange, places: readonly number[]) => {
		const whole = wordRangeAt(past.words, sentencesAround(past, textRangeOf(past.words, words)));
		const beside = whole.end - whole.start - (words.end - words.start);
		const sides = [placesOf({ ...whole, end: words.start }), placesOf({ ...whole, start: words.end })];
		const blocks = new Set(places.map(blockOf));
		const left = sides.flatMap((side) => side.places).filter((word) => blocks.has(blockOf(word)));
		return left.length >= MIN_SHARE_BESIDE * beside;
	};
	const carry = (range: TextRange): CarriedWords => {
		const words = wordRangeAt(past.words, range);
		const { places, share } = placesOf(words);
		const byBlock = [...Map.groupBy(places, blockOf)];
		const [most] = byBlock.map(([, some]) => some).sort((a, b) => b.length - a.length);
		const isIn = ({ start, end }: TextRange) => places.every((word) => word >= start && word < end);
		return {
			share,
			range: most ? withPunctuation(newest.text, textRangeOf(newest.words, enclosingWords(most))) : null,
			isAmbiguous: ambiguous.has(past.words.blockOf[words.start] ?? NONE),
			isAt: (other) => share >= MIN_SHARE && isIn(wordRangeAt(newest.words, other)) && isInSentence(words, places),
		};
	};
	return { text: past.text, carry };
}
