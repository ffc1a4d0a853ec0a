import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import { type Facet, type IndexId, indexIds, type StatementType } from "../model/vocabulary.ts";
import type { ColumnView } from "./column-view.ts";
import { countFacet, type FacetValue, facetsOfType, facetValues } from "./facets.ts";
import { newestFirst } from "./newest-first.ts";

/** The type of statement that each index lists. */
export const indexTypes = {
	claims: "claim",
	sources: "attribution",
	quotations: "quotation",
	figures: "quantity",
} as const satisfies Record<IndexId, StatementType>;

/** One view of an index: all of its rows, or those with one value of one facet. */
export type IndexView = {
	index: IndexId;
	filter: { facet: Facet; key: string; label: string } | null;
	statements: Statement[];
	/** The number of rows of the whole index. */
	total: number;
	/** The facets that have more than one value. */
	facets: { facet: Facet; values: ShownValue[] }[];
};

/** A value of a facet as an index offers it. */
export type ShownValue = FacetValue & {
	/** The number of its rows. */
	count: number;
	/** Whether it has a page of its own: where only one column has it, it is a place in the index. */
	hasPage: boolean;
};

/** The statements of all columns: the newest column's first, each column's in text order. */
export function allStatements(views: readonly ColumnView[]): Statement[] {
	const bySlug = new Map(views.map((view) => [view.column.slug, view.statements]));
	return newestFirst(views.map(({ column }) => column)).flatMap(({ slug }) => bySlug.get(slug) ?? []);
}

/**
 * Every view of every index: of the values that several columns have. A column's own rows are in its ledger, so that no
 * view is by column.
 */
export function indexViews(all: readonly Statement[], messages: Messages): IndexView[] {
	return indexIds.flatMap((index) => {
		const type = indexTypes[index];
		const statements = all.filter((statement) => statement.type === type);
		const byFacet = facetsOfType[type]
			.map((facet) => ({ facet, rows: rowsByKey(statements, facet, messages) }))
			.filter(({ rows }) => rows.size > 1);
		const facets = byFacet.map(({ facet, rows }) => ({
			facet,
			values: countFacet(statements, facet, messages).map((value) => ({
				...value,
				hasPage: facet !== "column" && onlyColumn(rows.get(value.key) ?? []) === null,
			})),
		}));
		const base = { index, total: statements.length, facets };
		const views = facets.flatMap(({ facet, values }, at) =>
			values
				.filter(({ hasPage }) => hasPage)
				.map(({ key, label }) => ({
					...base,
					filter: { facet, key, label },
					statements: byFacet[at]?.rows.get(key) ?? [],
				})),
		);
		return [{ ...base, filter: null, statements }, ...views];
	});
}

/** The values that are places in an index, as only one column has them. */
export function placesIn({ facets }: Pick<IndexView, "facets">): { facet: Facet; key: string }[] {
	return facets
		.filter(({ facet }) => facet !== "column")
		.flatMap(({ facet, values }) => values.filter(({ hasPage }) => !hasPage).map(({ key }) => ({ facet, key })));
}

/** The statements that have each value of a facet, by its key. */
function rowsByKey(statements: readonly Statement[], facet: Facet, messages: Messages): Map<string, Statement[]> {
	const rows = new Map<string, Statement[]>();
	for (const one of statements) {
		for (const { key } of facetValues(one, facet, messages)) {
			const known = rows.get(key);
			if (known) known.push(one);
			else rows.set(key, [one]);
		}
	}
	return rows;
}

/** The column that all of some statements are from; null where they are from several, or there are none. */
export function onlyColumn(statements: readonly Statement[]): Statement["column"] | null {
	const [first] = statements;
	return first && statements.every(({ column }) => column.slug === first.column.slug) ? first.column : null;
}
