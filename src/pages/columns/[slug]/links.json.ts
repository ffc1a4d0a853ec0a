import type { APIRoute, GetStaticPaths } from "astro";
import type { AnnotatedColumn } from "../../../model/annotated-column.ts";
import { publishedColumns } from "../../../site/content.ts";

export const getStaticPaths = (async () => {
	const columns = await publishedColumns();
	return columns.map((column) => ({ params: { slug: column.slug }, props: { column } }));
}) satisfies GetStaticPaths;

/** Every text that a column had: fetched by its page for a link that was made to an earlier one. */
export const GET: APIRoute<{ column: AnnotatedColumn }> = ({ props }) => {
	const { revisions, texts } = props.column.links.registry;
	return new Response(JSON.stringify({ revisions, texts }));
};
