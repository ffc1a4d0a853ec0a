import { z } from "zod";
import { wordLoader } from "./load-words.ts";

const list = z.array(z.string()).transform((names): ReadonlySet<string> => new Set(names));
const givenNamesSchema = z.strictObject({
	given: list,
	/** Of these, those that only women have, and those that only men have. */
	women: list,
	men: list,
});
export type GivenNames = z.output<typeof givenNamesSchema>;

/** Given names as texts in a language write them, in small letters, or null where the project has none for it. */
export const givenNamesFor = wordLoader(
	givenNamesSchema,
	(language) => new URL(`given-names.${language}.yaml`, import.meta.url),
);
