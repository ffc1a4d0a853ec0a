import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { type Result, resultOf } from "./result.ts";

/** A text, and the sentences that it has. */
type Rule = { text: string; expected: string[] };

/** A string of Python, a bracket, or anything else that is no part of a rule. */
const TOKEN =
	/"""(?<long>.*?)"""|"(?<double>(?:[^"\\\n]|\\.)*)"|'(?<single>(?:[^'\\\n]|\\.)*)'|(?<mark>[[\]])|#[^\n]*/gs;

/**
 * The rules of a test file of pySBD: a list of pairs, each a string and a list of strings.
 * @see https://github.com/nipunsadvilkar/pySBD (tests/lang/test_english.py)
 */
export function rulesIn(python: string): Rule[] {
	const begin = python.indexOf("= [") + 2;
	const rules: Rule[] = [];
	let depth = 0;
	for (const { groups } of python.slice(begin).matchAll(TOKEN)) {
		const string = groups?.["long"] ?? groups?.["double"] ?? groups?.["single"];
		if (groups?.["mark"] === "[") depth++;
		if (groups?.["mark"] === "]" && --depth === 0) break;
		if (string === undefined) continue;
		const text = string.replace(/\\(.)/gs, "$1");
		if (depth === 1) rules.push({ text, expected: [] });
		else rules.at(-1)?.expected.push(text.trim());
	}
	return z.array(z.object({ text: z.string(), expected: z.array(z.string()).min(1) })).parse(rules);
}

/** How many of the golden rules of English hold: a text counts where all of its sentences are as they should be. */
export function goldenRules(folder: string): Result {
	const file = join(folder, "golden-rules.py");
	const rules = existsSync(file) ? rulesIn(readFileSync(file, "utf8")) : null;
	return resultOf("golden-rules", "golden rules of English sentences", rules, (all) => {
		const right = all.filter(holds).length / all.length;
		return [{ what: "texts of which all sentences are right", right, of: all.length }];
	});
}

/** Whether a text is divided as a rule says. */
export function holds({ text, expected }: Rule): boolean {
	const layer = plainLayer(text);
	const found = sentences(layer, "en").map(({ start, end }) => layer.text.slice(start, end));
	return found.length === expected.length && found.every((one, at) => one === expected[at]);
}
