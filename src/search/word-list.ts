import { foldWords } from "./match.ts";

/**
 * How many words the list holds at most: those that occur most. The list of ten thousand columns is no longer than that
 * of five hundred; what it leaves out stands in a few columns only.
 */
export const MAX_WORDS = 16_000;
/** Shorter words have too many neighbours, longer ones are no words. */
const WORD = /^\p{Ll}{4,25}$/u;

/** A word of the columns, folded, and how often it occurs: a power of two, from 0. */
export type KnownWord = { word: string; frequency: number };

/** The words of a text, folded, without what makes them possessive. */
export function columnWords(text: string): string[] {
	return foldWords(text.replace(/['’]s?(?!\p{L})/gu, ""));
}

/**
 * A list of words as a compact text, in alphabetical order. Each entry begins with a capital for the number of letters
 * that it shares with the entry before (A is 0), then has its other letters, and a digit for how often it occurs, if
 * more than once: "AabandonIed2".
 * @param words all words of the columns, folded, as often as they occur
 */
export function writeWordList(words: Iterable<string>): string {
	const counts = new Map<string, number>();
	for (const word of words) if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const kept = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_WORDS);
	let last = "";
	return kept
		.sort((a, b) => (a[0] < b[0] ? -1 : 1))
		.map(([word, count]) => {
			let shared = 0;
			while (shared < last.length && word[shared] === last[shared]) shared++;
			last = word;
			const frequency = Math.min(9, Math.floor(Math.log2(count)));
			return `${String.fromCharCode(FIRST + shared)}${word.slice(shared)}${frequency || ""}`;
		})
		.join("");
}

/** The way back. */
export function readWordList(list: string): KnownWord[] {
	let last = "";
	return [...list.matchAll(/([A-Z])(\p{Ll}*)(\d?)/gu)].map(([, shared = "A", rest = "", frequency]) => {
		last = `${last.slice(0, shared.charCodeAt(0) - FIRST)}${rest}`;
		return { word: last, frequency: Number(frequency) };
	});
}

const FIRST = "A".charCodeAt(0);
