import type { ElementContent, Properties } from "hast";
import type { Nodes, Parents, RootContent } from "mdast";
import type { Node } from "unist";
import { lowerBound } from "../../text/lower-bound.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { LayerBlock, Leaf } from "../parse/text-layer.ts";

/**
 * A node that markup adds to the mdast tree. `data` describes its HTML element for mdast-util-to-hast.
 * @see https://github.com/syntax-tree/mdast-util-to-hast#fields-on-nodes
 */
export interface MarkNode extends Node {
	type: "mark";
	data: { hName: string; hProperties: Properties; hChildren?: ElementContent[] };
	children: RootContent[];
}

declare module "mdast" {
	interface RootContentMap {
		mark: MarkNode;
	}
	interface PhrasingContentMap {
		mark: MarkNode;
	}
}

/** Makes a node that becomes the HTML element `hName` with the properties `hProperties`. */
export function markNode(hName: string, hProperties: Properties, children: RootContent[] = []): MarkNode {
	return { type: "mark", data: { hName, hProperties }, children };
}

/** The range of each node of a block in the text layer. */
export type Extents = Map<Nodes, TextRange>;

/** The ranges of all nodes in a block, the block itself included. */
export function extentsIn(block: LayerBlock): Extents {
	const extents: Extents = new Map(block.segments.map(({ node, start, end }) => [node, { start, end }]));
	const fill = (node: Nodes, from: number): number => {
		const leaf = extents.get(node);
		if (leaf) return leaf.end;
		let end = from;
		if ("children" in node) for (const child of node.children) end = fill(child, end);
		extents.set(node, { start: from, end });
		return end;
	};
	fill(block.node, block.start);
	return extents;
}

/** How many nodes one call of `splice` inserts: the number of arguments of a call is limited. */
const MAX_SPLICED = 10_000;

/**
 * Wraps the part of a range that is inside one block in as few elements as a valid tree allows. Neighbouring nodes
 * inside the range are wrapped together; a node that crosses an end of the range is wrapped from inside; text is cut at
 * the ends. So marks may cross each other, emphasis and links.
 * @param parent the block's node, or a node in it; its children are replaced
 * @param extents the ranges of the block's nodes; the new nodes are added
 * @param make makes each new element
 * @returns the new elements, in text order
 */
export function wrap(parent: Parents, range: TextRange, extents: Extents, make: () => MarkNode): MarkNode[] {
	const made: MarkNode[] = [];
	const children: RootContent[] = [];
	let run: RootContent[] = [];
	const close = () => {
		if (run.length === 0) return;
		const node = make();
		node.children = run;
		extents.set(node, {
			start: extents.get(run[0] ?? node)?.start ?? range.start,
			end: extents.get(run.at(-1) ?? node)?.end ?? range.end,
		});
		made.push(node);
		children.push(node);
		run = [];
	};
	// Children are in text order: those before and after the range are not touched.
	const all: RootContent[] = parent.children;
	const first = lowerBound(all, (child) => (extents.get(child)?.end ?? 0) > range.start);
	let next = first;
	for (let child = all[next]; child; child = all[++next]) {
		const extent = extents.get(child);
		if (!extent || extent.start >= range.end) break;
		if (extent.start >= range.start && extent.end <= range.end) {
			run.push(child);
		} else if ("children" in child) {
			close();
			made.push(...wrap(child, range, extents, make));
			children.push(child);
		} else if (isLeaf(child)) {
			for (const piece of cut(child, extent, range, extents)) {
				const inside = piece.extent.start >= range.start && piece.extent.end <= range.end;
				if (!inside) close();
				(inside ? run : children).push(piece.node);
			}
		} else {
			close();
			children.push(child);
		}
	}
	close();
	for (let at = 0; at < children.length; at += MAX_SPLICED) {
		const some = children.slice(at, at + MAX_SPLICED);
		all.splice(first + at, at === 0 ? next - first : 0, ...some);
	}
	return made;
}

function isLeaf(node: Nodes): node is Exclude<Leaf, { type: "break" }> {
	return node.type === "text" || node.type === "inlineCode" || node.type === "code";
}

/** Cuts a leaf at each end of a range that is inside the leaf. @returns one to three leaves, in text order */
function cut(
	leaf: Exclude<Leaf, { type: "break" }>,
	extent: TextRange,
	range: TextRange,
	extents: Extents,
): { node: RootContent; extent: TextRange }[] {
	const edges = [extent.start, range.start, range.end, extent.end]
		.filter((edge) => edge >= extent.start && edge <= extent.end)
		.filter((edge, index, all) => index === 0 || edge !== all[index - 1]);
	return edges.slice(0, -1).map((start, index) => {
		const end = edges[index + 1] ?? extent.end;
		const node = { ...leaf, value: leaf.value.slice(start - extent.start, end - extent.start) };
		extents.set(node, { start, end });
		return { node, extent: { start, end } };
	});
}
