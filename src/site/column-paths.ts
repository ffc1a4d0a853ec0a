import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { publishedColumns } from "./content.ts";

export type ColumnProps = { column: AnnotatedColumn };

/** The static paths of every page or file about a column: one for each published column. */
export async function columnPaths() {
	return (await publishedColumns()).map((column) => ({
		params: { slug: column.slug },
		props: { column } satisfies ColumnProps,
	}));
}
