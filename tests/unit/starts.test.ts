import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { figureStarts } from "../../src/pipeline/detect/figures/index.ts";
import { figurePatterns } from "../../src/pipeline/detect/figures/patterns.ts";
import { matchesAt } from "../../src/pipeline/detect/starts.ts";
import { timeStarts } from "../../src/pipeline/detect/times/index.ts";
import { timePatterns } from "../../src/pipeline/detect/times/patterns.ts";
import { type Words, wordsFor } from "../../src/pipeline/detect/words.ts";

const words = wordsFor("en") as Words;
const shapes = [
	{ patterns: figurePatterns(words), starts: figureStarts },
	{ patterns: timePatterns(words), starts: timeStarts },
];

/** Where the shapes are found that begin where one may, and where they are found at all. */
function found(text: string) {
	return shapes.flatMap(({ patterns, starts }) =>
		patterns.map(({ expression }) => {
			const anywhere = new RegExp(expression.source, expression.flags.replace("y", "g"));
			return {
				atStarts: [...matchesAt(text, starts(text, words), expression)].map((match) => [match.index, match[0]]),
				anywhere: [...text.matchAll(anywhere)].map((match) => [match.index, match[0]]),
			};
		}),
	);
}

test("finds every figure and time of the gold texts at a possible start", () => {
	const folder = new URL("../evaluation/gold/", import.meta.url);
	const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
	expect(texts.length).toBeGreaterThan(4);
	let count = 0;
	for (const name of texts) {
		for (const { atStarts, anywhere } of found(readFileSync(new URL(name, folder), "utf8"))) {
			expect(atStarts).toEqual(anywhere);
			count += anywhere.length;
		}
	}
	expect(count).toBeGreaterThan(100);
});

test("finds every figure and time in any sequence of the words they are made of", () => {
	const lists = [...Object.values(words.numbers), ...Object.values(words.times)];
	const known = lists.flatMap((list) =>
		typeof list === "string" ? [list] : Array.isArray(list) ? list : Object.keys(list),
	);
	const piece = fc.oneof(
		fc.constantFrom(...known),
		fc.constantFrom("3", "14,000", "2019", "$", "£", "-", ",", "buses"),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			for (const { atStarts, anywhere } of found(pieces.join(" "))) expect(atStarts).toEqual(anywhere);
		}),
		{ numRuns: 300 },
	);
});
