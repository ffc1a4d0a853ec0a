import { type Change, differences } from "../../text/diff.ts";

/** The passage most like a quote that was not found, for a message to the editor. It is never used as an anchor. */
export type NearestPassage = {
	/** The text of the passage. */
	passage: string;
	/** Its UTF-16 offset in the text. */
	start: number;
	/** The differences, word by word: `expected` is of the quote, `found` of the passage. */
	changes: Change[];
};

/** A passage is shown if it shares at least this share (0..1) of the quote's words. */
const MIN_SHARED_WORDS = 0.4;

/**
 * Finds the passage of the quote's length in words that shares the most words with it, in any order. Takes time linear
 * in the text: a window of words moves over it.
 * @returns null where no passage shares enough words
 */
export function nearestPassage(text: string, quote: string): NearestPassage | null {
	const words = [...text.matchAll(/\S+/g)];
	const wanted = quote.split(/\s+/).filter((word) => word !== "");
	const width = Math.min(wanted.length, words.length);
	if (width === 0) return null;
	/** How often each word of the quote is not yet matched in the window; below 0 where the window has more of them. */
	const unmatched = new Map<string, number>();
	for (const word of wanted) unmatched.set(plain(word), (unmatched.get(plain(word)) ?? 0) + 1);
	let common = 0;
	let best = { common: 0, first: 0 };
	const update = (word: string | undefined, step: 1 | -1) => {
		const key = word === undefined ? undefined : plain(word);
		const count = key === undefined ? undefined : unmatched.get(key);
		if (key === undefined || count === undefined) return;
		// A word that enters the window matches one that is left; a word that leaves frees it again.
		if (step === 1 ? count > 0 : count >= 0) common += step;
		unmatched.set(key, count - step);
	};
	for (let last = 0; last < words.length; last++) {
		update(words[last]?.[0], 1);
		if (last >= width) update(words[last - width]?.[0], -1);
		if (last >= width - 1 && common > best.common) best = { common, first: last - width + 1 };
	}
	if (best.common / wanted.length < MIN_SHARED_WORDS) return null;
	const passage = words.slice(best.first, best.first + width);
	const start = passage[0]?.index ?? 0;
	const end = (passage.at(-1)?.index ?? 0) + (passage.at(-1)?.[0].length ?? 0);
	return {
		passage: text.slice(start, end),
		start,
		changes: differences(
			wanted,
			passage.map(([word]) => word),
		),
	};
}

/** A word in lower case, without punctuation. */
function plain(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}
