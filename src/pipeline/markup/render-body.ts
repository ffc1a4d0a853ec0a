import type { Element } from "hast";
import type { Root } from "mdast";
import { rehype } from "rehype";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { AnnotatedColumn } from "../../model/annotated-column.ts";

const toHtml = rehype().data("settings", {
	fragment: true,
	omitOptionalTags: false,
	collapseEmptyAttributes: true,
});

/**
 * Renders a marked-up tree as HTML.
 * @param blockIds the ids of all blocks
 * @returns the top-level elements, in order, each with the ids of the blocks inside it
 */
export function renderBody(tree: Root, blockIds: ReadonlySet<string>): AnnotatedColumn["bodyElements"] {
	const root = unified().use(remarkRehype).runSync(tree);
	const elements =
		"children" in root ? root.children.filter((child): child is Element => child.type === "element") : [];
	return elements.map((element) => {
		const blocks: string[] = [];
		visit(element, "element", ({ properties }) => {
			if (typeof properties.id === "string" && blockIds.has(properties.id)) blocks.push(properties.id);
		});
		return { html: toHtml.stringify({ type: "root", children: [element] }), blocks };
	});
}
