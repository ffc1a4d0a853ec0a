import { type Change, differences, wordsOf } from "../../text/diff.ts";
import { nearestWord } from "../../text/nearest-word.ts";

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
	const wanted = wordsOf(quote);
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
	return passageOf(text, words.slice(best.first, best.first + width), wanted);
}

/** A quote of so few words is compared letter by letter: one that is misspelt may share no word with the text. */
const MAX_SHORT_WORDS = 4;

/**
 * Finds the passage that was meant by a quote of few words, by its letters: “sociopth” for “sociopath”. A word may have
 * been joined to the next one, or divided.
 * @returns null where none is near enough, or several are equally near
 */
export function nearestShortPassage(text: string, quote: string): NearestPassage | null {
	const words = [...text.matchAll(/\S+/g)];
	const wanted = wordsOf(quote);
	if (wanted.length > MAX_SHORT_WORDS) return null;
	const passages = new Map<string, RegExpExecArray[]>();
	for (const width of [wanted.length, wanted.length + 1, wanted.length - 1].filter((one) => one > 0)) {
		for (let first = 0; first + width <= words.length; first++) {
			const passage = words.slice(first, first + width);
			const letters = passage.map(([word]) => plain(word)).join(" ");
			if (!passages.has(letters)) passages.set(letters, passage);
		}
	}
	const near = nearestWord(wanted.map(plain).join(" "), [...passages.keys()]);
	return near === null ? null : passageOf(text, passages.get(near) ?? [], wanted);
}

function passageOf(text: string, passage: readonly RegExpExecArray[], wanted: string[]): NearestPassage {
	const start = passage[0]?.index ?? 0;
	const end = (passage.at(-1)?.index ?? 0) + (passage.at(-1)?.[0].length ?? 0);
	const found = passage.map(([word]) => word);
	return { passage: text.slice(start, end), start, changes: differences(wanted, found) };
}

/** A word in lower case, without punctuation. */
function plain(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}
