import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

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
});
export type Words = z.output<typeof wordsSchema>;

const loaded = new Map<string, Words | null>();

/** The words that the detectors go by in a language, or null where the project has none for it. */
export function wordsFor(lang: string): Words | null {
	const language = lang.split("-")[0] ?? lang;
	const known = loaded.get(language);
	if (known !== undefined) return known;
	let words: Words | null = null;
	try {
		words = wordsSchema.parse(parse(readFileSync(new URL(`words.${language}.yaml`, import.meta.url), "utf8")));
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
	}
	loaded.set(language, words);
	return words;
}

/** A regular expression source that matches any of the words, longest first. */
export function anyOf(words: readonly string[]): string {
	return [...words]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => RegExp.escape(word))
		.join("|");
}
