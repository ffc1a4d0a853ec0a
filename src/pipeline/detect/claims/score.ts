import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Features, featureNames } from "./features.ts";

/** The weights of the model, with how they were come by. `npm run train-claims` writes them. */
export const weightsSchema = z.strictObject({
	/** What it was trained on, and how. */
	trained: z.string(),
	bias: z.number(),
	weights: z.record(z.enum(featureNames), z.number()),
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

/** How likely somebody would check a sentence, from 0 to 1: a logistic regression over its features. */
export function scoreOf(features: Features, { bias, weights }: Pick<Weights, "bias" | "weights">): number {
	const sum = featureNames.reduce((all, name) => all + weights[name] * features[name], bias);
	return 1 / (1 + Math.exp(-sum));
}
