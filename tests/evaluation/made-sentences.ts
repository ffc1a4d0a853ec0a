import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Cues } from "../../src/pipeline/detect/lexicon/cues.ts";
import { type TreebankWord, treebankWord } from "./treebank.ts";

const patternsSchema = z.strictObject({
	verbs: z.array(z.string()),
	names: z.array(z.string()),
	nouns: z.array(z.string()),
	surnames: z.array(z.string()),
});
const patterns = patternsSchema.parse(parse(readFileSync(new URL("made-sentences.en.yaml", import.meta.url), "utf8")));

/** Every pattern with every word that fits it. */
export function madeSentences({ say, assert, think, nouns, ...cues }: Cues): TreebankWord[][] {
	const verbs = [...new Set([...say, ...assert, ...think])];
	const things = [...new Set([...nouns, ...cues["thought-nouns"], ...cues["nouns-to"]])];
	const fill = (shapes: readonly string[], words: readonly string[]) =>
		words.flatMap((word, index) => shapes.map((pattern, at) => filled(pattern, word, surname(index + at))));
	return [
		...fill(patterns.verbs, verbs),
		...fill(patterns.nouns, things),
		...patterns.surnames.flatMap((name) => patterns.names.map((pattern) => filled(pattern, "", name))),
	];
}

/** SHA-256 of made sentences, to tell whether what was learned from them is of today. */
export function digestOf(sentences: readonly TreebankWord[][]): string {
	return createHash("sha256").update(JSON.stringify(sentences)).digest("hex");
}

const surname = (index: number) => patterns.surnames[index % patterns.surnames.length] ?? "";

function filled(pattern: string, word: string, name: string): TreebankWord[] {
	return pattern.split(" ").map((pair) => {
		const [written = "", pos = ""] = pair.split("/");
		const text = written === "@" ? name : (FORMS[written]?.(word) ?? written);
		return treebankWord(text, written in FORMS ? word : text.toLowerCase(), pos);
	});
}

const FORMS: Record<string, (word: string) => string> = {
	"#": (word) => word,
	"#s": (word) => withEnding(word, /(?:s|x|z|ch|sh|o)$/.test(word) ? "es" : "s"),
	"#ing": (word) => `${stemOf(word)}ing`,
	"#ed": (word) => withEnding(stemOf(word), "ed"),
};

/** "relies", "relied", "agreed". */
function withEnding(word: string, ending: string): string {
	if (word.endsWith("e") && ending === "ed") return `${word}d`;
	return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i${ending === "s" ? "es" : ending}` : word + ending;
}

/** "hop-" of "hope", "admitt-" of "admit". */
function stemOf(word: string): string {
	if (/[^e]e$/.test(word)) return word.slice(0, -1);
	return /(?:^[^aeiou]*(?:qu)?[aeiou][bdgmnpt]|mit|fer|cur|gret)$/.test(word) ? word + word.slice(-1) : word;
}
