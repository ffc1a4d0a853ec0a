import { getRssString } from "@astrojs/rss";
import type { APIRoute } from "astro";
import { absolute, address } from "../site/address.ts";
import { publishedViews, siteMessages, siteSettings } from "../site/content.ts";
import { correctionsOf } from "../views/corrections.ts";

/** The feed of corrections. Its addresses must be whole: there is none where the site's is not known. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { feed: "corrections" } }] : []);

export const GET: APIRoute = async () => {
	const { corrections: words, dates } = await siteMessages();
	const { name, language } = await siteSettings();
	const items = (await publishedViews()).flatMap(({ column }) =>
		correctionsOf(column).flatMap(({ on, reason }, index, all) => {
			// What has no day and no reason is no news.
			if (on === null || reason === null) return [];
			const { headline, byline } = column.frontMatter;
			const link = absolute(address.changes(column.slug));
			return {
				title: `${words.title(headline)}, ${byline}`,
				description: `${words.corrected(dates.inWords(on))} ${reason}`,
				link: `${link}#correction-${all.length - index}`,
				pubDate: new Date(`${on}T00:00:00Z`),
			};
		}),
	);
	const text = await getRssString({
		title: words.feed(name),
		description: words.feedLead(name),
		site: absolute(address.home),
		items: items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
		customData: `<language>${language}</language>`,
		trailingSlash: false,
	});
	return new Response(text, { headers: { "Content-Type": "application/rss+xml" } });
};
