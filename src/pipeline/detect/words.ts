import { z } from "zod";
import { wordLoader } from "./load-words.ts";

const wordsSchema = z.strictObject({
	sentences: z.strictObject({ "before-names": z.array(z.string()) }),
	numbers: z.strictObject({
		values: z.record(z.string(), z.number()),
		scales: z.record(z.string(), z.number()),
		"vague-scales": z.array(z.string()),
		"short-scales": z.record(z.string(), z.number()),
		approximations: z.array(z.string()),
		fractions: z.record(z.string(), z.number()),
		"money-words": z.array(z.string()),
		durations: z.array(z.string()),
		rates: z.array(z.string()),
		ordinals: z.record(z.string(), z.number()),
		ranked: z.array(z.string()),
		multiples: z.record(z.string(), z.number()),
		labels: z.array(z.string()),
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
		"before-months": z.array(z.string()),
		seasons: z.array(z.string()),
		parts: z.array(z.string()),
		noon: z.array(z.string()),
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
