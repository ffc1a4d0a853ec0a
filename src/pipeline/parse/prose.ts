import type { Nodes, Root } from "mdast";
import type { TextLayer } from "./text-layer.ts";

/**
 * The text of each block as a page shows it: with the numbers of ordered lists before it ("2. "). Browsers draw these
 * numbers: readers see them as words, though they are not in the page's text. The number of an item stands before its
 * first block of text.
 * @param tree the tree that the layer was made from
 * @returns one text a block of the layer, in order
 */
export function proseParagraphs(tree: Root, layer: TextLayer): string[] {
	const blocks = new Set<Nodes>(layer.blocks.map(({ node }) => node));
	const numbers = new Map<Nodes, string>();
	/** Gives a prefix to the first block in a node. @returns the prefix if there is no block */
	const place = (node: Nodes, prefix: string): string => {
		if (blocks.has(node)) {
			numbers.set(node, prefix);
			return "";
		}
		if (!("children" in node)) return prefix;
		const isNumbered = node.type === "list" && node.ordered;
		return node.children.reduce((left, child, index) => {
			const number = isNumbered ? `${(node.start ?? 1) + index}. ` : "";
			return place(child, `${left}${number}`);
		}, prefix);
	};
	place(tree, "");
	return layer.blocks.map(({ node, start, end }) => (numbers.get(node) ?? "") + layer.text.slice(start, end));
}
