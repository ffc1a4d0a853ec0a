import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { type LdContext, ldScript, nameLd, statementLd } from "../../src/export/json-ld.ts";
import { statementSchema } from "../../src/model/statement.ts";
import { wordsOf } from "../../src/text/diff.ts";
import type { ColumnView } from "../../src/views/column-view.ts";
import { countFacet, facetsOfType, facetValues } from "../../src/views/facets.ts";
import { allStatements, indexTypes, indexViews } from "../../src/views/indexes.ts";
import { wordCounts } from "../../src/views/word-counts.ts";
import { parseCsv } from "./csv.ts";
import { load, madeColumn, messages, registerOf, viewIn } from "./library.ts";

const contents = ["content", "tests/fixtures/three-columns/content"].map((folder) => {
	const { columns, library } = load(folder);
	const views = columns.map((column) => viewIn(column, library.names));
	return { folder, columns, views, names: registerOf(library.names), statements: allStatements(views) };
});

describe.each(contents)("the statements of $folder", ({ columns, views, names, statements }) => {
	test("are as their schema says, one for each annotation of their types", () => {
		for (const statement of statements) expect(statementSchema.safeParse(statement).error).toBeUndefined();
		const counted = columns.flatMap(({ annotations }) =>
			annotations.filter(({ type }) => ["quotation", "quantity", "attribution", "claim"].includes(type)),
		);
		expect(statements).toHaveLength(counted.length);
	});

	test("say who says it and how the column stands to it, wherever that is not the columnist", () => {
		for (const statement of statements) {
			if (statement.stance !== "asserts") expect(statement.framings, statement.id).not.toEqual([]);
			if (statement.stance === "rejects") expect(statement.framings.join(), statement.id).toMatch(/^Rejected/);
		}
	});

	test("every view of an index holds the rows that its filter counts", () => {
		const views = indexViews(statements, messages);
		for (const { index, filter, statements: rows, facets } of views) {
			const all = statements.filter(({ type }) => type === indexTypes[index]);
			if (!filter) expect(rows).toEqual(all);
			else {
				const counted = facets
					.find(({ facet }) => facet === filter.facet)
					?.values.find(({ key }) => key === filter.key);
				expect(rows).toHaveLength(counted?.count ?? -1);
				for (const row of rows)
					expect(facetValues(row, filter.facet, messages).map(({ key }) => key)).toContain(filter.key);
			}
		}
		expect(new Set(views.map(({ index, filter }) => `${index} ${filter?.facet} ${filter?.key}`)).size).toBe(
			views.length,
		);
	});

	test("the words of all speakers are the words of the prose", () => {
		for (const view of views) {
			const rows = wordCounts(view);
			expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(wordsOf(view.column.text).length);
		}
	});

	test("CSV says of each row what its statement says, and reads back as it was", () => {
		for (const type of Object.values(indexTypes)) {
			const own = statements.filter((statement) => statement.type === type);
			const rows = parseCsv(toCsv(type, own, ({ id }) => `#${id}`));
			expect(rows).toHaveLength(own.length);
			for (const [index, statement] of own.entries()) {
				expect(rows[index]).toMatchObject({
					id: statement.id,
					words: statement.words.replace(/^(?=[=+\-@])/, "'"),
					stance: statement.stance,
					speaker: statement.speaker?.label ?? "",
					standing: statement.framings.join(". "),
					columnist: statement.column.byline,
				});
			}
		}
	});

	test("structured data never has a claim that is not the columnist’s without its stance", () => {
		const context: LdContext = {
			column: (slug) => `/${slug}/`,
			passage: (slug, id) => `/${slug}/#${id}`,
			name: (id) => `/names/${id}/`,
			names,
			messages,
		};
		const things = statements.flatMap((statement) => statementLd(statement, context) ?? []);
		expect(things.length).toBeGreaterThan(0);
		for (const thing of things) expect(thing).toHaveProperty("description");
		for (const statement of statements) {
			if (statement.type !== "claim" || statement.stance === "asserts") continue;
			expect(statementLd(statement, context)).toMatchObject({
				text: statement.context,
				description: statement.framings.join(". "),
			});
		}
		const script = ldScript([...things, ...[...names.values()].map((name) => nameLd(name, context))]);
		expect(script).not.toContain("<");
		expect(script).not.toMatch(/"@type":"\w*(?:Review|Rating)|reviewRating|ratingValue/);
		expect(JSON.parse(script)["@context"]).toBe("https://schema.org");
	});
});

test("facets count every statement once for each of its values, the most frequent first", () => {
	const { statements } = contents[0] ?? { statements: [] };
	const claims = statements.filter(({ type }) => type === "claim");
	for (const facet of facetsOfType.claim) {
		const values = countFacet(claims, facet, messages);
		expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(claims.length);
		expect(values.map(({ count }) => count)).toEqual(values.map(({ count }) => count).sort((a, b) => b - a));
	}
});

test("a cell that a spreadsheet would run does not run", () => {
	const [statement] = contents[0]?.statements ?? [];
	if (!statement) throw new Error("There is no statement.");
	const csv = toCsv(statement.type, [{ ...statement, words: '=1+1, "x"' }], () => "");
	expect(csv).toContain(`"'=1+1, ""x"""`);
});

test("that nobody is quoted is said where marks tell it or an editor does; else that the speaker is not determined", () => {
	const text = "The plan was “risky”. “Nothing will be built here before the spring of next year.”";
	const said = ({ statements }: ColumnView) =>
		statements
			.filter(({ type, speaker }) => type === "quotation" && speaker === null)
			.flatMap((statement) => facetValues(statement, "speaker", messages).map(({ label }) => label));
	const unknown = "Speaker not determined";
	expect(said(viewIn(madeColumn(text), []))).toEqual([unknown, unknown]);
	const decided = contents[0]?.views[0];
	expect(decided && new Set(said(decided))).toEqual(new Set(["Nobody is quoted"]));
});
