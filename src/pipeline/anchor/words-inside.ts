import type { TextRange } from "../../text/ranges.ts";
import { isUnspaced } from "../../text/unspaced.ts";

/** Where a text contains words as whole words: "afraid" does not contain "raid". Both are folded. */
export function wordsIn(text: string, words: string): TextRange[] {
	if (words === "") return [];
	const literal = RegExp.escape(words);
	// Where there is no space between words, nothing shows where one ends.
	const expression = isUnspaced(words) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
	return [...text.matchAll(new RegExp(expression, "gu"))].map(({ 0: found, index }) => ({
		start: index,
		end: index + found.length,
	}));
}
