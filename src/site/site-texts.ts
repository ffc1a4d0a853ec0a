import type { Root } from "mdast";
import { rehype } from "rehype";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Author } from "../model/author.ts";
import type { SiteText, WrittenTexts } from "../model/site-text.ts";
import type { AuthorFile } from "../pipeline/parse/authors-file.ts";
import { addresses } from "./routes.ts";

const toHtml = rehype().data("settings", { fragment: true, omitOptionalTags: false });

/** Renders what the owner has written. @param base the path that the site is served from */
export function renderTexts(texts: ReadonlyMap<SiteText, Root>, base: string): WrittenTexts {
	return Object.fromEntries([...texts].map(([id, tree]) => [id, renderText(tree, base)]));
}

/** An author with the biography as HTML. */
export function renderAuthor({ author: { biography: _, ...author }, biography }: AuthorFile, base: string): Author {
	return { ...author, ...(biography && { biography: renderText(biography, base) }) };
}

/** Renders markdown that has been checked. An address on this site comes below its base path. */
function renderText(tree: Root, base: string): string {
	const root = unified().use(remarkRehype).runSync(tree);
	if (root.type !== "root") throw new Error("remark-rehype gave no root.");
	visit(root, "element", ({ tagName, properties }) => {
		const { href } = properties;
		if (tagName === "a" && typeof href === "string" && href.startsWith("/")) {
			properties.href = `${addresses(base).home}${href.slice(1)}`;
		}
	});
	return toHtml.stringify(root);
}
