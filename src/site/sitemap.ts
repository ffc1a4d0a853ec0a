import { writeFileSync } from "node:fs";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { escapeHtml as xml } from "../text/escape-html.ts";
import { sitePaths } from "./routes.ts";

/** The protocol allows 50,000 addresses and 50 MB a file. @see https://www.sitemaps.org/protocol.html */
const MOST = 45_000;

/** A page that readers should find. */
type Listed = { address: string; changed: string | null };

/** Pages that are not for finding: those about a passage have the column's address, the other has none. */
const LEFT_OUT = /^(?:columns\/[^/]+\/(?:p|embed)\/|404)/;

/**
 * The pages of a site that readers should find, by address. A column that has its own address on another site is
 * left out, too.
 * @param pages paths from the root of the site, as Astro names them: "columns/harbour/"
 */
export function listPages(pages: readonly string[], columns: readonly AnnotatedColumn[]): Listed[] {
	const bySlug = new Map(columns.map((column) => [column.slug, column]));
	return pages
		.filter((page) => !LEFT_OUT.test(page))
		.sort()
		.flatMap((address) => {
			const [, slug = "", rest] = /^columns\/([^/]+)\/(.*)$/.exec(address) ?? [];
			const column = bySlug.get(slug);
			if (column?.frontMatter.canonical !== undefined && rest === "") return [];
			return [{ address, changed: column ? (column.editor?.on ?? column.frontMatter.published) : null }];
		});
}

/** The files of a sitemap, by name: an index, and as many lists as it takes. @param home the site’s whole address */
export function sitemap(listed: readonly Listed[], home: string, most = MOST): Map<string, string> {
	const count = Math.max(1, Math.ceil(listed.length / most));
	const lists = Array.from({ length: count }, (_, at): [string, string] => {
		const rows = listed.slice(at * most, (at + 1) * most).map(({ address, changed }) => {
			const day = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
			return `<url>${locationOf(address)}${day}</url>\n`;
		});
		return [`sitemap-${at}.xml`, document("urlset", rows)];
	});
	const rows = lists.map(([name]) => `<sitemap>${locationOf(name)}</sitemap>\n`);
	return new Map([["sitemap-index.xml", document("sitemapindex", rows)], ...lists]);

	function locationOf(path: string): string {
		return `<loc>${xml(new URL(path, home).href)}</loc>`;
	}
}

function document(root: string, rows: readonly string[]): string {
	const space = "http://www.sitemaps.org/schemas/sitemap/0.9";
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${space}">\n${rows.join("")}</${root}>\n`;
}

/** Writes the sitemap of a built site. @param home its whole address, with the base path */
export function writeSitemap(listed: readonly Listed[], home: string, folder: URL): void {
	for (const [name, text] of sitemap(listed, home)) writeFileSync(new URL(name, new URL(sitePaths.home, folder)), text);
}
