import { z } from "zod";
import type { Token } from "../grammar/tokens.ts";
import { wordLoader, wordRecord, wordSet } from "../load-words.ts";

const cuesSchema = z.strictObject({
	say: wordSet,
	assert: wordSet,
	think: wordSet,
	nouns: wordSet,
	"thought-nouns": wordSet,
	"nouns-alone": wordSet,
	"nouns-to": wordSet,
	"thought-nouns-to": wordSet,
	"nouns-about": wordRecord(wordSet),
	"quoted-nouns": wordSet,
	of: wordSet,
	givers: wordSet,
	"own-pronouns": wordSet,
	possessives: wordSet,
	phrases: z.array(z.string()),
	rejecting: z.array(z.string()),
	conceding: z.array(z.string()),
	"with-hearer": wordSet,
	"with-doer": wordSet,
	adjectives: wordSet,
	likely: wordSet,
	being: wordSet,
	"after-adjectives": wordSet,
	"wanting-object": wordSet,
	idioms: wordRecord(z.array(z.string()).transform((phrases) => phrases.map((words) => words.split(" ")))),
	"only-shown": wordSet,
	bare: wordSet,
	"with-infinitive": wordSet,
	"with-object": wordSet,
	"with-as": wordSet,
	judging: wordSet,
	"with-name": wordSet,
	"with-verdict": wordSet,
	verdicts: wordSet,
	"with-noun": wordSet,
	prepositions: wordRecord(wordSet),
	"passive-prepositions": wordRecord(wordSet),
	"shown-bare": wordSet,
	to: wordSet,
	hearsay: wordSet,
	rumours: wordSet,
	views: wordSet,
	"before-views": wordSet,
	"clause-pronouns": wordSet,
	it: wordSet,
	effect: wordSet,
	there: wordSet,
	resuming: wordSet,
	"not-sources": wordSet,
	"not-persons": wordSet,
	reader: wordSet,
	as: wordSet,
	"time-nouns": wordSet,
	coordinating: wordSet,
	beside: wordSet,
	unnamed: wordSet,
	documents: wordSet,
	polls: wordSet,
	self: wordSet,
	"subject-pronouns": wordSet,
	"object-pronouns": wordSet,
	persons: wordSet,
	relative: wordSet,
	belonging: wordSet,
	joining: wordSet,
	correlative: wordSet,
	and: wordSet,
	that: wordSet,
	asked: wordSet,
	asking: wordSet,
	acting: wordSet,
	only: wordSet,
	works: wordSet,
	"words-for-words": wordSet,
	"before-authors": wordSet,
	mottoes: wordSet,
	campaigns: wordSet,
	listing: wordSet,
	articles: wordSet,
	likeness: wordSet,
	naming: wordSet,
	distancing: wordSet,
	modal: wordSet,
	past: wordSet,
	"first-person": wordSet,
	"second-person": wordSet,
	negations: wordSet,
	opposing: wordSet,
	showing: wordSet,
	"before-judgements": wordSet,
	denying: wordSet,
	"with-gerund": wordSet,
	reflexive: wordSet,
	questions: wordSet,
	particles: wordSet,
	"idioms-shown": wordSet,
	so: wordSet,
	"with-estimate": wordSet,
	at: wordSet,
});
export type Cues = z.output<typeof cuesSchema>;

/** The words that credit in a language, or null where the project has none for it. */
export const cuesFor = wordLoader(cuesSchema, (language) => new URL(`cues.${language}.yaml`, import.meta.url));

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
