import { readFileSync } from "node:fs";
import { z } from "zod";
import { wordRecord } from "../load-words.ts";
import { type Features, featureNames } from "./features.ts";

/** The weights of the model, with how they were come by. `npm run train-claims` writes them. */
export const weightsSchema = z.strictObject({
	/** What it was trained on, and how. */
	trained: z.string(),
	bias: z.number(),
	weights: z.record(z.enum(featureNames), z.number()),
	/** The weights of words, by their plain forms in small letters. Others count nothing. */
	words: wordRecord(z.number()),
	/** From this score on a sentence is taken for one that somebody would check. */
	threshold: z.number(),
});
export type Weights = z.output<typeof weightsSchema>;

let known: Weights | undefined;

/** The weights that are in use. */
export function claimWeights(): Weights {
	known ??= weightsSchema.parse(JSON.parse(readFileSync(new URL("weights.json", import.meta.url), "utf8")));
	return known;
}

/**
 * How likely somebody would check a sentence, from 0 to 1: a logistic regression over its features and its words.
 * @param words the plain forms of its words, each once
 */
export function scoreOf(
	{ features, words }: { features: Features; words: ReadonlySet<string> },
	model: Pick<Weights, "bias" | "weights" | "words">,
): number {
	let sum = model.bias;
	for (const name of featureNames) sum += model.weights[name] * features[name];
	for (const word of words) sum += model.words[word] ?? 0;
	return 1 / (1 + Math.exp(-sum));
}
