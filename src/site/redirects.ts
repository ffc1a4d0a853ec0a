import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { messagesFor } from "../messages/index.ts";
import type { Name } from "../model/name.ts";
import type { ColumnView } from "../views/column-view.ts";
import { hostRules } from "./host-rules.ts";
import { redirectPage } from "./redirect-page.ts";
import { addresses, sitePaths } from "./routes.ts";

/**
 * The script of pages that lead on: it takes the search along and, from an address that has moved, the fragment, which
 * a page without script cannot. At the fragment that `data-stay` names, a page
 * stays; at `#share` it leads to what `data-share` names.
 */
const SCRIPT = `const { to, stay, share } = document.currentScript.dataset;
const next = new URL(location.hash === "#share" && share ? share : to, location.href);
next.search = location.search;
if (next.hash === "" && location.hash !== "") next.hash = location.hash;
if (stay === undefined || location.hash !== stay) location.replace(next);
`;

/**
 * Makes every address answer that was once given out: of passages that have no page of their own any more, and of
 * columns whose folder was renamed. As small pages, which any server has; and as rules for hosts that know them, for
 * addresses that are asked for by programs.
 * @param site the folder of the built site
 * @param base the path that the site is served from
 * @param language the language of the interface
 * @param names the register
 * @returns the files of these pages, by their paths in the site: "columns/x/p/y/index.html"
 */
export function writeRedirects(
	views: readonly ColumnView[],
	site: URL,
	base: string,
	language: Parameters<typeof messagesFor>[0],
	names: readonly Name[],
): Set<string> {
	const address = addresses(base);
	const messages = messagesFor(language);
	const written = new Set<string>();
	const write = (path: string, target: string, shown?: { title: string; description: string }, ways?: string) => {
		const folder = new URL(path, site);
		mkdirSync(folder, { recursive: true });
		const page = redirectPage({ target, ways, script: address.movedScript, shown }, messages);
		writeFileSync(new URL("index.html", folder), page);
		written.add(`${path.replace(/^\.\//, "")}index.html`);
	};
	writeFileSync(new URL(sitePaths.movedScript, site), SCRIPT);
	for (const { column, passages } of views) {
		const { slug, frontMatter, pages, links } = column;
		const given = links.registry.pages ?? [];
		const former = given.filter((id) => !pages.includes(id));
		const shown = new Map(passages.map((passage) => [passage.id, passage]));
		/** Where an id leads; one that tells withdrawn words, to the column, which says that words were withdrawn. */
		const target = (id: string) => (links.untold.includes(id) ? address.column(slug) : address.passage(slug, id));
		const ways = (id: string) => (links.untold.includes(id) ? undefined : address.embed(slug, id));
		for (const id of former) write(sitePaths.shared(slug, id), target(id), shown.get(id), ways(id));
		for (const name of frontMatter.redirects) {
			write(sitePaths.column(name), address.column(slug));
			write(sitePaths.ledger(name), address.ledger(slug));
			write(sitePaths.embed(name), address.embed(slug));
			for (const id of given) write(sitePaths.shared(name, id), target(id), shown.get(id));
			// Pictures on other sites, and what tells of frames, are asked for by programs: they find the same.
			for (const path of [sitePaths.columnCard, sitePaths.oembed]) {
				cpSync(new URL(path(slug), site), new URL(path(name), site));
			}
		}
	}
	for (const { id, former = [] } of names) {
		// A name that no column mentions has no page.
		if (existsSync(new URL(sitePaths.name(id), site))) {
			for (const one of former) write(sitePaths.name(one), address.name(id));
		}
	}
	const rules = hostRules(views, base, messages);
	if (rules !== "") writeFileSync(new URL("_redirects", site), rules);
	return written;
}
