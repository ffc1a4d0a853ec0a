import type { APIRoute } from "astro";
import { type SiteCard, siteDrawing } from "../cards/site-card.ts";
import { cardResponse } from "../site/card-response.ts";
import { siteCards } from "../site/site-cards.ts";

export async function getStaticPaths() {
	return (await siteCards()).map(({ name, card }) => ({ params: { card: name }, props: { card } }));
}

/** The pictures that go with links to the front page, the indexes and the names. */
export const GET: APIRoute<{ card: SiteCard }> = ({ props: { card } }) => cardResponse(siteDrawing(card));
