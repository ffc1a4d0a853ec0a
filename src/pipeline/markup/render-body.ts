import type { Element } from "hast";
import type { Definition, Root, RootContent } from "mdast";
import { rehype } from "rehype";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { AnnotatedColumn } from "../../model/annotated-column.ts";
import { firstNumber, numberedFrom } from "./note-numbers.ts";

const toHtml = rehype().data("settings", {
	fragment: true,
	omitOptionalTags: false,
	collapseEmptyAttributes: true,
});

/** The HTML of a top-level element, and the ids in it. */
type Rendered = { html: string; ids: string[] };

/** Top-level elements by what they are made of, with the number that their first note had then. */
export type RenderedBlocks = Map<string, { elements: Rendered[]; first: number | null }>;

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
	visit(tree, (node) => {
		if (node.type === "definition") definitions.push(node);
		// Definitions stand among blocks, never among words.
		return node.type === "paragraph" || node.type === "heading" ? SKIP : undefined;
	});
	const nodes = tree.children.filter(({ type }) => type !== "definition");
	const elements = nodes.flatMap((node) =>
		rendered ? renderAgain([...definitions, node], rendered) : renderNodes([...definitions, node]),
	);
	return elements.map(({ html, ids }) => ({ html, blocks: ids.filter((id) => blockIds.has(id)) }));
}

/** Renders nodes, or takes what was rendered of the same: its notes may have other numbers now. */
function renderAgain(nodes: RootContent[], rendered: RenderedBlocks): Rendered[] {
	const { key, first } = keyOf(nodes);
	const known = rendered.get(key);
	if (!known) {
		const elements = renderNodes(nodes);
		rendered.set(key, { elements, first });
		return elements;
	}
	const by = (first ?? 0) - (known.first ?? 0);
	return known.elements.map(({ html, ids }) => ({ html: numberedFrom(html, (firstNumber(html) ?? 0) + by), ids }));
}

function renderNodes(children: RootContent[]): Rendered[] {
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

/** What nodes are made of: all but where they stand in the file, and which numbers their notes have in the column. */
function keyOf(nodes: readonly RootContent[]): { key: string; first: number | null } {
	let first: number | null = null;
	const key = JSON.stringify(nodes, (name, value: unknown) => {
		if (name === "position") return undefined;
		if (name !== "hProperties" || !isNumbered(value)) return value;
		first ??= value.dataN;
		return { ...value, dataN: value.dataN - first, ariaLabel: null };
	});
	return { key, first };
}

/** Whether the attributes of an element are those of the number of a note. */
function isNumbered(value: unknown): value is { dataN: number } {
	return typeof value === "object" && value !== null && "dataN" in value && typeof value.dataN === "number";
}
