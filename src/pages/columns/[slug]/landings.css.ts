import type { APIRoute } from "astro";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { landingsOf } from "../../../views/landings.ts";

export const getStaticPaths = columnPaths;

/** What else lights up on the reading page where a link lands. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) =>
	new Response(landingsOf(view).style, { headers: { "content-type": "text/css; charset=utf-8" } });
