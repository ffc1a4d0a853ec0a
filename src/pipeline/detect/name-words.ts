import { z } from "zod";
import { wordLoader, wordSet } from "./load-words.ts";

const nameWordsSchema = z.strictObject({
	titles: wordSet,
	organisations: wordSet,
	places: wordSet,
	"before-places": wordSet,
	"before-either": wordSet,
	"known-places": wordSet,
	"known-people": wordSet,
	works: wordSet,
	"after-people": wordSet,
	"people-endings": z.array(z.string()),
	"before-owners": wordSet,
	article: z.string(),
	particles: wordSet,
	suffixes: wordSet,
	"inside-bodies": wordSet,
	ampersand: z.string(),
	nobody: wordSet,
	masculine: wordSet,
	feminine: wordSet,
	"masculine-titles": wordSet,
	"feminine-titles": wordSet,
	indefinite: wordSet,
	definite: wordSet,
});
export type NameWords = z.output<typeof nameWordsSchema>;

/** The words by which names are told apart in a language, or null where the project has none for it. */
export const nameWordsFor = wordLoader(
	nameWordsSchema,
	(language) => new URL(`names.${language}.yaml`, import.meta.url),
);
