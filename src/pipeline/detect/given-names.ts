import { z } from "zod";
import { wordLoader, wordSet } from "./load-words.ts";

const givenNamesSchema = z.strictObject({
	given: wordSet,
	/** Of these, those that only women have, and those that only men have. */
	women: wordSet,
	men: wordSet,
});
export type GivenNames = z.output<typeof givenNamesSchema>;

/** Given names as texts in a language write them, in small letters, or null where the project has none for it. */
export const givenNamesFor = wordLoader(
	givenNamesSchema,
	(language) => new URL(`given-names.${language}.yaml`, import.meta.url),
);
