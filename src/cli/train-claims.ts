import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { claimExamples, ownGold } from "../eval/own-gold.ts";
import { featureNames } from "../pipeline/detect/claims/features.ts";
import { scoreOf, type Weights } from "../pipeline/detect/claims/score.ts";

/**
 * `npm run train-claims -- --data FOLDER`: learns which sentences somebody would check from the columns of tests/gold/
 * that may be looked at, and writes the weights. The same data give the same weights.
 */
const { values } = parseArgs({ options: { data: { type: "string", default: "eval-data" } } });
const STEPS = 4000;
const RATE = 0.5;
/** How strongly weights are kept small: there are few examples. */
const DECAY = 0.01;

const columns = ownGold(values.data, "tuning");
const examples = columns.flatMap(claimExamples);
const model: Pick<Weights, "bias" | "weights"> = {
	bias: 0,
	weights: Object.fromEntries(featureNames.map((name) => [name, 0])) as Weights["weights"],
};
for (let step = 0; step < STEPS; step++) {
	const errors = examples.map(({ features, isClaim }) => scoreOf(features, model) - Number(isClaim));
	const mean = (of: (index: number) => number) =>
		errors.reduce((sum, error, index) => sum + error * of(index), 0) / Math.max(1, errors.length);
	const slope = mean(() => 1);
	for (const name of featureNames) {
		const by = mean((index) => examples[index]?.features[name] ?? 0) + DECAY * model.weights[name];
		model.weights[name] -= RATE * by;
	}
	model.bias -= RATE * slope;
}

const f1At = (threshold: number) => {
	const hits = examples.filter(({ features, isClaim }) => isClaim && scoreOf(features, model) >= threshold).length;
	const taken = examples.filter(({ features }) => scoreOf(features, model) >= threshold).length;
	const all = examples.filter(({ isClaim }) => isClaim).length;
	return (2 * hits) / Math.max(1, taken + all);
};
const thresholds = Array.from({ length: 81 }, (_, index) => 0.1 + index / 100);
const threshold = thresholds.reduce((best, one) => (f1At(one) > f1At(best) ? one : best));
const round = (value: number) => Math.round(value * 1000) / 1000;
const weights: Weights = {
	trained: `npm run train-claims: ${examples.length} sentences of ${columns.length} columns, ${examples.filter(({ isClaim }) => isClaim).length} of them claims; the threshold is the best of these`,
	bias: round(model.bias),
	weights: Object.fromEntries(featureNames.map((name) => [name, round(model.weights[name])])) as Weights["weights"],
	threshold: round(threshold),
};
const file = new URL("../pipeline/detect/claims/weights.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(weights, null, "\t")}\n`);
console.log(`${weights.trained}; F1 on these ${(100 * f1At(threshold)).toFixed(1)} % at ${weights.threshold}`);
