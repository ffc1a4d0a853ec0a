import type { APIRoute } from "astro";
import { cardOf, passageDrawing } from "../../../../cards/card.ts";
import { CARD_CACHE, renderCard } from "../../../../cards/render.ts";
import { type PassageProps, passagePaths } from "../../../../site/passage-paths.ts";

export const getStaticPaths = passagePaths;

/** The picture that goes with a link to a passage. */
export const GET: APIRoute<PassageProps> = async ({ props: { view, passage } }) => {
	const picture = await renderCard(
		passageDrawing(cardOf(view.column.frontMatter, passage, view.messages.site.column)),
		CARD_CACHE,
	);
	return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
