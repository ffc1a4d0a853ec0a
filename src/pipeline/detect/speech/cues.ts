import { z } from "zod";
import { wordLoader } from "../load-words.ts";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const cuesSchema = z.strictObject({
	say: list,
	assert: list,
	think: list,
	nouns: list,
	"thought-nouns": list,
	"nouns-to": list,
	givers: list,
	"own-pronouns": list,
	phrases: z.array(z.string()),
	rejecting: z.array(z.string()),
	conceding: z.array(z.string()),
	"with-hearer": list,
	"with-doer": list,
	adjectives: list,
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
	"with-name": list,
	"with-noun": list,
	prepositions: z.record(z.string(), list),
	hearsay: list,
	rumours: list,
	views: list,
	"before-views": list,
	"clause-pronouns": list,
	it: list,
	effect: list,
	there: list,
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
	and: list,
	that: list,
	asked: list,
	asking: list,
	works: list,
	"before-authors": list,
	mottoes: list,
	likeness: list,
	naming: list,
	modal: list,
	"first-person": list,
	"second-person": list,
	negations: list,
	questions: list,
	particles: list,
});
export type Cues = z.output<typeof cuesSchema>;

/** The words that credit in a language, or null where the project has none for it. */
export const cuesFor = wordLoader(cuesSchema, (language) => new URL(`cues.${language}.yaml`, import.meta.url));

/** Whether a verb, by its plain form, means saying, with a view or without. */
export function isSaying(lemma: string, { say, assert }: Cues): boolean {
	return say.has(lemma) || assert.has(lemma);
}
