import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/search/match.ts";
import { passagesIn } from "../../src/search/passages.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { madeColumn, viewIn } from "./library.ts";

/** What is shown of each passage found in a made-up column, and its block. */
function found(text: string, typed: string): [string, string][] {
	const view = viewIn(madeColumn(text), []);
	const { column } = view;
	let all = "";
	const blocks = column.blocks.map(({ id, range }) => {
		const start = all === "" ? 0 : all.length + 1;
		all += `${all === "" ? "" : " "}${column.text.slice(range.start, range.end)}`;
		return { id, start, end: all.length };
	});
	const searched = { ...searchColumnOf(view), url: "/columns/made/", text: all, blocks };
	return passagesIn(searched, parseQuery(typed)).map(({ block, shown }) => [block, all.slice(shown.start, shown.end)]);
}

const text =
	"The deal is off. It rained. A second deal is on. The mayor left.\n\nNobody knew of the deal. Boats came in. The mayor knew.";

describe("the passages of a column", () => {
	test("are all sentences that hold what was asked, in text order", () => {
		expect(found(text, "deal")).toEqual([
			["p1", "The deal is off."],
			["p1", "A second deal is on."],
			["p2", "Nobody knew of the deal."],
		]);
	});
	test("are sentences that hold all words, where one of the paragraph does", () => {
		expect(found(text, "deal second")).toEqual([
			["p1", "A second deal is on."],
			["p2", "Nobody knew of the deal."],
		]);
	});
	test("are the fewest sentences that hold all words together, where none does alone", () => {
		expect(found(text, "deal mayor")).toEqual([
			["p1", "A second deal is on. The mayor left."],
			["p2", "Nobody knew of the deal. Boats came in. The mayor knew."],
		]);
	});
	test("hold a phrase that runs over the end of a sentence, or of a paragraph", () => {
		expect(found(text, "“off. It rained”")).toEqual([["p1", "The deal is off. It rained."]]);
		expect(found(text, "“left. Nobody knew”")).toEqual([["p1", "The mayor left. Nobody knew of the deal."]]);
	});
});
