import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOnWayBack, isAsked, readAddress, writeAddress } from "../../src/browser/search-address.ts";
import { searchFacets } from "../../src/model/vocabulary.ts";

describe("the address of a search", () => {
	test.each([
		[
			"?q=deal&kind=quotation&speaker=zelensky",
			{ typed: "deal", filters: { kind: "quotation", speaker: "zelensky" }, asTyped: false },
		],
		["?view=own", { typed: "", filters: {}, asTyped: false }],
		["?q=a+b&kind=&other=1", { typed: "a b", filters: {}, asTyped: false }],
		["?q=Kasparof&as=typed", { typed: "Kasparof", filters: {}, asTyped: true }],
	])("is read: %s", (query, request) => {
		expect(readAddress(query)).toEqual(request);
	});
	test("is written beside what else the address says, with what it asked for before taken out", () => {
		const written = writeAddress("?hide=time&q=old&kind=claim", {
			typed: "no one",
			filters: { speaker: "rubio" },
			asTyped: false,
		});
		expect(written).toBe("?hide=time&q=no+one&speaker=rubio");
		expect(writeAddress("?q=old&kind=claim", { typed: "", filters: {}, asTyped: false })).toBe("");
	});
	test("reads what was written", () => {
		const value = fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }).filter((one) => one.length <= 200);
		const filters = fc.record(Object.fromEntries(searchFacets.map((facet) => [facet, value])), { requiredKeys: [] });
		fc.assert(
			fc.property(value, filters, fc.boolean(), (typed, chosen, asTyped) => {
				const request = { typed, filters: { ...chosen }, asTyped };
				expect(readAddress(writeAddress("?view=own", request))).toEqual(request);
			}),
		);
	});
	test("is cut where it is longer than any search", () => {
		const { typed, filters } = readAddress(`?q=${"a".repeat(900)}&name=${"b".repeat(900)}`);
		expect([typed.length, filters.name?.length]).toEqual([500, 200]);
	});
	test("asks for something when it has a query or a filter", () => {
		expect(["?q=", "?kind=claim", "?view=own", ""].map(isAsked)).toEqual([true, true, false, false]);
	});
	test("is found again in an entry of the history on the way back", () => {
		expect(askedOnWayBack({ search: "?q=deal" })).toEqual({ typed: "deal", filters: {}, asTyped: false });
		expect([null, undefined, "x", {}, { search: 1 }].map(askedOnWayBack)).toEqual([null, null, null, null, null]);
	});
});
