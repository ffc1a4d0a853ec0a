import type { Root } from "mdast";
import { rehype } from "rehype";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { isSafeAddress } from "../parse/markdown.ts";

const parser = remark();
const toHtml = rehype().data("settings", { fragment: true });

/** Renders an editor's note, markdown without HTML, images or unsafe links, as HTML paragraphs. */
export function renderNote(markdown: string): string {
	const tree: Root = parser.parse(markdown);
	visit(tree, (node) => {
		if (node.type === "link" && !isSafeAddress(node.url)) node.url = "#";
	});
	return toHtml.stringify(unified().use(remarkRehype).runSync(tree)).trim();
}
