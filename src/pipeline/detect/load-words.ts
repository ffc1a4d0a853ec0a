import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { errorCode } from "../../text/error-code.ts";

/** A list of words in a file, as a set. */
export const wordSet = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));

/**
 * A table of words in a file, by word. It has no prototype: a text that says "constructor" finds nothing in it.
 * @param schema of each entry
 */
export function wordRecord<S extends z.ZodType>(schema: S) {
	return z.record(z.string(), schema).transform((record) => {
		Object.setPrototypeOf(record, null);
		return record;
	});
}

/**
 * Loads a file of words of a language, once.
 * @param file its address for a language, such as `words.en.yaml`
 * @returns what gives the words of a language tag, or null where the project has none for it
 */
export function wordLoader<S extends z.ZodType>(schema: S, file: (language: string) => URL) {
	const loaded = new Map<string, z.output<S> | null>();
	return (lang: string): z.output<S> | null => {
		const language = lang.split("-")[0] ?? lang;
		const known = loaded.get(language);
		if (known !== undefined) return known;
		let words: z.output<S> | null = null;
		try {
			words = schema.parse(parse(readFileSync(file(language), "utf8")));
		} catch (error) {
			if (errorCode(error) !== "ENOENT") throw error;
		}
		loaded.set(language, words);
		return words;
	};
}
