import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { statementTypes } from "../../src/model/vocabulary.ts";
import { joinSentences } from "../../src/text/join-sentences.ts";
import { facetValues } from "../../src/views/facets.ts";
import { build, contentFolders, messages } from "./library.ts";
import { parseCsv } from "./parse-csv.ts";

describe.each(contentFolders)("the CSV of %s", (folder) => {
	const { statements } = build(folder);
	test.each(statementTypes)("says of each row what its statement says, and reads back as it was: %s", (type) => {
		const own = statements.filter((statement) => statement.type === type);
		const rows = parseCsv(toCsv(type, own, ({ id }) => `#${id}`));
		expect(rows).toHaveLength(own.length);
		for (const [index, statement] of own.entries()) {
			const { voice, column } = statement;
			const isColumnists = type !== "quotation" && (voice === "columnist" || voice === "question");
			expect(rows[index]).toMatchObject({
				id: statement.id,
				words: statement.words.replace(/^(?=[=+\-@])/, "'"),
				stance: statement.stance ?? "none",
				speaker: statement.speaker?.label ?? (isColumnists ? column.byline : ""),
				standing: joinSentences(statement.framings),
				columnist: statement.column.byline,
				address: `#${statement.id}`,
			});
		}
	});
	test("calls what a claim rests on as the filters of the index do", () => {
		const claims = statements.filter((one) => one.type === "claim");
		const rows = parseCsv(toCsv("claim", claims, () => ""));
		expect(rows.map((row) => row["support"])).toEqual(
			claims.map((claim) => facetValues(claim, "support", messages)[0]?.key),
		);
		expect(rows.some(({ support, kind }) => support === "none" && kind === "value")).toBe(false);
	});
	test("leaves a slot empty when the column does not fill it", () => {
		const figures = statements.filter((one) => one.type === "quantity");
		const rows = parseCsv(toCsv("quantity", figures, () => ""));
		for (const [index, { slots }] of figures.entries()) {
			expect(rows[index]?.["said_by"]).toBe(slots.saidBy.is === "filled" ? slots.saidBy.text : "");
		}
		expect(rows.some((row) => row["said_by"] === "")).toBe(true);
	});
});

describe("a cell of a CSV file", () => {
	const [statement] = build("content").statements;
	if (!statement) throw new Error("There is no statement.");
	test("begins with an apostrophe when a spreadsheet would run it", () => {
		const csv = toCsv(statement.type, [{ ...statement, words: '=1+1, "x"' }], () => "");
		expect(csv).toContain(`"'=1+1, ""x"""`);
	});
	test("holds the text of a note without its markup", () => {
		const note = "<p>See <em>the report</em>.</p>";
		const [row] = parseCsv(toCsv(statement.type, [{ ...statement, note }], () => ""));
		expect(row?.["note"]).toBe("See the report.");
	});
});
