import { describe, expect, test } from "vitest";
import { textDirective } from "../../src/links/text-directive.ts";
import { packedColumnSchema } from "../../src/model/search-column.ts";
import { match, parseQuery } from "../../src/search/match.ts";
import { packColumn, unpackColumn } from "../../src/search/packed-column.ts";
import { relatedForms } from "../../src/search/related-forms.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { load, viewIn } from "./library.ts";

const passage =
	"Putin’s “war virus” keeps win-win deals down 25%, said the U.S. envoy in Café Zürich. No one agreed; one expert did.";
const marked = (typed: string, related: string[] = []) =>
	match(passage, parseQuery(typed), relatedForms(related))?.spans.map(({ start, end }) => passage.slice(start, end)) ??
	null;

describe("match marks exactly what was typed", () => {
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
	])("%s", (typed, expected) => {
		expect(marked(typed)).toEqual(expected);
	});
	test("a form that shares the stem", () => {
		expect(marked("agreeing", ["agreed"])).toEqual(["agreed"]);
		expect(marked("agreeing", ["expert"])).toBeNull();
		expect(marked("onerroralert1", ["one"])).toBeNull();
	});
});

describe("text directives", () => {
	const paragraph = "One, two - three & four. One, two.";
	test("carry the words around them, encoded", () => {
		expect(textDirective(paragraph, 5, 8)).toBe(":~:text=One%2C-,two,-%2D%20three%20%26");
	});
	test("widen to whole words", () => {
		expect(textDirective(paragraph, 6, 7)).toBe(":~:text=One%2C-,two,-%2D%20three%20%26");
	});
});

test.each(["content", "tests/fixtures/three-columns/content"])(
	"what the index holds of the columns of %s is packed and unpacked",
	(folder) => {
		const { columns, library } = load(folder);
		const byStart = <T extends { start: number }>(all: T[]) => [...all].sort((a, b) => a.start - b.start);
		for (const column of columns) {
			const described = searchColumnOf(viewIn(column, library.names));
			const packed = packedColumnSchema.parse(packColumn(described));
			expect(unpackColumn(packed)).toEqual({
				...described,
				framings: byStart(described.framings),
				annotations: byStart(described.annotations),
			});
			expect(JSON.stringify(packed).length * 2).toBeLessThan(JSON.stringify(described).length);
		}
	},
);
