import type { Element } from "hast";
import type { Definition, Root, RootContent } from "mdast";
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

/** Top-level elements by what they are made of: the HTML of each, and the ids in it. */
export type RenderedBlocks = Map<string, { html: string; ids: string[] }[]>;

/**
 * Renders a marked-up tree as HTML, one top-level node after another.
 * @param blockIds the ids of all blocks
 * @param rendered what was rendered before, for a column that is rendered again and again; what is new is added
 * @returns the top-level elements, in order, each with the ids of the blocks inside it
 */
export function renderBody(
	tree: Root,
	blockIds: ReadonlySet<string>,
	rendered?: RenderedBlocks,
): AnnotatedColumn["bodyElements"] {
	// Links may refer to addresses that stand elsewhere.
	const definitions: Definition[] = [];
	visit(tree, "definition", (node) => {
		definitions.push(node);
	});
	const nodes = tree.children.filter(({ type }) => type !== "definition");
	const elements = nodes.flatMap((node) => {
		const key = rendered && keyOf([...definitions, node]);
		const known = key === undefined ? undefined : rendered?.get(key);
		const made = known ?? renderNodes([...definitions, node]);
		if (key !== undefined) rendered?.set(key, made);
		return made;
	});
	return elements.map(({ html, ids }) => ({ html, blocks: ids.filter((id) => blockIds.has(id)) }));
}

function renderNodes(children: RootContent[]): { html: string; ids: string[] }[] {
	const root = unified().use(remarkRehype).runSync({ type: "root", children });
	const elements =
		"children" in root ? root.children.filter((child): child is Element => child.type === "element") : [];
	return elements.map((element) => {
		const ids: string[] = [];
		visit(element, "element", ({ properties }) => {
			if (typeof properties.id === "string") ids.push(properties.id);
		});
		return { html: toHtml.stringify({ type: "root", children: [element] }), ids };
	});
}

/** What nodes are made of: all but where they stand in the file. */
function keyOf(nodes: readonly RootContent[]): string {
	return JSON.stringify(nodes, (key, value: unknown) => (key === "position" ? undefined : value));
}
