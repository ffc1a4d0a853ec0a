import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { statementLd } from "../../src/export/json-ld.ts";
import { shareDataOf } from "../../src/export/share-data.ts";
import { searchMessages } from "../../src/messages/en/search.ts";
import { describeDetections } from "../../src/pipeline/detect/describe.ts";
import { countFacets } from "../../src/search/facets.ts";
import { parseQuery } from "../../src/search/match.ts";
import { packColumn, unpackColumn } from "../../src/search/packed-column.ts";
import { passagesIn } from "../../src/search/passages.ts";
import type { ColumnView } from "../../src/views/column-view.ts";
import { wordsByVoice } from "../../src/views/counted-ranges.ts";
import { countFacet } from "../../src/views/facets.ts";
import { nameEntries } from "../../src/views/names.ts";
import { reviewNote } from "../../src/views/review-note.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { isVoiceKnown } from "../../src/views/voice-strip.ts";
import { wordCounts } from "../../src/views/word-counts.ts";
import { build, madeColumn, messages, viewIn } from "./library.ts";
import { parseCsv } from "./parse-csv.ts";

const { views, library } = build("tests/fixtures/other-language/content");
const [partly, unseen] = views;
if (partly?.column.slug !== "la-digue" || unseen?.column.slug !== "le-pont") throw new Error("A column is missing.");
const { undetermined } = messages.share;

/** What search has of a column: from the index, with its text. */
function searchable(view: ColumnView) {
	const { text, blocks } = view.column;
	const described = unpackColumn(packColumn(searchColumnOf(view)));
	return {
		...described,
		url: "/",
		text: text.replace(/\n\n/g, " "),
		blocks: blocks.map(({ id, range }, index) => ({ id, start: range.start - index, end: range.end - index })),
	};
}

describe("a column in a language without words, that no editor has seen", () => {
	const { column } = unseen;
	test("has no sentence, word or statement of the columnist’s", () => {
		expect(new Set(column.sentences.map(({ voice }) => voice))).toEqual(new Set(["undetermined"]));
		expect([...wordsByVoice(column).keys()]).toEqual(["undetermined"]);
		expect(wordCounts(unseen).map(({ label, stance }) => [label, stance])).toEqual([["Not determined", null]]);
		expect(isVoiceKnown(column)).toBe(false);
		for (const { stance, speaker, framings, voice } of unseen.statements) {
			expect({ stance, speaker, framings, voice }).toEqual({
				stance: null,
				speaker: null,
				framings: [undetermined],
				voice: "undetermined",
			});
		}
	});
	test("says once that it is not determined who is speaking, and that no editor has seen it", () => {
		expect(reviewNote(column, messages)).toBe(messages.site.uneditedUnknown);
	});
	test("is shared with no voice, stance or lead but that who is speaking is not determined", () => {
		for (const { id, framings, stance, title } of unseen.passages) {
			expect(stance, id).toBeNull();
			// What is no prose, such as code, has no voice.
			if (id === "p6") continue;
			expect(framings[0], id).toBe(undetermined);
			expect(title, id).toMatch(/^Who is speaking is not determined: “/);
		}
		expect(shareDataOf(unseen).framings.every(({ stance, isTheirs }) => stance === null && !isTheirs)).toBe(true);
	});
	test("has neither stance nor speaker in an index and a download", () => {
		const { statements } = unseen;
		expect(countFacet(statements, "stance", messages)).toMatchObject([{ key: "undetermined" }]);
		expect(countFacet(statements, "speaker", messages)).toMatchObject([{ key: "unknown" }]);
		const rows = parseCsv(toCsv("quotation", statements, () => "/"));
		expect(rows.map(({ stance, standing, speaker, voice }) => [stance, standing, speaker, voice])).toEqual(
			rows.map(() => ["", undetermined, "", "undetermined"]),
		);
	});
	test("is found with who is speaking not determined, and by no filter of the columnist’s", () => {
		const column = searchable(unseen);
		for (const asked of ["bateaux", "sûr", "Ilse Marrow", "quai"]) {
			const passages = passagesIn(column, parseQuery(asked));
			expect(passages.map(({ framings }) => framings)).toMatchObject([[{ label: undetermined, stance: null }]]);
			const values = countFacets(passages, {}, searchMessages).flatMap(({ values }) => values.map(({ key }) => key));
			expect(values).not.toContain("columnist");
			expect(values).not.toContain("asserts");
		}
	});
	test("says so wherever a name’s page repeats a sentence of it", () => {
		const named = nameEntries(views, library.names).flatMap((entry) => entry.named);
		const here = named.filter(({ column: { slug } }) => slug === "le-pont");
		const told = here.map(({ said, stance }) => [said.map(({ who, isProposed }) => [who, isProposed]), stance]);
		expect(told).toEqual(here.map(() => [[[undetermined, false]], null]));
		expect(here.length).toBeGreaterThan(1);
	});
	test("has neither voice nor stance in what detect writes", () => {
		const { sentences } = describeDetections("La maire a dit : « Non » (elle ment). Pourquoi ?", {
			lang: "fr",
			names: [],
		});
		expect(sentences.map(({ voice, stance, score }) => [voice, stance, score])).toEqual([
			["undetermined", null, null],
			["undetermined", null, null],
		]);
	});
});

describe("a column in a language without words, of which an editor has decided something", () => {
	const { column, passages } = partly;
	test("counts what the editor credits, and nothing as the columnist’s", () => {
		expect([...wordsByVoice(column)]).toEqual([
			["undetermined", 20],
			["named", 4],
		]);
		expect(column.sentences.map(({ voice }) => voice)).toEqual([
			"named",
			"undetermined",
			"undetermined",
			"undetermined",
		]);
		expect(isVoiceKnown(column)).toBe(true);
		expect(reviewNote(column, messages)).toBe(messages.site.partlyEditedPartlyKnown);
	});
	test("tells of a paragraph whom the editor credits, and that the rest is not determined", () => {
		expect(passages.find(({ id }) => id === "p1")?.framings).toEqual([
			messages.share.partlyDetermined,
			"Credited to Ilse Marrow (“a juré”), in the column’s words: que la digue tiendrait",
		]);
		expect(passages.find(({ id }) => id === "a-marrow-digue")?.stance).toBe("reports");
	});
	test("has the voice that the editor decides for a sentence, and no other", () => {
		const voices = [{ quote: "Elle a cédé en mars.", voice: "columnist" }];
		const made = madeColumn("Elle a cédé en mars. Nous le savions.", [], { voices }, "fr");
		expect(made.sentences.map(({ voice }) => voice)).toEqual(["columnist", "undetermined"]);
		expect(reviewNote(made, messages)).toBe(messages.site.partlyEditedPartlyKnown);
		expect(viewIn(made, []).passages[0]?.framings).toEqual([undetermined]);
	});
	test("has a rest that is the columnist’s when the editor has reviewed all credits", () => {
		const attributions = [
			{
				id: "a-marrow",
				quote: "Ilse Marrow a juré",
				source: { words: "Ilse Marrow" },
				sourceKind: "named",
				cue: "a juré",
				content: [{ quote: "que la digue tiendrait" }],
				stance: "reports",
			},
		];
		const made = madeColumn("Ilse Marrow a juré que la digue tiendrait. Nous le savions.", [], { attributions }, "fr");
		expect(made.voiceRanges.map(({ voice }) => voice)).toEqual(["columnist", "named", "columnist"]);
		expect(reviewNote(made, messages)).toBeNull();
	});
	test("names no author of an editor’s claim in structured data", () => {
		const claims = [
			{ id: "c-perdu", quote: "La ville a perdu", about: "fact", stance: "asserts", support: "none", checkable: true },
		];
		const view = viewIn(madeColumn("La ville a perdu 300 bateaux.", [], { claims }, "fr"), []);
		const context = { column: () => "/", passage: () => "/p", name: () => "/n", names: view.names, messages };
		const [claim] = view.statements.flatMap((statement) => statementLd(statement, context) ?? []);
		expect(claim).toMatchObject({ description: undetermined });
		expect(claim).not.toHaveProperty("author");
	});
});
