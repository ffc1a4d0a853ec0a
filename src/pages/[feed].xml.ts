import type { APIRoute } from "astro";
import { atomFeed, rssFeed } from "../export/feed.ts";
import { address } from "../site/address.ts";
import { columnsFeed, correctionsFeed } from "../site/feeds.ts";

/** The feeds of columns and of corrections, whose addresses must be whole: none where the site's is not known. */
export const getStaticPaths = () =>
	import.meta.env.SITE ? ["feed", "corrections"].map((feed) => ({ params: { feed } })) : [];

export const GET: APIRoute = async ({ params }) => {
	if (params["feed"] === "feed") {
		const { channel, items } = await columnsFeed(address.feed("xml"));
		return new Response(atomFeed(channel, items), { headers: { "Content-Type": "application/atom+xml" } });
	}
	const { channel, items } = await correctionsFeed(address.correctionsFeed);
	return new Response(rssFeed(channel, items), { headers: { "Content-Type": "application/rss+xml" } });
};
