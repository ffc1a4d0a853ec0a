import type { Channel, FeedItem } from "../export/feed.ts";
import { feedHtml } from "../export/feed-html.ts";
import { isDay } from "../model/identifier.ts";
import { columnCounts } from "../views/column-counts.ts";
import { correctionsOf } from "../views/corrections.ts";
import { newestFirst } from "../views/newest-first.ts";
import { absolute, address } from "./address.ts";
import { publishedViews, siteMessages, siteSettings, siteTagline } from "./content.ts";

/** How many columns a feed holds: programs keep the older ones. */
const MOST = 20;

/** What a feed of this site says of itself. @param address its own, from the root of the host */
async function channel(words: { title: string; description: string }, own: string): Promise<Channel> {
	const { language } = await siteSettings();
	return { ...words, language, home: absolute(address.home), address: absolute(own) };
}

/**
 * The newest columns, each with its whole text. A column of which only the year or the month of publication is known is
 * left out: a feed asks for days, and none is assumed.
 * @param own the feed's address
 */
export async function columnsFeed(own: string): Promise<{ channel: Channel; items: FeedItem[] }> {
	const messages = await siteMessages();
	const { name } = await siteSettings();
	const views = (await publishedViews()).map((view) => ({ ...view.column, view }));
	const dated = newestFirst(views).filter(({ frontMatter }) => isDay(frontMatter.published));
	const items = dated.slice(0, MOST).map(({ view, slug, frontMatter, links, withdrawn }): FeedItem => {
		const page = absolute(address.column(slug));
		const { published, headline, byline, lang, corrections } = frontMatter;
		return {
			// A column that moves stays the same item.
			id: absolute(address.column(links.slugs[0] ?? slug)),
			title: headline,
			address: page,
			author: byline,
			language: lang,
			published,
			// Programs take what was corrected or withdrawn only where the day of the change is later.
			updated: [published, ...[...corrections, ...withdrawn].map(({ on }) => on)].toSorted().at(-1) ?? published,
			summary: `${messages.feed.summary(byline)} ${columnCounts(view)
				.map(({ words }) => words)
				.join(", ")}.`,
			html: feedHtml(view, page),
		};
	});
	const words = { title: messages.feed.title(name), description: await siteTagline() };
	return { channel: await channel(words, own), items };
}

/** The corrections to all columns, the newest first. */
export async function correctionsFeed(own: string): Promise<{ channel: Channel; items: FeedItem[] }> {
	const { corrections: words, dates } = await siteMessages();
	const { name, language } = await siteSettings();
	const items = (await publishedViews()).flatMap(({ column }) =>
		correctionsOf(column).flatMap(({ on, reason }, index, all): FeedItem[] => {
			// What has no day and no reason is no news.
			if (on === null || reason === null) return [];
			const { headline, byline } = column.frontMatter;
			const link = `${absolute(address.changes(column.slug))}#correction-${all.length - index}`;
			return [
				{
					id: link,
					title: `${words.title(headline)}, ${byline}`,
					address: link,
					author: null,
					language,
					published: on,
					updated: on,
					summary: `${words.corrected(dates.inWords(on))} ${reason}`,
					html: null,
				},
			];
		}),
	);
	const about = { title: words.feed(name), description: words.feedLead(name) };
	const newest = items.sort((a, b) => b.published.localeCompare(a.published));
	return { channel: await channel(about, own), items: newest };
}
