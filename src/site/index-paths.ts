import type { ColumnRecord } from "../model/record.ts";
import { type IndexView, indexIds, indexTypes, indexViews } from "../views/indexes.ts";
import { address } from "./address.ts";
import { publishedColumns, publishedRecords } from "./content.ts";

/** How many rows a page of an index has. */
const ROWS = 250;

export type IndexPage = { view: IndexView; records: ColumnRecord[]; page: number; pages: number };

/** The static paths of the indexes: every view of each, in pages. */
export async function indexPaths() {
	return indexViews(await publishedRecords()).flatMap((view) => {
		const pages = Math.max(1, Math.ceil(view.records.length / ROWS));
		return Array.from({ length: pages }, (_, at) => {
			const props: IndexPage = { view, records: view.records.slice(at * ROWS, (at + 1) * ROWS), page: at + 1, pages };
			const parts = [...(view.filter ? [view.filter.facet, view.filter.key] : []), ...(at > 0 ? [`${at + 1}`] : [])];
			return { params: { index: view.index, view: parts.length > 0 ? parts.join("/") : undefined }, props };
		});
	});
}

export type CsvProps = { type: ColumnRecord["type"]; records: ColumnRecord[] };

/** The static paths of the indexes as CSV: every view of each, whole, and each column's own rows. */
export async function csvPaths() {
	const columns = await publishedColumns();
	const records = await publishedRecords();
	const across = indexViews(records).map(({ index, filter, records: rows }) => {
		const props: CsvProps = { type: indexTypes[index], records: rows };
		return { params: { file: filter ? `${index}/${filter.facet}/${filter.key}` : index }, props };
	});
	const bySlug = Map.groupBy(records, ({ column }) => column.slug);
	const ofColumns = columns.flatMap(({ slug }) =>
		indexIds.map((index) => {
			const type = indexTypes[index];
			const props: CsvProps = { type, records: (bySlug.get(slug) ?? []).filter((record) => record.type === type) };
			return { params: { file: `columns/${slug}/${index}` }, props };
		}),
	);
	return [...across, ...ofColumns];
}

/** Where a record's words stand. */
export function placeOf({ column, id }: ColumnRecord): string {
	return address.passage(column.slug, id);
}
