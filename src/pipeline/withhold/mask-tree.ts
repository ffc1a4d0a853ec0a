import type { Nodes, Parents, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { overlap } from "../../text/ranges.ts";
import { type Replacement, replaceIn } from "../../text/withheld.ts";
import { type Leaf, type Segment, textLayer } from "../parse/text-layer.ts";

/**
 * A copy of a tree with replacements in its text. Links around replaced words are gone, since an address may tell the
 * words, and so are elements without any text.
 * @param replacements in UTF-16 units of the tree's text layer, ascending and apart from each other
 */
export function maskTree(tree: Root, replacements: readonly Replacement[]): Root {
	const copy = structuredClone(tree);
	const touched = new Set<Nodes>();
	for (const { segments } of textLayer(copy).blocks) {
		for (const segment of segments) {
			const own = replacements.filter((one) => overlap(one, segment) > 0);
			if (own.length === 0 || segment.node.type === "break") continue;
			touched.add(segment.node);
			segment.node.value = replaceIn(
				segment.node.value,
				own.map((one) => partIn(segment, one)),
			);
			if (segment.node.type !== "code") continue;
			segment.node.lang = null;
			segment.node.meta = null;
		}
	}
	unlink(copy, touched);
	removeEmpty(copy, touched);
	return copy;
}

/** A replacement inside a leaf. Of one that goes on in the next leaf, the first has what takes its place. */
function partIn({ start, end }: Segment, replacement: Replacement): Replacement {
	return {
		start: Math.max(start, replacement.start) - start,
		end: Math.min(end, replacement.end) - start,
		by: replacement.start >= start ? replacement.by : "",
	};
}

function unlink(tree: Root, touched: ReadonlySet<Nodes>): void {
	visit(tree, (node, index, parent) => {
		if (node.type !== "link" && node.type !== "linkReference") return undefined;
		let isTouched = false;
		visit(node, (inside) => {
			isTouched ||= touched.has(inside);
		});
		if (!isTouched || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1, ...node.children);
		return [SKIP, index];
	});
}

/** Removes the leaves that have lost all their text, and what held nothing else. */
function removeEmpty(parent: Parents, touched: ReadonlySet<Nodes>): void {
	const children: RootContent[] = parent.children;
	for (let index = children.length - 1; index >= 0; index--) {
		const child = children[index];
		if (!child) continue;
		const hadChildren = "children" in child && child.children.length > 0;
		if ("children" in child) removeEmpty(child, touched);
		const isEmptyLeaf = touched.has(child) && isLeaf(child) && child.value === "";
		if (isEmptyLeaf || (hadChildren && child.children.length === 0)) children.splice(index, 1);
	}
}

function isLeaf(node: Nodes): node is Exclude<Leaf, { type: "break" }> {
	return node.type === "text" || node.type === "inlineCode" || node.type === "code";
}
