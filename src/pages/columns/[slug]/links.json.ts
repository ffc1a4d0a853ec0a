import type { APIRoute } from "astro";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";

export const getStaticPaths = columnPaths;

/** Every text that a column had: fetched by its page for a link that was made to an earlier one. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) => {
	const { revisions, texts } = view.column.links.registry;
	return Response.json({ revisions, texts });
};
