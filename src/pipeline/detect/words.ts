import { z } from "zod";
import { wordLoader } from "./load-words.ts";

const wordsSchema = z.strictObject({
	sentences: z.strictObject({ "before-names": z.array(z.string()) }),
	numbers: z.strictObject({
		values: z.record(z.string(), z.number()),
		scales: z.record(z.string(), z.number()),
		"vague-scales": z.array(z.string()),
		percent: z.array(z.string()),
		currencies: z.record(z.string(), z.string()),
		counted: z.array(z.string()),
	}),
	times: z.strictObject({
		days: z.array(z.string()),
		months: z.array(z.string()),
		units: z.array(z.string()),
		before: z.array(z.string()),
		alone: z.array(z.string()),
		directions: z.array(z.string()),
	}),
});
export type Words = z.output<typeof wordsSchema>;

/** The words that the detectors go by in a language, or null where the project has none for it. */
export const wordsFor = wordLoader(wordsSchema, (language) => new URL(`words.${language}.yaml`, import.meta.url));

/** A regular expression source that matches any of the words, longest first. */
export function anyOf(words: readonly string[]): string {
	return [...words]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => RegExp.escape(word))
		.join("|");
}
