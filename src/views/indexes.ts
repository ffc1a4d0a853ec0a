import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import type { ColumnRecord, RecordType } from "../model/record.ts";
import { countFacet, type Facet, type FacetValue, facetsOfType, facetValues } from "./facets.ts";
import { recordsOf } from "./index.ts";
import { newestFirst } from "./newest-first.ts";

/** The indexes across columns, by the last part of their address. */
export const indexTypes = {
	claims: "claim",
	sources: "source",
	quotations: "quotation",
	figures: "figure",
} as const satisfies Record<string, RecordType>;
export type IndexId = keyof typeof indexTypes;
export const indexIds: IndexId[] = ["claims", "sources", "quotations", "figures"];

/** One view of an index: all of its rows, or those with one value of one facet. */
export type IndexView = {
	index: IndexId;
	filter: { facet: Facet; key: string; label: string } | null;
	records: ColumnRecord[];
	/** How many rows the index has in all. */
	total: number;
	/** What the rows can be narrowed down by: facets of which there is more than one value. */
	facets: { facet: Facet; values: (FacetValue & { count: number })[] }[];
};

/** The records of all columns: the newest column's first, each column's in text order. */
export function allRecords(columns: readonly AnnotatedColumn[], names: ReadonlyMap<string, Name>): ColumnRecord[] {
	return newestFirst(columns).flatMap((column) => recordsOf(column, names));
}

/** Every view of every index. A column's own rows stand in its ledger, so that there is no view for a column. */
export function indexViews(all: readonly ColumnRecord[]): IndexView[] {
	return indexIds.flatMap((index) => {
		const type = indexTypes[index];
		const records = all.filter((record) => record.type === type);
		const facets = facetsOfType[type]
			.map((facet) => ({ facet, values: countFacet(records, facet) }))
			.filter(({ values }) => values.length > 1);
		const base = { index, total: records.length, facets };
		const views = facets
			.filter(({ facet }) => facet !== "column")
			.flatMap(({ facet, values }) => {
				const byKey = Map.groupBy(
					records.flatMap((record) => facetValues(record, facet).map(({ key }) => ({ key, record }))),
					({ key }) => key,
				);
				return values.map(({ key, label }) => ({
					...base,
					filter: { facet, key, label },
					records: (byKey.get(key) ?? []).map(({ record }) => record),
				}));
			});
		return [{ ...base, filter: null, records }, ...views];
	});
}
