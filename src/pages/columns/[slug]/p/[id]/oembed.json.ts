import type { APIRoute } from "astro";
import { CARD_HEIGHT, CARD_WIDTH } from "../../../../../cards/render.ts";
import { absolute, address } from "../../../../../site/address.ts";
import { siteSettings } from "../../../../../site/content.ts";
import { EMBED_WIDTH, embedCode, embedHeight } from "../../../../../site/embed.ts";
import { type PassageProps, passagePaths } from "../../../../../site/passage-paths.ts";

export const getStaticPaths = passagePaths;

/** What a site needs to embed a passage. @see https://oembed.com/#section2 */
export const GET: APIRoute<PassageProps> = async ({ props: { view, passage } }) => {
	const { slug, frontMatter } = view.column;
	return new Response(
		JSON.stringify({
			version: "1.0",
			type: "rich",
			title: passage.title,
			author_name: frontMatter.byline,
			provider_name: (await siteSettings()).name,
			provider_url: absolute(address.home),
			html: embedCode(slug, passage),
			width: EMBED_WIDTH,
			height: embedHeight(passage),
			thumbnail_url: absolute(address.card(slug, passage.id)),
			thumbnail_width: CARD_WIDTH,
			thumbnail_height: CARD_HEIGHT,
		}),
	);
};
