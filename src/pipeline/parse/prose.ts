import type { Nodes, Root } from "mdast";
import type { TextLayer } from "./text-layer.ts";

/**
 * The blocks of a column as a page shows them: the text layer's, each with the numbers that ordered lists put before
 * it. Browsers draw these numbers, so they are words that a reader sees, though no text of the page.
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
