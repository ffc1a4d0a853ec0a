import type { APIRoute } from "astro";
import { CARD_CACHE, renderCard } from "../cards/render.ts";
import { type SiteCard, siteDrawing } from "../cards/site-card.ts";
import { siteCards } from "../site/site-cards.ts";

export async function getStaticPaths() {
	return (await siteCards()).map(({ name, card }) => ({ params: { card: name }, props: { card } }));
}

/** The pictures that go with links to the front page, the indexes and the names. */
export const GET: APIRoute<{ card: SiteCard }> = async ({ props: { card } }) => {
	const picture = await renderCard(siteDrawing(card), CARD_CACHE);
	return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
