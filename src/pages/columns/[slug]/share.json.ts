import type { APIRoute, GetStaticPaths } from "astro";
import { shareDataOf } from "../../../export/share-data.ts";
import type { AnnotatedColumn } from "../../../model/annotated-column.ts";
import { publishedColumns, registeredNames } from "../../../site/content.ts";

export const getStaticPaths = (async () => {
	const columns = await publishedColumns();
	return columns.map((column) => ({ params: { slug: column.slug }, props: { column } }));
}) satisfies GetStaticPaths;

/** What the share dialog of the reading page needs. */
export const GET: APIRoute<{ column: AnnotatedColumn }> = async ({ props }) =>
	new Response(JSON.stringify(shareDataOf(props.column, await registeredNames())));
