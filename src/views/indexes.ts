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
	facets: { facet: Facet; values: (FacetValue & { count: number })[] }[];
};

/** The statements of all columns: the newest column's first, each column's in text order. */
export function allStatements(views: readonly ColumnView[]): Statement[] {
	const bySlug = new Map(views.map((view) => [view.column.slug, view.statements]));
	return newestFirst(views.map(({ column }) => column)).flatMap(({ slug }) => bySlug.get(slug) ?? []);
}

/** Every view of every index. A column's own rows are in its ledger, so that no view is by column. */
export function indexViews(all: readonly Statement[], messages: Messages): IndexView[] {
	return indexIds.flatMap((index) => {
		const type = indexTypes[index];
		const statements = all.filter((statement) => statement.type === type);
		const facets = facetsOfType[type]
			.map((facet) => ({ facet, values: countFacet(statements, facet, messages) }))
			.filter(({ values }) => values.length > 1);
		const base = { index, total: statements.length, facets };
		const views = facets
			.filter(({ facet }) => facet !== "column")
			.flatMap(({ facet, values }) => {
				const byKey = Map.groupBy(
					statements.flatMap((one) => facetValues(one, facet, messages).map(({ key }) => ({ key, one }))),
					({ key }) => key,
				);
				return values.map(({ key, label }) => ({
					...base,
					filter: { facet, key, label },
					statements: (byKey.get(key) ?? []).map(({ one }) => one),
				}));
			});
		return [{ ...base, filter: null, statements }, ...views];
	});
}
