import { describe, expect, test } from "vitest";
import { match, parseQuery } from "../../src/search/match.ts";
import { relatedForms } from "../../src/search/related-forms.ts";

const passage =
	"Putin’s “war virus” keeps win-win deals down 25%, said the U.S. envoy in Café Zürich. No one agreed; one expert did.";
const marked = (typed: string, related: string[] = []) =>
	match(passage, parseQuery(typed), relatedForms(related))?.spans.map(({ start, end }) => passage.slice(start, end)) ??
	null;

describe("match", () => {
	test.each([
		["Putin's", ["Putin’s"]],
		["putins", ["Putin’s"]],
		["win-win", ["win-win"]],
		["win win", ["win-win"]],
		['"war virus"', ["war virus"]],
		["“war virus keeps”", ["war virus” keeps"]],
		["25%", ["25%"]],
		["U.S. envoy", ["U.S. envoy"]],
		["us envoy", ["U.S. envoy"]],
		["cafe zurich", ["Café Zürich"]],
		["no one agreed", ["No one agreed"]],
		["expert agreed", ["agreed", "expert"]],
		['"expert agreed"', null],
		["keep", ["keep"]],
		["ke", null],
		["xyzzy", null],
		["", null],
		["…", null],
	])("marks what was typed: %s", (typed, expected) => {
		expect(marked(typed)).toEqual(expected);
	});
	test("finds an abbreviation only in capitals, and whole", () => {
		const text = "They told us of the U.S.’s envoy, the USA and us.";
		const spans = (capitals: string[]) =>
			match(text, { words: ["us"], exact: false, capitals })?.spans.map(({ start, end }) => text.slice(start, end));
		expect(spans(["us"])).toEqual(["U.S"]);
		expect(spans([])).toEqual(["us", "us"]);
	});
	test.each([
		["missles", "missing", false],
		["armies", "army", true],
		["controlling", "controls", true],
		["recently", "recent", true],
		["negotiations", "negotiating", true],
	])("tells whether %s is a form of %s: %s", (typed, form, expected) => {
		expect(relatedForms([form])(typed)).toEqual(expected ? [form] : []);
	});
	test("marks a form that shares the stem when the index offers it", () => {
		expect(marked("agreeing", ["agreed"])).toEqual(["agreed"]);
		expect(marked("agreeing", ["expert"])).toBeNull();
		expect(marked("onerroralert1", ["one"])).toBeNull();
	});
});
