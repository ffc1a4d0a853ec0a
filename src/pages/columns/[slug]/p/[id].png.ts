import type { APIRoute } from "astro";
import { cardOf, passageDrawing } from "../../../../cards/card.ts";
import { cardResponse } from "../../../../site/card-response.ts";
import { type PassageProps, passagePaths } from "../../../../site/passage-paths.ts";

export const getStaticPaths = passagePaths;

/** The picture that goes with a link to a passage. */
export const GET: APIRoute<PassageProps> = ({ props: { view, passage } }) =>
	cardResponse(passageDrawing(cardOf(view.column.frontMatter, passage, view.messages.site.column)));
