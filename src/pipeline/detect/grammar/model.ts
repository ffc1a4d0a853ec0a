import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { wordRecord } from "../load-words.ts";

/** Parts of speech, in the order of the weights. @see https://universaldependencies.org/u/pos/ */
export const TAGS = [
	"ADJ",
	"ADP",
	"ADV",
	"AUX",
	"CCONJ",
	"DET",
	"INTJ",
	"NOUN",
	"NUM",
	"PART",
	"PRON",
	"PROPN",
	"PUNCT",
	"SCONJ",
	"SYM",
	"VERB",
	"X",
] as const;

/** What was learned of a language from treebanks, beside the weights. `npm run train-tagger` writes both. */
export const grammarSchema = z.strictObject({
	/** What it was trained on, how well it does on what it was not trained on, and under which licence it stands. */
	trained: z.string(),
	/** SHA-256 of the sentences made from the words that credit: after a change to those the tagger is trained anew. */
	made: z.string(),
	/** The table of weights has two to the power of this rows, of one weight for each tag. */
	bits: z.int().min(8).max(22),
	/** The parts of speech that a word was met as, the commonest first, where it was met often enough to tell. */
	known: wordRecord(z.string().regex(/^(?:[A-Z]+ ?)+$/)),
	/** Plain forms of verbs: "hoped" is of "hope", not of "hop". */
	verbs: z.array(z.string()),
	/** Plain forms that no rule tells, by part of speech. */
	plain: wordRecord(wordRecord(z.string())),
});
export type Grammar = z.output<typeof grammarSchema>;

export const grammarFile = new URL("grammar.en.json", import.meta.url);
export const weightsFile = new URL("tagger.en.bin.gz", import.meta.url);

export type TaggerModel = {
	weights: ArrayLike<number>;
	mask: number;
	/** The numbers of the tags that a form may have. */
	known: ReadonlyMap<string, readonly number[]>;
};

let grammar: Grammar | undefined;
let model: TaggerModel | undefined;

/** What is known of English, loaded once. */
export function englishGrammar(): Grammar {
	grammar ??= grammarSchema.parse(JSON.parse(readFileSync(grammarFile, "utf8")));
	return grammar;
}

/** The weights in use, loaded once. */
export function taggerModel(): TaggerModel {
	model ??= taggerModelOf(englishGrammar(), new Int8Array(gunzipSync(readFileSync(weightsFile))));
	return model;
}

/** @throws Error where the table does not have the size that the grammar says */
export function taggerModelOf(
	{ bits, known }: Pick<Grammar, "bits" | "known">,
	weights: ArrayLike<number>,
): TaggerModel {
	if (weights.length !== 2 ** bits * TAGS.length) throw new Error("The tagger’s table of weights is not whole.");
	return {
		weights,
		mask: 2 ** bits - 1,
		known: new Map(Object.entries(known).map(([form, tags]) => [form, numbersOf(tags.split(" "))])),
	};
}

function numbersOf(names: readonly string[]): number[] {
	return names.map((name) => TAGS.findIndex((tag) => tag === name)).filter((number) => number >= 0);
}
