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
	.map((name) => readFileSync(new URL(`../gold/${name}.txt`, import.meta.url), "utf8").trim())
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
