import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import { landingsOf } from "../../src/views/landings.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { madeColumn, messages, viewIn } from "./library.ts";

const TEXT = "The harbour is shut, said Ilse Marrow, and added that it was cold. The boats are “asleep”. Nobody rows.";
const entry = {
	id: "a-marrow",
	quote: "said Ilse Marrow, and added",
	source: { words: "Ilse Marrow" },
	sourceKind: "named",
	cue: "said",
	stance: "reports",
	content: [
		{ quote: "The harbour is shut" },
		{ quote: "it was cold", cue: "added" },
		{ quote: "The boats are “asleep”.", cue: null },
	],
};
const asleep = {
	id: "q-asleep",
	quote: "“asleep”",
	before: "are",
	use: "coinage",
	directness: "direct",
	attribution: "a-marrow",
};
const view = viewIn(madeColumn(TEXT, [], { attributions: [entry], quotations: [asleep] }), []);
const credited = (cue: string | null) =>
	messages.stances.reports.credited(messages.share.source("“Ilse Marrow”", cue), cue !== null);

describe("a stretch of what is credited, with a cue of its own or none", () => {
	test("is said with its own cue, wherever it stands alone or with the others", () => {
		const lines = [
			`${credited("said")}, in the column’s words: The harbour is shut`,
			`${credited("added")}, in the column’s words: it was cold`,
			`${credited(null)}, partly in the column’s words: The boats are “asleep”.`,
			"A. Columnist: the rest",
		];
		expect(view.passages.find(({ id }) => id === "p1")?.framings).toEqual(lines);
		expect(view.passages.find(({ id }) => id === "q-asleep")?.title).toContain(
			"Read as said by “Ilse Marrow”, partly in the column’s words: The boats",
		);
		const rows = view.statements.filter(({ type }) => type === "attribution").flatMap(({ said }) => said);
		expect(rows.map(({ who, words }) => messages.said.says(who, words ?? ""))).toEqual(lines.slice(0, 3));
	});
	test("gives its cue to the quotation in it", () => {
		expect(annotationsOf(view.column.annotations, "quotation")).toMatchObject([{ id: "q-asleep", cue: null }]);
	});
	test("is found by search with its own cue", () => {
		expect(searchColumnOf(view).framings.map(({ label }) => label.split(", ")[0])).toEqual([
			credited("said"),
			credited("added"),
			credited(null),
		]);
	});
	test("says its own cue where a link lands on it", () => {
		const html = landingsOf(view).withFramings(view.column.bodyElements.map((one) => one.html).join(""));
		const told = [...html.matchAll(/ data-credit="[^"]+"(?: data-part="\d+")? data-framing="([^"]+)"/g)].map(
			([, label]) => label,
		);
		expect(told).toEqual([credited("said"), credited("added"), credited(null)]);
	});
	test("is told of in the note of the credit", () => {
		expect(view.notes.get("a-marrow")?.lines.slice(1)).toEqual([
			messages.notes.inPart("added"),
			messages.notes.inPart(null),
		]);
	});
	test("has no cue when it only continues what a machine found credited in another sentence", () => {
		const [found] = annotationsOf(madeColumn("“We go,” said the clerk. “It is late.”").annotations, "attribution");
		expect(found?.content.map(({ cue }) => cue)).toEqual(["said", null]);
	});
});
