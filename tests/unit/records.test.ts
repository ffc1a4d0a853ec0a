import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { type LdContext, ldScript, nameLd, recordLd } from "../../src/export/json-ld.ts";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { recordSchema } from "../../src/model/record.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { countFacet, facetsOfType, facetValues } from "../../src/views/facets.ts";
import { recordsOf } from "../../src/views/index.ts";
import { allRecords, indexTypes, indexViews } from "../../src/views/indexes.ts";
import { spokenWords } from "../../src/views/spoken-words.ts";
import { parseCsv } from "./csv.ts";
import { load } from "./library.ts";

const contents = ["content", "tests/fixtures/three-columns/content"].map((folder) => {
	const { columns, library } = load(folder);
	const names = new Map(library.names.map((name) => [name.id, name]));
	return { folder, columns, names, records: allRecords(columns, names) };
});

describe.each(contents)("the records of $folder", ({ columns, names, records }) => {
	test("are as their schema says, one for each annotation of their types", () => {
		for (const record of records) expect(recordSchema.safeParse(record).error).toBeUndefined();
		const counted = columns.flatMap(({ annotations }) =>
			annotations.filter(({ type }) => ["quotation", "quantity", "attribution", "claim"].includes(type)),
		);
		expect(records).toHaveLength(counted.length);
	});

	test("say who says it and how the column stands to it, wherever that is not the columnist", () => {
		for (const record of records) {
			if (record.stance !== "asserts") expect(record.standing, record.id).not.toEqual([]);
			if (record.stance === "rejects") expect(record.standing.join(), record.id).toMatch(/^Rejected/);
		}
	});

	test("every view of an index holds the rows that its filter counts", () => {
		const views = indexViews(records);
		for (const { index, filter, records: rows, facets } of views) {
			const all = records.filter(({ type }) => type === indexTypes[index]);
			if (!filter) expect(rows).toEqual(all);
			else {
				const counted = facets
					.find(({ facet }) => facet === filter.facet)
					?.values.find(({ key }) => key === filter.key);
				expect(rows).toHaveLength(counted?.count ?? -1);
				for (const row of rows) expect(facetValues(row, filter.facet).map(({ key }) => key)).toContain(filter.key);
			}
		}
		expect(new Set(views.map(({ index, filter }) => `${index} ${filter?.facet} ${filter?.key}`)).size).toBe(
			views.length,
		);
	});

	test("the words of all speakers are the words of the prose", () => {
		for (const column of columns) {
			const rows = spokenWords(column, names);
			expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(wordsOf(column.text).length);
		}
	});

	test("CSV says of each row what its record says, and reads back as it was", () => {
		for (const type of Object.values(indexTypes)) {
			const own = records.filter((record) => record.type === type);
			const rows = parseCsv(toCsv(type, own, ({ id }) => `#${id}`));
			expect(rows).toHaveLength(own.length);
			for (const [index, record] of own.entries()) {
				expect(rows[index]).toMatchObject({
					id: record.id,
					words: record.words.replace(/^(?=[=+\-@])/, "'"),
					stance: record.stance,
					speaker: record.speaker?.label ?? "",
					standing: record.standing.join(". "),
					columnist: record.column.byline,
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
		};
		const things = records.flatMap((record) => recordLd(record, context) ?? []);
		expect(things.length).toBeGreaterThan(0);
		for (const thing of things) expect(thing).toHaveProperty("description");
		for (const record of records) {
			if (record.type !== "claim" || record.stance === "asserts") continue;
			expect(recordLd(record, context)).toMatchObject({
				text: record.context,
				description: record.standing.join(". "),
			});
		}
		const script = ldScript([...things, ...[...names.values()].map((name) => nameLd(name, context))]);
		expect(script).not.toContain("<");
		expect(script).not.toMatch(/"@type":"\w*(?:Review|Rating)|reviewRating|ratingValue/);
		expect(JSON.parse(script)["@context"]).toBe("https://schema.org");
	});
});

test("facets count every record once for each of its values, the most frequent first", () => {
	const { records } = contents[0] ?? { records: [] };
	const claims = records.filter(({ type }) => type === "claim");
	for (const facet of facetsOfType.claim) {
		const values = countFacet(claims, facet);
		expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(claims.length);
		expect(values.map(({ count }) => count)).toEqual(values.map(({ count }) => count).sort((a, b) => b - a));
	}
});

test("a cell that a spreadsheet would run does not run", () => {
	const [column] = contents[0]?.columns ?? [];
	const [record] = column ? recordsOf(column, contents[0]?.names ?? new Map()) : [];
	if (!record) throw new Error("There is no record.");
	const csv = toCsv(record.type, [{ ...record, words: '=1+1, "x"' }], () => "");
	expect(csv).toContain(`"'=1+1, ""x"""`);
});

test("that nobody is quoted is said where marks tell it or an editor does; else that the speaker is not determined", () => {
	const { library } = load("content");
	const [files] = library.columns;
	if (!files) throw new Error("The column is missing.");
	const text = "The plan was “risky”. “Nothing will be built here before the spring of next year.”";
	const unread = { ...files, annotations: undefined, ledger: undefined, tree: remark().parse(text) };
	const said = (column: AnnotatedColumn) =>
		recordsOf(column, new Map())
			.filter((record) => record.type === "quotation" && record.speaker === null)
			.flatMap((record) => facetValues(record, "speaker").map(({ label }) => label));
	const unknown = "Speaker not determined";
	expect(said(buildColumn(unread, [], new Diagnostics()))).toEqual([unknown, unknown]);
	const decided = contents[0]?.columns[0];
	expect(decided && new Set(said(decided))).toEqual(new Set(["Nobody is quoted"]));
});
