import type { APIRoute } from "astro";
import { columnCardOf, columnDrawing } from "../../../cards/column-card.ts";
import { cardResponse } from "../../../site/card-response.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { siteSettings } from "../../../site/content.ts";

export const getStaticPaths = columnPaths;

/** The picture that goes with a link to a column. */
export const GET: APIRoute<ColumnProps> = async ({ props: { view } }) =>
	cardResponse(columnDrawing(columnCardOf(view, (await siteSettings()).name)));
