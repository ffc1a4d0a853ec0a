import type { APIRoute } from "astro";
import { cardOf } from "../../../cards/card.ts";
import { CARD_CACHE, renderCard } from "../../../cards/render.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { siteMessages, siteSettings } from "../../../site/content.ts";

export const getStaticPaths = columnPaths;

/** The picture that goes with a link to a column. */
export const GET: APIRoute<ColumnProps> = async ({ props: { view } }) => {
	const { name } = await siteSettings();
	const { site } = await siteMessages();
	const { frontMatter } = view.column;
	const { headline, standfirst } = frontMatter;
	const words = standfirst === undefined ? headline : `${headline}: ${standfirst}`;
	const card = cardOf(frontMatter, { framings: [site.column], stance: "asserts", words });
	return new Response(await renderCard({ ...card, headline: name }, CARD_CACHE), {
		headers: { "Content-Type": "image/png" },
	});
};
