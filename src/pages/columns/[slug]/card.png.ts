import type { APIRoute } from "astro";
import { columnCardOf, columnDrawing } from "../../../cards/column-card.ts";
import { CARD_CACHE, renderCard } from "../../../cards/render.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { siteSettings } from "../../../site/content.ts";

export const getStaticPaths = columnPaths;

/** The picture that goes with a link to a column. */
export const GET: APIRoute<ColumnProps> = async ({ props: { view } }) => {
	const { name } = await siteSettings();
	const picture = await renderCard(columnDrawing(columnCardOf(view, name)), CARD_CACHE);
	return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
