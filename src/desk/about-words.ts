import { z } from "zod";
import { abouts } from "../model/vocabulary.ts";
import { wordLoader } from "../pipeline/detect/load-words.ts";

const aboutWordsSchema = z.array(
	z.strictObject({ about: z.enum(abouts), why: z.string(), words: z.array(z.string()) }),
);

/** The words that tell what a claim is likely to be about, by language; null for one without such words. */
export const aboutWords = wordLoader(
	aboutWordsSchema,
	(language) => new URL(`about-words.${language}.yaml`, import.meta.url),
);
