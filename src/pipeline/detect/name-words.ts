import { z } from "zod";
import { wordLoader } from "./load-words.ts";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const nameWordsSchema = z.strictObject({
	titles: list,
	organisations: list,
	places: list,
	"before-places": list,
	"before-either": list,
	"known-places": list,
	"known-people": list,
	works: list,
	"after-people": list,
	"people-endings": z.array(z.string()),
	"before-owners": list,
	article: z.string(),
	particles: list,
	"inside-bodies": list,
	ampersand: z.string(),
	nobody: list,
	masculine: list,
	feminine: list,
	"masculine-titles": list,
	"feminine-titles": list,
	definite: list,
});
export type NameWords = z.output<typeof nameWordsSchema>;

/** The words by which names are told apart in a language, or null where the project has none for it. */
export const nameWordsFor = wordLoader(
	nameWordsSchema,
	(language) => new URL(`names.${language}.yaml`, import.meta.url),
);
