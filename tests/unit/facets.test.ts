import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { statementTypes } from "../../src/model/vocabulary.ts";
import type { ColumnView } from "../../src/views/column-view.ts";
import { countFacet, facetsOfType, facetValues } from "../../src/views/facets.ts";
import { build, contentFolders, madeColumn, messages, ownView, viewIn } from "./library.ts";

describe.each(contentFolders)("the facets of %s", (folder) => {
	const { statements } = build(folder);
	test.each(statementTypes)("count a statement once for each of its values: %s", (type) => {
		const own = statements.filter((one) => one.type === type);
		for (const facet of facetsOfType[type]) {
			const values = own.flatMap((one) => facetValues(one, facet, messages));
			const counts = countFacet(own, facet, messages).map(({ count }) => count);
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
			if (facet !== "blank") expect(values).toHaveLength(own.length);
			expect(counts, "the most frequent first").toEqual([...counts].sort((a, b) => b - a));
		}
	});
});

describe("the speaker of quotation marks that nobody is credited with", () => {
	const speakers = ({ statements }: ColumnView, uses: readonly unknown[] | null = null) =>
		statements
			.filter(({ type, speaker, kind }) => type === "quotation" && speaker === null && (uses?.includes(kind) ?? true))
			.flatMap((statement) => facetValues(statement, "speaker", messages).map(({ key }) => key));
	test("is unknown when only a machine has read them", () => {
		const text = "The plan was “risky”. “Nothing will be built here before the spring of next year.”";
		expect(speakers(viewIn(madeColumn(text), []))).toEqual(["unknown", "unknown"]);
	});
	test("is nobody when an editor has decided that they are scare quotes", () => {
		expect(new Set(speakers(ownView(), ["scare", "figurative"]))).toEqual(new Set(["nobody"]));
	});
	test("is nobody when an editor has decided that they are a slogan: as the passage around it, it is the columnist’s", () => {
		const view = ownView();
		expect(speakers(view, ["slogan"])).toEqual(["nobody"]);
		const told = view.passages.filter(({ id }) => id === "q-east-west-rapprochement" || id === "c-preached");
		expect(told.map(({ framings }) => framings[0])).toEqual(told.map(() => messages.share.columnist("Diane Francis")));
	});
});

test("says of no quotation marks that nobody is credited with that the column asserts the words", () => {
	const marks = ownView().statements.filter(({ type, speaker }) => type === "quotation" && speaker === null);
	expect(marks.length).toBeGreaterThan(4);
	for (const statement of marks) {
		expect(statement.stance, statement.id).toBeNull();
		// Their filter keeps the address that it was published under.
		expect(facetValues(statement, "stance", messages)).toEqual([
			{ key: "asserts", label: messages.facets.uncreditedMarks },
		]);
	}
});

test("files a reported claim without a speaker under its voice, not under the columnist", () => {
	const claim = { id: "c-shut", quote: "The harbour is shut.", about: "fact", support: "none", checkable: true };
	const reported = { ...claim, stance: "reports", voice: "reported" };
	const { statements } = viewIn(madeColumn("The harbour is shut.", [], { claims: [reported] }), []);
	const values = statements.flatMap((one) => facetValues(one, "speaker", messages));
	expect(values).toEqual([{ key: "reported", label: messages.voices.reported }]);
});

test("calls no kind by the word that shares a passage", () => {
	const share = messages.share.heading.split(" ")[0] ?? "";
	const kinds = [messages.quantityKinds, messages.uses, messages.abouts, messages.sourceKinds].flatMap(Object.values);
	for (const kind of kinds) expect(kind.toLowerCase().split(/\W/)).not.toContain(share.toLowerCase());
});

test("says of a claim that the column rejects that it has no support, whoever is credited with it", () => {
	const claim = { about: "fact", support: "unnamed", checkable: true, stance: "rejects" };
	const claims = [{ ...claim, id: "c-took", quote: "It took 40 per cent." }];
	const { statements } = viewIn(madeColumn("It took 40 per cent.", [], { claims }), []);
	const [statement] = statements.filter(({ type }) => type === "claim");
	expect(statement && facetValues(statement, "support", messages)).toEqual([
		{ key: "rejected", label: messages.stances.rejects.label },
	]);
	expect(toCsv("claim", statements, () => "")).toContain(",rejected,true,");
});

test("names every blank slot of a figure", () => {
	const figure = { id: "f-boats", quote: "40 per cent", kind: "comparison", of: "boats" };
	const [statement] = viewIn(madeColumn("It took 40 per cent.", [], { quantities: [figure] }), []).statements;
	expect(statement && facetValues(statement, "blank", messages).map(({ key }) => key)).toEqual([
		"against",
		"asof",
		"source",
	]);
});
