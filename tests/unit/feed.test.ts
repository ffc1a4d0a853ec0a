import { DOMParser, parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { atomFeed, type FeedItem, jsonFeed, rssFeed } from "../../src/export/feed.ts";
import { feedHtml } from "../../src/export/feed-html.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { build, contentFolders } from "./library.ts";

const views = contentFolders.flatMap((folder) => build(folder).views);
const HOME = "https://reading.example/";
const addressOf = (slug: string) => `${HOME}columns/${slug}/`;
const channel = { title: "A & B", description: "<i>", language: "en", home: HOME, address: `${HOME}feed.xml` };
const items = views.map(
	(view): FeedItem => ({
		id: addressOf(view.column.slug),
		title: view.column.frontMatter.headline,
		address: addressOf(view.column.slug),
		author: view.column.frontMatter.byline,
		language: "en",
		published: view.column.frontMatter.published,
		updated: "2026-11-30",
		summary: "Opinion column & more.",
		html: feedHtml(view, addressOf(view.column.slug)),
	}),
);

describe.each(views.map((view) => [view.column.slug, view] as const))("the text of %s for feeds", (slug, view) => {
	const { document } = parseHTML(`<html><body>${feedHtml(view, addressOf(slug))}</body></html>`);
	test("has every word of the column, in order, with nothing between them but notes in blocks of their own", () => {
		const { standfirst } = view.column.frontMatter;
		const blocks = [...document.body.children].slice(standfirst === undefined ? 1 : 2);
		const text = blocks.filter(({ localName }) => localName !== "blockquote").map(({ textContent }) => textContent);
		expect(wordsOf(text.join(" "))).toEqual(wordsOf(view.column.prose));
	});
	test("says at once that it is an opinion column, and of every note what it is before the words", () => {
		expect(document.body.firstElementChild?.textContent).toContain("is an opinion column by");
		const notes = [...document.querySelectorAll("blockquote > p")];
		expect(notes.length).toBeGreaterThan(5);
		for (const note of notes) expect(note.firstElementChild?.localName).toBe("b");
	});
	test("has no marks of the page, and whole addresses that lead somewhere on it", () => {
		const known = new Set([...view.passages, ...view.column.annotations].map(({ id }) => id));
		for (const element of document.body.querySelectorAll("*")) {
			expect(element.getAttributeNames().filter((name) => name !== "href")).toEqual([]);
			const href = element.getAttribute("href");
			if (href?.startsWith(addressOf(slug))) expect(known).toContain(href.split("#")[1]);
			else if (href !== null) expect(href).toMatch(/^(?:https|mailto):/);
		}
	});
});

describe("a feed", () => {
	test("in Atom, read by another parser, has what it was given", () => {
		const feed = new DOMParser().parseFromString(atomFeed(channel, items), "text/xml");
		const textOf = (selector: string) => [...feed.querySelectorAll(selector)].map(({ textContent }) => textContent);
		expect(textOf("feed > title")).toEqual(["A & B"]);
		expect(textOf("feed > subtitle")).toEqual(["<i>"]);
		expect(textOf("entry > id")).toEqual(items.map(({ id }) => id));
		expect(textOf("entry > title")).toEqual(items.map(({ title }) => title));
		expect(textOf("entry > content")).toEqual(items.map(({ html }) => html));
		expect(textOf("feed > updated")).toEqual(["2026-11-30T00:00:00Z"]);
		expect(feed.querySelector("link[rel=self]")?.getAttribute("href")).toBe(channel.address);
	});
	test("is the same at every build", () => {
		expect(atomFeed(channel, items)).toBe(atomFeed(channel, items));
		expect(atomFeed(channel, [])).toContain("<updated>1970-01-01T00:00:00Z</updated>");
	});
	test("in RSS and JSON has the same items", () => {
		const rss = new DOMParser().parseFromString(rssFeed(channel, items), "text/xml");
		expect([...rss.querySelectorAll("item > guid")].map(({ textContent }) => textContent)).toEqual(
			items.map(({ id }) => id),
		);
		expect(jsonFeed(channel, items)).toMatchObject({
			version: "https://jsonfeed.org/version/1.1",
			items: items.map(({ id, html }) => ({ id, content_html: html })),
		});
	});
});
