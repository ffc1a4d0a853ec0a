import { existsSync, readFileSync } from "node:fs";
import { rehype } from "rehype";
import { EXIT, visit } from "unist-util-visit";
import type { HeldColumn } from "../model/held-column.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { textOf } from "../pipeline/parse/guide.ts";
import { sitePaths } from "./routes.ts";

/**
 * The columns with errors that a build goes on without. Drafts are left out: they are not on the site.
 * @param slugs the folders with errors
 * @param columns those columns whose files could be read, with errors or without
 * @param published the folder of the site that the last build made
 */
export function heldColumns(slugs: ReadonlySet<string>, columns: readonly ColumnFiles[], published: URL): HeldColumn[] {
	const known = new Map(columns.map(({ slug, frontMatter }) => [slug, frontMatter]));
	return [...slugs].sort().flatMap((slug): HeldColumn[] => {
		const headline = publishedHeadline(slug, published);
		const frontMatter = known.get(slug);
		if (frontMatter?.status === "draft" && headline === null) return [];
		return [{ slug, headline: headline ?? frontMatter?.headline ?? slug, isKept: headline !== null }];
	});
}

/** The headline on a column's page in a built site; null if it has none there. */
function publishedHeadline(slug: string, site: URL): string | null {
	const page = new URL(`${sitePaths.column(encodeURIComponent(slug))}index.html`, site);
	if (!existsSync(page)) return null;
	let headline: string | null = null;
	visit(rehype().parse(readFileSync(page, "utf8")), "element", (element) => {
		if (![element.properties.itemProp].flat().includes("headline")) return undefined;
		headline = textOf(element).trim();
		return EXIT;
	});
	return headline;
}
