import type { APIRoute } from "astro";
import { CARD_HEIGHT, CARD_WIDTH } from "../../../cards/render.ts";
import { FRAME_WIDTH, frameCode, frameHeight } from "../../../export/frame.ts";
import { absolute, address } from "../../../site/address.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { siteMessages, siteSettings } from "../../../site/content.ts";
import { openingOf } from "../../../views/opening.ts";

export const getStaticPaths = columnPaths;

/** What a site needs to show a column in a frame: how it begins. @see https://oembed.com/#section2 */
export const GET: APIRoute<ColumnProps> = async ({ props: { view } }) => {
	const { slug, frontMatter } = view.column;
	const { headline, byline } = frontMatter;
	const { share, reading } = await siteMessages();
	const { said, words } = openingOf(view);
	const shown = { lead: said, words, remarks: [] };
	return Response.json({
		version: "1.0",
		type: "rich",
		title: reading.title(headline, byline),
		author_name: byline,
		provider_name: (await siteSettings()).name,
		provider_url: absolute(address.home),
		html: frameCode(shown, {
			address: absolute(address.embed(slug)),
			title: share.frameTitle(null, byline, headline),
		}),
		width: FRAME_WIDTH,
		height: frameHeight(shown),
		thumbnail_url: absolute(address.columnCard(slug)),
		thumbnail_width: CARD_WIDTH,
		thumbnail_height: CARD_HEIGHT,
	});
};
