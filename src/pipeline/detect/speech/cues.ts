import { z } from "zod";
import { wordLoader } from "../load-words.ts";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const cuesSchema = z.strictObject({
	say: list,
	assert: list,
	think: list,
	nouns: list,
	"thought-nouns": list,
	givers: list,
	"own-pronouns": list,
	phrases: z.array(z.string()),
	"with-hearer": list,
	"only-shown": list,
	unnamed: list,
	documents: list,
	polls: list,
	self: list,
	"subject-pronouns": list,
	relative: list,
	joining: list,
	and: list,
	that: list,
	works: list,
	mottoes: list,
	likeness: list,
	naming: list,
	modal: list,
	"first-person": list,
	"second-person": list,
	negations: list,
	questions: list,
	particles: list,
	infinitive: list,
	agent: list,
});
export type Cues = z.output<typeof cuesSchema>;

/** The words that credit in a language, or null where the project has none for it. */
export const cuesFor = wordLoader(cuesSchema, (language) => new URL(`cues.${language}.yaml`, import.meta.url));
