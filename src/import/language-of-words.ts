import { words } from "./words.ts";

/** So many words a text must have, and this share of them must be a language's commonest. */
const MIN_WORDS = 40;
const MIN_SHARE = 0.16;
/** No other language may have more than this part of the share. */
const MAX_OTHER = 0.5;

/** The language that a text is in, by its commonest words; null where they do not tell. */
export function languageOfWords(text: string): { lang: string; share: number } | null {
	const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	if (found.length < MIN_WORDS) return null;
	const shares = Object.entries(words.languages)
		.map(([lang, common]) => ({ lang, share: found.filter((word) => common.includes(word)).length / found.length }))
		.sort((a, b) => b.share - a.share);
	const [first, second] = shares;
	if (!first || first.share < MIN_SHARE || (second && second.share > first.share * MAX_OTHER)) return null;
	return first;
}
