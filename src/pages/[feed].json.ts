import type { APIRoute } from "astro";
import { jsonFeed } from "../export/feed.ts";
import { address } from "../site/address.ts";
import { columnsFeed } from "../site/feeds.ts";

/** The feed of columns for programs that read JSON, where the site's address is known. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { feed: "feed" } }] : []);

export const GET: APIRoute = async () => {
	const { channel, items } = await columnsFeed(address.feed("json"));
	return new Response(JSON.stringify(jsonFeed(channel, items)), {
		headers: { "Content-Type": "application/feed+json" },
	});
};
