import type { APIRoute } from "astro";
import { renderCard } from "../../../../../cards/render.ts";
import { type PassageProps, passagePaths } from "../../../../../components/shared-passages.ts";

/** Where cards are kept between builds: beside the project's other caches, out of the site. */
const CACHE = "node_modules/.cache/footing/cards";

export const getStaticPaths = passagePaths;

/** The picture that goes with a link to a passage. */
export const GET: APIRoute<PassageProps> = async ({ props: { column, passage } }) => {
	const { headline, byline, printedDate, published, lang } = column.frontMatter;
	const { standing, stance, words } = passage;
	const picture = await renderCard(
		{
			standing: standing.join(". "),
			stance,
			words,
			headline,
			byline,
			date: printedDate ?? published,
			lang,
			isRightToLeft: /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(lang),
		},
		CACHE,
	);
	return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
