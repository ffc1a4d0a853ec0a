import type { TextRange } from "../../../text/ranges.ts";
import { onceFor, type Words, wordsFor } from "../words.ts";

/** A word, a part of one ("do", "n’t"), a number or a mark, with its offsets in the whole text. */
export type Piece = TextRange & { text: string };

/** What is one word whatever stands in it, then words, numbers and marks. */
const PIECE = new RegExp(
	[
		// An address.
		/(?:https?:\/\/|www\.)\S*[\p{L}\p{N}/]|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.\p{L}+)+/u,
		// "U.S.", "a.m."
		/(?:\p{L}\.){2,}/u,
		// "3,500", "6:30", "6.1bn", "30th"
		/\p{N}+(?:[.,:]\p{N}+)*\p{L}*/u,
		/[\p{L}\p{M}\p{N}\u00AD]+(?:['’](?=\p{L})[\p{L}\p{M}]+)*/u,
		/['’]\p{N}{2}s?(?!\p{N})|-{2,}|\.{3,}|''|``|[^\s]/u,
	]
		.map(({ source }) => source)
		.join("|"),
	"gu",
);
/**
 * The end of a word that is a word of its own: "’s", "n’t", "cannot".
 * @see https://universaldependencies.org/en/tokenization.html
 */
const ENDING = /(?:n['’]t|['’](?:s|re|ve|ll|d|m)|(?<=^can)not)$/iu;
const INITIAL = /^\p{Lu}$/u;

/** All words that a full stop belongs to, whatever may follow them. */
const abbreviationsOf = onceFor(
	({ sentences }: Words) =>
		new Set([
			...sentences["before-names"],
			...sentences["before-more"],
			...sentences["before-numbers"],
			...sentences.abbreviations,
		]),
);

/**
 * Splits a stretch of text into words and marks as English treebanks do: contractions and hyphenated words are parted,
 * abbreviations keep their full stop.
 */
export function splitWords(text: string, { start, end }: TextRange): Piece[] {
	const words = wordsFor("en");
	const abbreviations = words && abbreviationsOf(words);
	const pieces: Piece[] = [];
	const put = (from: number, to: number) => pieces.push({ text: text.slice(from, to), start: from, end: to });
	PIECE.lastIndex = start;
	for (let match = PIECE.exec(text); match && match.index < end; match = PIECE.exec(text)) {
		const from = match.index;
		let to = Math.min(end, from + match[0].length);
		const word = text.slice(from, to);
		const isShort = INITIAL.test(word) || abbreviations?.has(`${word}.`);
		// At the end of a sentence a full stop is the sentence's, unless a name goes on.
		if (isShort && text[to] === "." && to + 1 < end) PIECE.lastIndex = ++to;
		const ending = ENDING.exec(word)?.[0] ?? "";
		if (ending === "" || ending.length === word.length) put(from, to);
		else {
			put(from, to - ending.length);
			put(to - ending.length, to);
		}
	}
	return pieces;
}
