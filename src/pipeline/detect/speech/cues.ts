import { z } from "zod";
import type { Token } from "../grammar/tokens.ts";
import { wordLoader } from "../load-words.ts";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const cuesSchema = z.strictObject({
	say: list,
	assert: list,
	think: list,
	nouns: list,
	"thought-nouns": list,
	"nouns-alone": list,
	"nouns-to": list,
	"thought-nouns-to": list,
	"nouns-about": z.record(z.string(), list),
	"quoted-nouns": list,
	of: list,
	givers: list,
	"own-pronouns": list,
	possessives: list,
	phrases: z.array(z.string()),
	rejecting: z.array(z.string()),
	conceding: z.array(z.string()),
	"with-hearer": list,
	"with-doer": list,
	adjectives: list,
	likely: list,
	being: list,
	"after-adjectives": list,
	"wanting-object": list,
	idioms: z.record(
		z.string(),
		z.array(z.string()).transform((phrases) => phrases.map((words) => words.split(" "))),
	),
	"only-shown": list,
	bare: list,
	"with-infinitive": list,
	"with-object": list,
	"with-as": list,
	judging: list,
	"with-name": list,
	"with-verdict": list,
	verdicts: list,
	"with-noun": list,
	prepositions: z.record(z.string(), list),
	"passive-prepositions": z.record(z.string(), list),
	"shown-bare": list,
	to: list,
	hearsay: list,
	rumours: list,
	views: list,
	"before-views": list,
	"clause-pronouns": list,
	it: list,
	effect: list,
	there: list,
	resuming: list,
	"not-sources": list,
	"not-persons": list,
	reader: list,
	as: list,
	"time-nouns": list,
	coordinating: list,
	beside: list,
	unnamed: list,
	documents: list,
	polls: list,
	self: list,
	"subject-pronouns": list,
	"object-pronouns": list,
	persons: list,
	relative: list,
	belonging: list,
	joining: list,
	correlative: list,
	and: list,
	that: list,
	asked: list,
	asking: list,
	acting: list,
	only: list,
	works: list,
	"words-for-words": list,
	"before-authors": list,
	mottoes: list,
	campaigns: list,
	listing: list,
	articles: list,
	likeness: list,
	naming: list,
	distancing: list,
	modal: list,
	past: list,
	"first-person": list,
	"second-person": list,
	negations: list,
	showing: list,
	"before-judgements": list,
	denying: list,
	"with-gerund": list,
	reflexive: list,
	questions: list,
	particles: list,
	"idioms-shown": list,
	so: list,
	"with-estimate": list,
	at: list,
});
export type Cues = z.output<typeof cuesSchema>;

/** The words that credit in a language, or null where the project has none for it. */
export const cuesFor = wordLoader(cuesSchema, (language) => new URL(`cues.${language}.yaml`, import.meta.url));

/** Whether a verb, by its plain form, means saying, with a view or without. */
export function isSaying(lemma: string, { say, assert }: Cues): boolean {
	return say.has(lemma) || assert.has(lemma);
}

/** How many words after a verb belong to it, so that together they mean saying: "went on", "let it be known"; 0 for none. */
export function idiomAt(items: readonly Token[], head: number, { idioms }: Cues): number {
	const verb = items[head]?.lemma ?? "";
	const rest = idioms[verb]?.find((words) => words.every((word, at) => items[head + 1 + at]?.lower === word));
	return rest?.length ?? 0;
}
