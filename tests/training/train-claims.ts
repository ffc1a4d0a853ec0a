import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { offerHelp } from "../../src/cli/command.ts";
import { featureNames } from "../../src/pipeline/detect/claims/features.ts";
import { scoreOf, type Weights } from "../../src/pipeline/detect/claims/score.ts";
import { type ClaimExample, judgedSentences } from "../evaluation/claim-examples.ts";
import { columnExamples, ownGold } from "../evaluation/own-gold.ts";
import { percent } from "../evaluation/result.ts";

offerHelp(`Learns which sentences somebody would check, and writes the weights.

npm run train-claims [-- --data FOLDER]

  --data FOLDER   where claims-train.jsonl is; eval-data without it

It learns from these sentences and from the columns of tests/evaluation/gold/ that may be looked at. The same data give
the same weights.`);

const { values } = parseArgs({ options: { data: { type: "string", default: "eval-data" } } });
const STEPS = 1500;
const RATE = 2;
/** How strongly weights are kept small, and from how many sentences on a word is learned from. */
const DECAY = 0.0006;
const RARE = 12;
/** Weights of words smaller than this are left out of the file. */
const SMALL = 0.12;
/** How much more a sentence of an opinion column counts than one of the others: they are what the model is for. */
const COLUMN_WEIGHT = 4;

const judged = judgedSentences(values.data, "claims-train.jsonl");
if (!judged) {
	console.error(`There is no claims-train.jsonl in ${values.data}: nothing is written.`);
	process.exit(2);
}
const columns = ownGold(values.data, "tuning");
const own = columns.flatMap(columnExamples);
const examples = [
	...judged.map((example) => ({ ...example, weight: 1 })),
	...own.map((example) => ({ ...example, weight: COLUMN_WEIGHT })),
];
const counts = new Map<string, number>();
for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts].filter(([, count]) => count >= RARE).map(([word]) => word);

const model: Pick<Weights, "bias" | "weights" | "words"> = {
	bias: 0,
	weights: Object.fromEntries(featureNames.map((name) => [name, 0])) as Weights["weights"],
	words: Object.fromEntries(vocabulary.map((word) => [word, 0])),
};
const total = examples.reduce((sum, { weight }) => sum + weight, 0);
for (let step = 0; step < STEPS; step++) {
	const slopes = new Map<string, number>();
	let bias = 0;
	for (const example of examples) {
		const error = (example.weight * (scoreOf(example, model) - Number(example.isClaim))) / total;
		bias += error;
		for (const name of featureNames)
			slopes.set(`#${name}`, (slopes.get(`#${name}`) ?? 0) + error * example.features[name]);
		for (const word of example.words) if (word in model.words) slopes.set(word, (slopes.get(word) ?? 0) + error);
	}
	model.bias -= RATE * bias;
	for (const name of featureNames)
		model.weights[name] -= RATE * ((slopes.get(`#${name}`) ?? 0) + DECAY * model.weights[name]);
	for (const word of vocabulary)
		model.words[word] = (model.words[word] ?? 0) - RATE * ((slopes.get(word) ?? 0) + DECAY * (model.words[word] ?? 0));
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const kept = vocabulary.filter((word) => Math.abs(model.words[word] ?? 0) >= SMALL).sort();
const learned = {
	bias: round(model.bias),
	weights: Object.fromEntries(featureNames.map((name) => [name, round(model.weights[name])])) as Weights["weights"],
	words: Object.fromEntries(kept.map((word) => [word, round(model.words[word] ?? 0)])),
};
/** F1 on examples as if `share` of them were claims; as they are without it. */
const f1At = (threshold: number, of: readonly ClaimExample[], share?: number) => {
	const positive = of.filter(({ isClaim }) => isClaim);
	const negative = of.filter(({ isClaim }) => !isClaim);
	const taken = (some: readonly ClaimExample[]) => some.filter((one) => scoreOf(one, learned) >= threshold).length;
	const by = share === undefined ? 1 : ((1 - share) / share) * (positive.length / Math.max(1, negative.length));
	const hits = taken(positive);
	return (2 * hits) / Math.max(1, positive.length + hits + by * taken(negative));
};
const thresholds = Array.from({ length: 81 }, (_, index) => round(0.1 + index / 100));
// About half of the sentences of opinion columns are such as somebody would check: half of the judged are taken for
// claims.
const best = (threshold: number) => (judged.length > 0 ? f1At(threshold, judged, 0.5) : f1At(threshold, own));
const threshold = thresholds.reduce((found, one) => (best(one) > best(found) ? one : found));
const claims = examples.filter(({ isClaim }) => isClaim).length;
const weights: Weights = {
	trained: `npm run train-claims: ${judged.length} sentences that others have judged and ${own.length} of ${columns.length} columns, ${claims} of them claims; the threshold is the best of the former, half of them taken for claims`,
	...learned,
	threshold,
};
const file = new URL("../../src/pipeline/detect/claims/weights.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(weights, null, "\t")}\n`);
console.log(
	`${weights.trained}; ${kept.length} words; F1 on them ${percent(f1At(threshold, judged))} and ${percent(f1At(threshold, own))} at ${threshold}`,
);
