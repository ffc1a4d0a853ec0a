import { describe, expect, test } from "vitest";
import { indexIds } from "../../src/model/vocabulary.ts";
import { facetValues } from "../../src/views/facets.ts";
import { indexTable } from "../../src/views/index-table.ts";
import { allStatements, indexTypes, indexViews, onlyColumn } from "../../src/views/indexes.ts";
import { indexColumns } from "../../src/views/statement-columns.ts";
import { build, contentFolders, messages } from "./library.ts";

describe.each(contentFolders)("the indexes of %s", (folder) => {
	const { statements } = build(folder);
	const views = indexViews(statements, messages);

	test("hold all statements of their type when nothing is filtered", () => {
		for (const { index, filter, statements: rows } of views) {
			if (filter === null) expect(rows).toEqual(statements.filter(({ type }) => type === indexTypes[index]));
		}
	});
	test("hold the rows that their filter counts when it is set", () => {
		for (const { filter, statements: rows, facets } of views) {
			if (filter === null) continue;
			const { facet, key } = filter;
			const counted = facets.find((one) => one.facet === facet)?.values.find((value) => value.key === key);
			expect(rows).toHaveLength(counted?.count ?? -1);
			for (const row of rows) expect(facetValues(row, facet, messages).map((value) => value.key)).toContain(key);
		}
	});
	test("have one view for each filter", () => {
		const keys = views.map(({ index, filter }) => `${index} ${filter?.facet} ${filter?.key}`);
		expect(new Set(keys).size).toBe(keys.length);
	});
	test.each(indexIds)("have a cell for each heading in every row: %s", (index) => {
		const type = indexTypes[index];
		const own = statements.filter((one) => one.type === type);
		const { headings, groups } = indexTable(type, own, "A caption", messages);
		// The column is a cell of each row only where the rows are from several.
		const isOne = onlyColumn(own) !== null;
		expect(headings).toHaveLength(indexColumns[type].length - (isOne ? 1 : 0));
		expect(headings.includes(messages.ledger.columns.column)).toBe(!isOne);
		const rows = groups.flatMap((group) => group.rows);
		expect(rows.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
		for (const { cells } of rows) expect(cells).toHaveLength(headings.length);
	});
});

test("list the newest column first", () => {
	const { views } = build("tests/fixtures/three-columns/content");
	const days = allStatements(views.toReversed()).map(({ column }) => column.published);
	expect(new Set(days).size).toBeGreaterThan(1);
	expect(days).toEqual([...days].sort().reverse());
});
