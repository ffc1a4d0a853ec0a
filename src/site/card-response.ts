import { CARD_CACHE, type Drawing, renderCard } from "../cards/render.ts";

/** A card, as the answer of its address. */
export async function cardResponse(drawing: Drawing): Promise<Response> {
	return new Response(await renderCard(drawing, CARD_CACHE), { headers: { "Content-Type": "image/png" } });
}
