import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { expand } from "../../src/search/abbreviations.ts";
import { parseQuery } from "../../src/search/match.ts";
import { contentWords, otherForms } from "../../src/search/other-forms.ts";
import { queryWordsSchema } from "../../src/search/query-words.ts";
import { root } from "./library.ts";

const source = readFileSync(join(root, "src/search/queries.en.yaml"), "utf8");
const words = queryWordsSchema.parse(parse(source));
const name = (printed: string[], variants: string[]) => ({ id: "n", printed, variants, credits: 0 });
const names = [
	name(["United States", "U.S."], ["US", "USA"]),
	name(["Munich Security Conference"], ["MSC"]),
	name(["Vladimir Putin", "Putin"], ["Poutine"]),
];
const hints = { ...words, names, numbers: { values: {}, percent: [] } };
const expanded = (typed: string) => {
	const { query, expansions } = expand(typed, parseQuery(typed), hints);
	return { capitals: query.capitals, words: expansions.map((one) => one.query.words.join("|")) };
};

describe("abbreviations", () => {
	test.each([
		["WWII", ["ww2", "second world war", "world war ii", "world war two"]],
		["ww2 memorial", ["wwii|memorial", "second world war|memorial", "world war ii|memorial", "world war two|memorial"]],
		["World War II", ["wwii", "ww2", "second world war", "world war two"]],
		["the EU refused", ["the|european union|refused"]],
		["UN", ["united nations"]],
		// The register of names knows these.
		["MSC", ["munich security conference"]],
		["Putin", []],
	])("find what they stand for, and the other way round: %s", (typed, expected) => {
		expect(expanded(typed).words).toEqual(expected);
	});
	test("that are words as well are meant where they are typed in capitals, and found in capitals", () => {
		expect(expanded("US envoy")).toEqual({ capitals: ["us"], words: ["united states|envoy", "usa|envoy"] });
		expect(expanded("us envoy")).toEqual({ capitals: [], words: [] });
		expect(expanded("who").words).toEqual([]);
		expect(expanded("WHO").words).toEqual(["world health organization"]);
	});
	test("are at most six searches more", () => {
		expect(expanded("US WWII EU UN NATO UK").words.length).toBeLessThanOrEqual(6);
	});
	test("have a reason each, and so have function words", () => {
		const { "function-words": groups, abbreviations } = parse(source);
		for (const { reason } of [...groups, ...abbreviations]) expect(reason).toMatch(/\w{2}/);
		expect(new Set(words.functionWords).size).toBe(words.functionWords.length);
	});
});

describe("function words", () => {
	test.each([
		["does Putin control Trump?", "Putin control Trump"],
		["What did Kasparov say about the ceasefire", "Kasparov ceasefire"],
		["who is he", "who is he"],
		["sociopath", "sociopath"],
	])("are left out: %s", (typed, content) => {
		expect(contentWords(typed, hints)).toBe(content);
	});
	test("turn no sense: those that deny are kept", () => {
		const all = new Set(words.functionWords);
		for (const word of ["not", "no", "never", "without", "nobody", "none", "nor"]) expect(all.has(word)).toBe(false);
	});
	test("and possessives are left out last", () => {
		expect(otherForms("does Putin’s war end", hints)).toEqual(["does Putin war end", "Putin war end"]);
	});
});
