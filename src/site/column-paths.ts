import type { ColumnView } from "../views/column-view.ts";
import { publishedViews } from "./content.ts";

export type ColumnProps = { view: ColumnView };

/** The static paths of every page or file about a column: one for each published column. */
export async function columnPaths() {
	return (await publishedViews()).map((view) => ({
		params: { slug: view.column.slug },
		props: { view } satisfies ColumnProps,
	}));
}
