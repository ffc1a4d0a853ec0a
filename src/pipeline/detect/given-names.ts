import { z } from "zod";
import { wordLoader } from "./load-words.ts";

const givenNamesSchema = z
	.strictObject({ given: z.array(z.string()) })
	.transform(({ given }): ReadonlySet<string> => new Set(given));
export type GivenNames = z.output<typeof givenNamesSchema>;

/** Given names as texts in a language write them, in small letters, or null where the project has none for it. */
export const givenNamesFor = wordLoader(
	givenNamesSchema,
	(language) => new URL(`given-names.${language}.yaml`, import.meta.url),
);
