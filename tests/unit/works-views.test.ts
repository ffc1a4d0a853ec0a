import { describe, expect, test } from "vitest";
import { ldScript } from "../../src/export/json-ld.ts";
import { workCitations } from "../../src/export/works/citations.ts";
import { workLd } from "../../src/export/works/json-ld.ts";
import { type Work, type WorkAuthor, workSchema } from "../../src/model/work.ts";
import { workParts, workTold } from "../../src/views/work-words.ts";
import { workEntries } from "../../src/views/works.ts";
import { build, madeColumn, messages, viewIn } from "./library.ts";

const workOf = (fields: object): Work => workSchema.parse({ id: "speech", title: "A Speech", ...fields });

/** The entry of a work where a made-up column has a claim with this note. */
function entryFor(note: string, fields: object, entry: object = {}) {
	const claim = { quote: "The tower is unsafe", about: "fact", stance: "asserts", support: "none", checkable: true };
	const column = madeColumn("The tower is unsafe, as we know. It stands.", [], {
		claims: [{ ...claim, ...entry, note }],
	});
	const [found] = workEntries([viewIn(column, [])], [workOf(fields)]);
	if (!found) throw new Error("The work is missing.");
	return found;
}

describe("what cites a work", () => {
	const address = "https://example.org/speech?a=1&b=2";
	test.each([
		["its address", `See [it](${address}).`],
		["a place on it", `See [it](${address}#page=7).`],
		["a reference to its address", `See [it][1].\n\n[1]: ${address}`],
		["the archived one", "See [it](https://archive.example.org/speech)."],
	])("is a note with a link to %s", (_, note) => {
		const { citations, sentences } = entryFor(note, { address, archived: "https://archive.example.org/speech" });
		expect(citations.map(({ annotation }) => annotation.exact)).toEqual(["The tower is unsafe"]);
		expect(sentences.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual([
			"The tower is unsafe, as we know.",
		]);
	});
	test.each([
		["another address", "See [it](https://example.org/speech)."],
		["another work’s page", "See [it](/works/speech-2/)."],
		["nothing, though it names the address", `See ${address.replace("https://", "")}.`],
	])("is no note that links to %s", (_, note) => {
		expect(entryFor(note, { address }).citations).toEqual([]);
	});
	test("a fragment of the work’s own address tells it from others on the page", () => {
		const fields = { address: "https://example.org/all#speech-7" };
		expect(entryFor("[It](https://example.org/all#speech-8).", fields).citations).toEqual([]);
		expect(entryFor("[It](https://example.org/all#speech-7).", fields).citations).toHaveLength(1);
	});
	test("stands with the column’s stance and who says it", () => {
		const { sentences } = entryFor(`[It](${address}).`, { address }, { stance: "rejects" });
		expect(sentences[0]?.stance).toBe("rejects");
		expect(sentences[0]?.said.map(({ stance }) => stance)).toContain("rejects");
	});
	test("is told of the works of a folder, in the order of their titles", () => {
		const { views, library } = build("tests/fixtures/three-columns/content");
		expect(
			workEntries(views, library.works).map(({ work, citations }) => [
				work.id,
				citations.map(({ annotation }) => annotation.id),
			]),
		).toEqual([
			["made-up-annual-report", ["a-annual-report"]],
			["made-up-fares-table", []],
			["made-up-harbour-speech", ["a-mayor-told"]],
		]);
	});
});

describe("what a page says of a work", () => {
	const textsOf = (fields: object) =>
		workParts(workOf(fields), messages).map(({ label, text, beside }) => [label, text, beside]);
	test("names what is not given, and makes nothing up", () => {
		expect(textsOf({})).toEqual([
			["By", "not given here", null],
			["Kind", "not given here", null],
			["Published", "not given here", null],
			["Address", "not given here", null],
		]);
	});
	test("has each address with the day on which it was seen", () => {
		const parts = textsOf({
			address: "https://www.example.org/x",
			archived: "https://archive.example.org/x",
			seen: "2026-03-02",
		});
		expect(parts).toContainEqual(["Address", "Read it at example.org", "seen there on March\u00a02,\u00a02026"]);
		expect(parts).toContainEqual(["Archived", "As kept at archive.example.org", null]);
		expect(textsOf({ address: "https://example.org/x" })).toContainEqual([
			"Address",
			"Read it at example.org",
			"the day it was seen there is not given",
		]);
	});
	test("is told in one line", () => {
		const author = [{ family: "van der Berg", given: "Jan", suffix: "Jr." }, "Harbour Board"];
		expect(workTold(workOf({ author, kind: "law", published: "2026-03" }), messages)).toBe(
			"Jan van der Berg Jr.; Harbour Board, Law, March\u00a02026",
		);
	});
	test("says in structured data whose name is a person’s only where that is known", () => {
		const author = [{ family: "Berg", given: "Jan" }, "Harbour Board"];
		const data = JSON.parse(
			ldScript([workLd(workOf({ kind: "law", author, isbn: "3-16-148410-X" }), "https://example.org/w/")]),
		);
		expect(data["@graph"][0]).toEqual({
			"@type": "Legislation",
			"@id": "https://example.org/w/",
			name: "A Speech",
			author: [{ "@type": "Person", name: "Jan Berg", familyName: "Berg", givenName: "Jan" }],
			creditText: "Harbour Board",
			identifier: ["urn:isbn:9783161484100"],
		});
	});
});

describe("the citation of a work", () => {
	const people = (count: number): WorkAuthor[] =>
		Array.from({ length: count }, (_, at) => ({ family: `F${at + 1}`, given: "Ann B." }));
	test.each<[string, object, string, string]>([
		[
			"a report by an organisation that published it",
			{
				kind: "report",
				author: "Harbour Board",
				publisher: "Harbour Board",
				published: "2026-03",
				address: "https://example.org/a",
			},
			"Harbour Board. (2026, March). A Speech. https://example.org/a",
			"Harbour Board. “A Speech.” March 2026. https://example.org/a.",
		],
		[
			"a speech by a person",
			{
				kind: "speech",
				author: [{ family: "van der Berg", given: "Jan-Luc" }],
				published: "2026-03-05",
				containerTitle: "Minutes",
			},
			"van der Berg, J.-L. (2026, March 5). A Speech [Speech]. Minutes.",
			"van der Berg, Jan-Luc. “A Speech.” Minutes, March 5, 2026.",
		],
		[
			"people and a name with a suffix",
			{
				author: [
					{ family: "King", given: "Martin L.", suffix: "Jr." },
					{ family: "Ash", given: "Ilse" },
				],
				doi: "10.5555/x",
			},
			"King, M. L., Jr., & Ash, I. (n.d.). A Speech. https://doi.org/10.5555/x",
			"King, Martin L., Jr., and Ilse Ash. “A Speech.” n.d. https://doi.org/10.5555/x.",
		],
		["nobody’s, without a date", { title: "Who “Pays”?" }, "Who “Pays”? (n.d.).", "“Who ‘Pays’?” n.d."],
		[
			"a crowd’s",
			{ author: people(22), published: "2026" },
			`${Array.from({ length: 19 }, (_, at) => `F${at + 1}, A. B.`).join(", ")}, … F22, A. B. (2026). A Speech.`,
			`F1, Ann B., ${Array.from({ length: 6 }, (_, at) => `Ann B. F${at + 2}`).join(", ")}, et al. “A Speech.” 2026.`,
		],
	])("of %s", (_, fields, apa, chicago) => {
		expect(workCitations(workOf(fields))).toMatchObject({ apa, chicago });
	});
	test("as BibTeX says what kind of work it is, and keeps marks, capitals and names", () => {
		const work = workOf({
			kind: "interview",
			title: "R&D 5% – NATO’s “way”…",
			author: [{ family: "van der Berg" }, "Bread and Salt, Inc.", { family: "Ash, the", given: "Ilse" }],
			published: "2026-02-05",
		});
		expect(workCitations(work).bibtex.split("\n")).toEqual([
			"@misc{speech,",
			"	title = {R\\&{D} 5\\% -- {NATO}\\textquoteright{}s ``way''\\ldots{}},",
			"	author = {{van der Berg}{} and {Bread and Salt, Inc.} and {Ash, the}, Ilse},",
			"	type = {Interview},",
			"	year = {2026},",
			"	month = feb,",
			"	day = {5},",
			"}",
		]);
	});
});
