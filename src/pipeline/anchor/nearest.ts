import { type Change, differences } from "../../text/diff.ts";

/** The passage most like a quote that was not found, to show to the editor. It is never used as an anchor. */
export type NearestPassage = {
	/** The words of the passage, as they stand. */
	passage: string;
	start: number;
	/** Where the two differ: what the quote says, and what stands there instead. */
	changes: Change[];
};

/** Share of its words that a passage must have in common with the quote to be worth showing. */
const MIN_SHARED_WORDS = 0.4;

/** Finds the passage that shares the most words with a quote, and what differs; null where none is near. Linear in the text. */
export function nearestPassage(text: string, quote: string): NearestPassage | null {
	const words = [...text.matchAll(/\S+/g)];
	const wanted = quote.split(/\s+/).filter((word) => word !== "");
	const width = Math.min(wanted.length, words.length);
	if (width === 0) return null;
	const need = new Map<string, number>();
	for (const word of wanted) need.set(plain(word), (need.get(plain(word)) ?? 0) + 1);
	let common = 0;
	let best = { common: 0, first: 0 };
	const move = (word: string | undefined, step: 1 | -1) => {
		const key = word === undefined ? undefined : plain(word);
		const count = key === undefined ? undefined : need.get(key);
		if (key === undefined || count === undefined) return;
		// A word entering uses up one that is still needed; a word leaving gives it back.
		if (step === 1 ? count > 0 : count >= 0) common += step;
		need.set(key, count - step);
	};
	for (let last = 0; last < words.length; last++) {
		move(words[last]?.[0], 1);
		if (last >= width) move(words[last - width]?.[0], -1);
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

function plain(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}
