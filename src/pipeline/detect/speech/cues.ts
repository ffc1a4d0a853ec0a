import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const cuesSchema = z.strictObject({
	say: list,
	assert: list,
	think: list,
	nouns: list,
	phrases: z.array(z.string()),
	"with-hearer": list,
	"only-shown": list,
	unnamed: list,
	documents: list,
	polls: list,
	self: list,
});
export type Cues = z.output<typeof cuesSchema>;

const loaded = new Map<string, Cues | null>();

/** The words that credit in a language, or null where the project has none for it. */
export function cuesFor(lang: string): Cues | null {
	const language = lang.split("-")[0] ?? lang;
	const known = loaded.get(language);
	if (known !== undefined) return known;
	let cues: Cues | null = null;
	try {
		cues = cuesSchema.parse(parse(readFileSync(new URL(`cues.${language}.yaml`, import.meta.url), "utf8")));
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
	}
	loaded.set(language, cues);
	return cues;
}
