import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { rehype } from "rehype";
import { visit } from "unist-util-visit";

/** A link of the built site whose target does not exist. `page` is the path of its file in the site's folder. */
export type DeadLink = { page: string; link: string; reason: "no such page" | "no such passage" };

/** The ids and the links of a built page. */
type Page = { ids: Set<string>; links: string[] };

/** Attributes whose value is an address, on any element. */
const ADDRESSES = ["href", "src", "action", "cite"] as const;

/**
 * Checks every internal link and fragment of a built site.
 * @param folder the site's folder
 * @param base the path that the site is served from
 * @param site the site's origin, if it is known: absolute links to it are internal
 * @returns the dead links, and the number of links checked
 */
export function findDeadLinks(folder: string, base: string, site?: string): { dead: DeadLink[]; count: number } {
	const root = new URL(base.endsWith("/") ? base : `${base}/`, site ?? "https://site.invalid");
	const pages = new Map<string, Page>();
	for (const file of globSync("**/*.html", { cwd: folder })) pages.set(file, readPage(join(folder, file)));
	const dead: DeadLink[] = [];
	let count = 0;
	for (const [page, { links }] of pages) {
		const own = new URL(page.replace(/index\.html$/, ""), root);
		for (const link of links) {
			const target = URL.parse(link, own);
			if (!target || target.origin !== root.origin) continue;
			count++;
			const reason = reasonFor(target);
			if (reason) dead.push({ page, link, reason });
		}
	}
	return { dead, count };

	function reasonFor(target: URL): DeadLink["reason"] | null {
		if (!target.pathname.startsWith(root.pathname)) return "no such page";
		const path = decodeURIComponent(target.pathname.slice(root.pathname.length));
		const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
		if (!existsSync(join(folder, file))) return "no such page";
		const id = decodeURIComponent(target.hash.slice(1).replace(/:~:.*/, ""));
		// The fragment `#-` has no target on purpose: following it removes the highlight.
		return id === "" || id === "-" || !pages.has(file) || pages.get(file)?.ids.has(id) ? null : "no such passage";
	}
}

function readPage(path: string): Page {
	const page: Page = { ids: new Set(), links: [] };
	const tree: Root = rehype().parse(readFileSync(path, "utf8"));
	visit(tree, "element", (element) => {
		if (typeof element.properties.id === "string") page.ids.add(element.properties.id);
		for (const name of ADDRESSES) {
			const value = element.properties[name];
			if (typeof value === "string") page.links.push(value);
		}
		page.links.push(...linksOfMeta(element));
	});
	return page;
}

/** The addresses in a `meta` element: of a redirect, or of a preview. */
function linksOfMeta({ tagName, properties }: Element): string[] {
	const content = properties.content;
	if (tagName !== "meta" || typeof content !== "string") return [];
	const isRefresh = [properties.httpEquiv].flat().includes("refresh");
	if (isRefresh) return [content.replace(/^\d+;\s*url=/i, "")];
	return ["og:url", "og:image"].includes(String(properties.property)) ? [content] : [];
}
