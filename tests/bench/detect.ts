import { readFileSync } from "node:fs";
import { remark } from "remark";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { tokenize } from "../../src/pipeline/detect/grammar/tokens.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";

/** How many words a second the pipeline takes, on one core; against its own words and sentences in the same run. */
const columns = ["border-talks", "empty-treasury", "harbour-toll", "museum-of-manners", "sleep-study"];
const text = columns
	.map((name) => readFileSync(new URL(`../evaluation/gold/${name}.txt`, import.meta.url), "utf8").trim())
	.join("\n\n")
	.repeat(5);
const words = text.split(/\s+/).length;
const layer = plainLayer(text);

/** @returns words a second, the best of five runs */
function rate(act: () => unknown): number {
	const times = Array.from({ length: 5 }, () => {
		const started = performance.now();
		act();
		return performance.now() - started;
	});
	return (1000 * words) / Math.min(...times);
}

const stages = {
	"sentences alone": () => sentences(layer, "en"),
	"sentences and parts of speech": () => sentences(layer, "en").map((range) => tokenize(text, range)),
	"everything that is detected": () => detect(layer, { lang: "en", names: [] }),
	"the whole line, markup and links too": () =>
		annotate({ tree: remark().parse(text), lang: "en", names: [] }, new Diagnostics()),
};
console.log(`detection in a text of ${words} words, words a second`);
for (const [name, act] of Object.entries(stages)) console.log(`  ${name.padEnd(40)}${Math.round(rate(act))}`);

/** Texts that no column is like: how many times as long the whole line takes for twice as much, the best of three. */
const shapes: Record<string, (count: number) => string> = {
	"figures without a full stop": (count) => "40 and ".repeat(count),
	"quotations without a full stop": (count) => "“a b” and ".repeat(count),
	"sources without a full stop": (count) => "Vale said it fell and ".repeat(count),
	"sentences in one paragraph": (count) => "Vale said that 40 fell. ".repeat(count),
	"asides in one sentence": (count) => "The fee (Vale says it fell) rose ".repeat(count),
	"marks that are never closed": (count) => "“ a ".repeat(count),
	"questions, a paragraph each": (count) => "Why did he lie, and who paid?\n\n".repeat(count),
	"questions in one paragraph": (count) => "Why did he lie, and who paid? ".repeat(count),
	"words without a full stop": (count) => "word ".repeat(count),
	"hyphens without a space": (count) => "a-".repeat(count),
	"full stops without a space": (count) => "ab.".repeat(count),
};
const COUNT = 3000;
const timeOf = (made: string) =>
	Math.min(
		...Array.from({ length: 3 }, () => {
			const started = performance.now();
			annotate({ tree: remark().parse(made), lang: "en", names: [] }, new Diagnostics());
			return performance.now() - started;
		}),
	);
console.log("twice as much of it takes so many times as long (2 is linear)");
for (const [name, make] of Object.entries(shapes)) {
	const [once, twice] = [timeOf(make(COUNT)), timeOf(make(2 * COUNT))];
	console.log(`  ${name.padEnd(40)}${(twice / once).toFixed(1)}, ${Math.round(twice)} ms for ${2 * COUNT}`);
}
