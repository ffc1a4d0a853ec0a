import type { Statement } from "../model/statement.ts";
import { indexIds, type StatementType } from "../model/vocabulary.ts";
import { facetId, facetIdsOf } from "../views/facets.ts";
import { type IndexView, indexTypes, indexViews, placesIn } from "../views/indexes.ts";
import { publishedStatements, publishedViews, siteMessages } from "./content.ts";

/** The number of rows of a page of an index. */
const ROWS = 250;

export type IndexPage = { view: IndexView; statements: Statement[]; page: number; pages: number };

/** The static paths of the indexes: every view of each, in pages. */
export async function indexPaths() {
	return indexViews(await publishedStatements(), await siteMessages()).flatMap((view) => {
		const pages = Math.max(1, Math.ceil(view.statements.length / ROWS));
		return Array.from({ length: pages }, (_, at) => {
			const statements = view.statements.slice(at * ROWS, (at + 1) * ROWS);
			const props: IndexPage = { view, statements, page: at + 1, pages };
			const parts = [...(view.filter ? [view.filter.facet, view.filter.key] : []), ...(at > 0 ? [`${at + 1}`] : [])];
			return { params: { index: view.index, view: parts.length > 0 ? parts.join("/") : undefined }, props };
		});
	});
}

export type FacetRulesProps = { facets: string[] };

/** The static paths of the style sheets that pick rows on a page of an index, by values without a page of their own. */
export async function facetRulePaths() {
	const messages = await siteMessages();
	return (await indexPaths())
		.filter(({ props }) => props.view.filter === null)
		.map(({ props: { view, statements, page } }) => {
			const onPage = new Set(statements.flatMap((one) => facetIdsOf(one, messages)));
			const props: FacetRulesProps = {
				facets: placesIn(view)
					.map(facetId)
					.filter((id) => onPage.has(id)),
			};
			return { params: { file: `${view.index}/${page > 1 ? `${page}/` : ""}rows` }, props };
		});
}

export type CsvProps = { type: StatementType; statements: Statement[] };

/** The static paths of the indexes as CSV: every view of each, whole, and each column's own rows. */
export async function csvPaths() {
	const across = indexViews(await publishedStatements(), await siteMessages()).map(({ index, filter, statements }) => {
		const props: CsvProps = { type: indexTypes[index], statements };
		return { params: { file: filter ? `${index}/${filter.facet}/${filter.key}` : index }, props };
	});
	const ofColumns = (await publishedViews()).flatMap(({ column, statements }) =>
		indexIds.map((index) => {
			const props: CsvProps = { type: indexTypes[index], statements };
			return { params: { file: `columns/${column.slug}/${index}` }, props };
		}),
	);
	return [...across, ...ofColumns];
}
