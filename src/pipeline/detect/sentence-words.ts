import { wordLoader } from "./load-words.ts";
import { type SentenceWords, sentenceWordsSchema, wordsFor } from "./words.ts";

/** Of languages of which nothing but sentences is read. */
const othersFor = wordLoader(sentenceWordsSchema, (language) => new URL(`sentences.${language}.yaml`, import.meta.url));

/** The words by which the ends of sentences are told in a language, or null where the project has none for it. */
export function sentenceWordsFor(lang: string): SentenceWords | null {
	return wordsFor(lang)?.sentences ?? othersFor(lang);
}
