import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { rehype } from "rehype";
import { EXIT, visit } from "unist-util-visit";
import { isMap, isSeq, parseDocument } from "yaml";
import { columnFiles, contentFolders } from "../model/content-files.ts";
import type { HeldColumn } from "../model/held-column.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { textOf } from "../pipeline/parse/guide.ts";
import { sitePaths } from "./routes.ts";

/**
 * The columns with errors that a build goes on without. Drafts are left out: they are not on the site.
 * @param slugs the folders with errors
 * @param columns those columns whose files could be read, with errors or without
 * @param content the absolute path of the content folder
 * @param published the folder of the site that the last build made
 */
export function heldColumns(
	slugs: ReadonlySet<string>,
	columns: readonly ColumnFiles[],
	content: string,
	published: URL,
): HeldColumn[] {
	const known = new Map(columns.map(({ slug, frontMatter }) => [slug, frontMatter]));
	return [...slugs].sort().flatMap((slug): HeldColumn[] => {
		const headline = publishedHeadline(slug, published);
		const frontMatter = known.get(slug);
		if (frontMatter?.status === "draft" && headline === null) return [];
		const isKept = headline !== null && withdrawnIn(slug, content) <= withdrawnOn(slug, published);
		return [{ slug, headline: headline ?? frontMatter?.headline ?? slug, isKept }];
	});
}

/**
 * How many passages a column's `annotations.yaml` withdraws, whatever else is wrong with it: a page that shows more
 * words is not kept. Endlessly many where that cannot be read.
 */
function withdrawnIn(slug: string, content: string): number {
	const path = join(content, contentFolders.columns, slug, columnFiles.annotations);
	if (!existsSync(path)) return 0;
	const text = readFileSync(path, "utf8");
	const document = parseDocument(text);
	const list = document.errors.length === 0 && isMap(document.contents) ? document.get("withdrawn") : undefined;
	if (isSeq(list)) return list.items.length;
	// A note may speak of what is withdrawn: only a key at the beginning of a line says that words are.
	const isUnreadable = document.errors.length > 0 || list !== undefined;
	return isUnreadable && /^["']?withdrawn["']?\s*:/m.test(text) ? Number.POSITIVE_INFINITY : 0;
}

/** How many passages a column's page in a built site shows signs for. */
function withdrawnOn(slug: string, site: URL): number {
	let count = 0;
	visit(pageOf(slug, site), "element", ({ properties }) => {
		if (properties.dataWithdrawals !== undefined) count = Number(properties.dataWithdrawals);
	});
	return count;
}

function pageOf(slug: string, site: URL): Root {
	const page = new URL(`${sitePaths.column(encodeURIComponent(slug))}index.html`, site);
	return existsSync(page) ? rehype().parse(readFileSync(page, "utf8")) : { type: "root", children: [] };
}

/** The headline on a column's page in a built site; null if it has none there. */
function publishedHeadline(slug: string, site: URL): string | null {
	let headline: string | null = null;
	visit(pageOf(slug, site), "element", (element) => {
		if (![element.properties.itemProp].flat().includes("headline")) return undefined;
		headline = textOf(element).trim();
		return EXIT;
	});
	return headline;
}
