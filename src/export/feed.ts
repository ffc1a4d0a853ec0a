import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";

/** What a feed is of. Addresses are whole. */
export type Channel = {
	title: string;
	description: string;
	/** The language of the site, as a BCP 47 tag. */
	language: string;
	/** The front page. */
	home: string;
	/** The feed itself. */
	address: string;
};

/** An item of a feed. Days are calendar days, as 2026-02-05: they are given as their first moment, in UTC. */
export type FeedItem = {
	/** Whole, and for good: a reader's program knows by it what it has shown. */
	id: string;
	title: string;
	address: string;
	author: string | null;
	/** The language of the text. */
	language: string;
	published: string;
	updated: string;
	/** What it says in a line, as plain text. */
	summary: string;
	/** The whole of it, as HTML with whole addresses; null where the summary is all. */
	html: string | null;
};

const moment = (day: string) => `${day}T00:00:00Z`;

/** The latest day on which an item changed; of a feed without items, the first day that can be written. */
function lastChange(items: readonly FeedItem[]): string {
	return (
		items
			.map(({ updated }) => updated)
			.toSorted()
			.at(-1) ?? "1970-01-01"
	);
}

/** An Atom feed. @see https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(channel: Channel, items: readonly FeedItem[]): string {
	const entries = items.map((item) =>
		x("entry", { "xml:lang": item.language }, [
			x("id", item.id),
			x("title", item.title),
			x("link", { href: item.address }),
			...(item.author === null ? [] : [x("author", [x("name", item.author)])]),
			x("published", moment(item.published)),
			x("updated", moment(item.updated)),
			x("summary", item.summary),
			...(item.html === null ? [] : [x("content", { type: "html" }, item.html)]),
		]),
	);
	const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": channel.language }, [
		x("id", channel.home),
		x("title", channel.title),
		x("subtitle", channel.description),
		x("link", { href: channel.home }),
		x("link", { rel: "self", type: "application/atom+xml", href: channel.address }),
		x("updated", moment(lastChange(items))),
		...entries,
	]);
	return document(feed);
}

/** An RSS 2.0 feed. @see https://www.rssboard.org/rss-specification */
export function rssFeed(channel: Channel, items: readonly FeedItem[]): string {
	const entries = items.map((item) =>
		x("item", [
			x("title", item.title),
			x("link", item.address),
			x("guid", { isPermaLink: "false" }, item.id),
			x("description", item.summary),
			x("pubDate", new Date(moment(item.published)).toUTCString()),
		]),
	);
	const about = [
		x("title", channel.title),
		x("description", channel.description),
		x("link", channel.home),
		x("language", channel.language),
	];
	return document(x("rss", { version: "2.0" }, [x("channel", [...about, ...entries])]));
}

function document(root: ReturnType<typeof x>): string {
	return toXml([{ type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' }, root], {
		closeEmptyElements: true,
	});
}

/** A JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(channel: Channel, items: readonly FeedItem[]): object {
	return {
		version: "https://jsonfeed.org/version/1.1",
		title: channel.title,
		description: channel.description,
		home_page_url: channel.home,
		feed_url: channel.address,
		language: channel.language,
		items: items.map((item) => ({
			id: item.id,
			url: item.address,
			title: item.title,
			...(item.html === null ? { content_text: item.summary } : { content_html: item.html, summary: item.summary }),
			date_published: moment(item.published),
			date_modified: moment(item.updated),
			...(item.author === null ? {} : { authors: [{ name: item.author }] }),
			language: item.language,
		})),
	};
}
