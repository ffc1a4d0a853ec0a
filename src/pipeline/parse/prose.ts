import type { Nodes, Root } from "mdast";
import type { TextLayer } from "./text-layer.ts";

/**
 * The text of each block as a page shows it: with the numbers of ordered lists before it ("2. "). Browsers draw these
 * numbers: readers see them as words, though they are not in the page's text.
 * @param tree the tree that the layer was made from
 * @returns one text a block of the layer, in order
 */
export function proseParagraphs(tree: Root, layer: TextLayer): string[] {
	const numbers = new Map<Nodes, string>();
	const collect = (node: Nodes, prefix: string): void => {
		if (node.type === "list" && node.ordered) {
			node.children.forEach((item, index) => {
				collect(item, `${index === 0 ? prefix : ""}${(node.start ?? 1) + index}. `);
			});
			return;
		}
		if (prefix !== "") numbers.set(node, prefix);
		if ("children" in node) {
			node.children.forEach((child, index) => {
				collect(child, index === 0 ? prefix : "");
			});
		}
	};
	collect(tree, "");
	return layer.blocks.map(({ node, start, end }) => (numbers.get(node) ?? "") + layer.text.slice(start, end));
}
