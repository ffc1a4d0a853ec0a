import { z } from "zod";
import type { Token } from "../grammar/tokens.ts";
import { wordLoader, wordRecord, wordSet } from "../load-words.ts";
import { functionWords } from "./function-words.ts";
import { verbLists } from "./verbs.ts";

const creditWords = z.strictObject({
	nouns: wordSet,
	"thought-nouns": wordSet,
	"nouns-alone": wordSet,
	"nouns-to": wordSet,
	"thought-nouns-to": wordSet,
	"nouns-about": wordRecord(wordSet),
	"doubted-nouns": wordSet,
	tales: wordSet,
	occasions: wordSet,
	grounds: wordSet,
	"quoted-nouns": wordSet,
	givers: wordSet,
	phrases: z.array(z.string()),
	rejecting: z.array(z.string()),
	conceding: z.array(z.string()),
	unnamed: wordSet,
	documents: wordSet,
	polls: wordSet,
	"before-judgements": wordSet,
	adjectives: wordSet,
	likely: wordSet,
	"after-adjectives": wordSet,
	verdicts: wordSet,
	hearsay: wordSet,
	rumours: wordSet,
	views: wordSet,
	"before-views": wordSet,
	effect: wordSet,
	"not-sources": wordSet,
	"not-persons": wordSet,
	works: wordSet,
	"words-for-words": wordSet,
	mottoes: wordSet,
	campaigns: wordSet,
	listing: wordSet,
	likeness: wordSet,
	naming: wordSet,
	distancing: wordSet,
	opposing: wordSet,
});

/** The words that who says what is read by: verbs and nouns that credit, and function words. */
export type Cues = z.output<typeof functionWords> & z.output<typeof creditWords> & z.output<typeof verbLists>;

const load = {
	functionWords: wordLoader(functionWords, (language) => new URL(`function-words.${language}.yaml`, import.meta.url)),
	creditWords: wordLoader(creditWords, (language) => new URL(`cues.${language}.yaml`, import.meta.url)),
	verbs: wordLoader(verbLists, (language) => new URL(`verbs.${language}.yaml`, import.meta.url)),
};
const loaded = new Map<string, Cues>();

/** The words that credit in a language, or null where the project has none for it. */
export function cuesFor(lang: string): Cues | null {
	const known = loaded.get(lang);
	if (known) return known;
	const words = load.functionWords(lang);
	const credits = load.creditWords(lang);
	const verbs = load.verbs(lang);
	if (!words || !credits || !verbs) return null;
	const cues = { ...words, ...credits, ...verbs };
	loaded.set(lang, cues);
	return cues;
}

/** Whether a verb, by its plain form, means saying, with a view or without. */
export function isSaying(lemma: string, { say, assert }: Cues): boolean {
	return say.has(lemma) || assert.has(lemma);
}

/**
 * How many words after a verb belong to it, so that together they mean saying: "went on", "let it be known"; 0 for
 * none.
 */
export function idiomAt(items: readonly Token[], head: number, { idioms }: Cues): number {
	const verb = items[head]?.lemma ?? "";
	const rest = idioms[verb]?.find((words) => words.every((word, at) => items[head + 1 + at]?.lower === word));
	return rest?.length ?? 0;
}
