import type { Blockquote, Break, Code, InlineCode, List, Nodes, Root, Text } from "mdast";
import { lowerBound } from "../../text/lower-bound.ts";
import type { TextRange } from "../../text/ranges.ts";

/** A node whose text is its own, not that of its children. A break counts as one character. */
export type Leaf = Text | InlineCode | Code | Break;

/** The range of one leaf in the text layer. Its length is that of the leaf's value. */
export type Segment = TextRange & { node: Leaf };

/**
 * The range of a block with text: a paragraph, a heading, a table cell, a code block. Its segments are in text order.
 */
export type LayerBlock = TextRange & { node: Nodes; segments: Segment[]; holders: readonly Holder[] };

/** What holds several blocks together: a block quotation or a list. A block names its holders, the outermost first. */
export type Holder = Blockquote | List;

/**
 * The plain text of a column: its blocks joined by blank lines, with a map from ranges back to the nodes of the tree.
 * Detectors and selectors see only `text` and its UTF-16 offsets.
 */
export type TextLayer = { text: string; blocks: LayerBlock[] };

const SEPARATOR = "\n\n";

/** Builds the text layer of a tree. Blocks of white space are left out. */
export function textLayer(tree: Root): TextLayer {
	const blocks: LayerBlock[] = [];
	let text = "";

	const addLeaves = (node: Nodes, segments: Segment[], from: number): number => {
		if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
			segments.push({ node, start: from, end: from + node.value.length });
			return from + node.value.length;
		}
		if (node.type === "break") {
			segments.push({ node, start: from, end: from + 1 });
			return from + 1;
		}
		let end = from;
		if ("children" in node) for (const child of node.children) end = addLeaves(child, segments, end);
		return end;
	};
	const visitBlocks = (node: Nodes, around: readonly Holder[]): void => {
		if (!isTextBlock(node)) {
			const holders = node.type === "blockquote" || node.type === "list" ? [...around, node] : around;
			if ("children" in node) for (const child of node.children) visitBlocks(child, holders);
			return;
		}
		const start = text.length + (blocks.length > 0 ? SEPARATOR.length : 0);
		const segments: Segment[] = [];
		const end = addLeaves(node, segments, start);
		const words = segments.map((segment) => (segment.node.type === "break" ? "\n" : segment.node.value)).join("");
		if (words.trim() === "") return;
		if (blocks.length > 0) text += SEPARATOR;
		text += words;
		blocks.push({ start, end, node, segments, holders: around });
	};
	visitBlocks(tree, []);
	return { text, blocks };
}

function isTextBlock(node: Nodes): boolean {
	return ["paragraph", "heading", "tableCell", "code"].includes(node.type);
}

/** The position of the last block that starts at or before an offset; 0 if there is none. */
export function blockIndexAt(layer: Pick<TextLayer, "blocks">, offset: number): number {
	return Math.max(0, lowerBound(layer.blocks, ({ start }) => start > offset) - 1);
}

/** The place in the file of an offset into the text layer: line and column, counted from 1, columns in UTF-16 units. */
export function placeOfOffset(layer: TextLayer, offset: number): { line: number; column: number } {
	const block = layer.blocks[blockIndexAt(layer, offset)];
	const segment = block?.segments.findLast(({ start }) => start <= offset) ?? block?.segments[0];
	const start = segment?.node.position?.start;
	if (!segment || !start) return { line: 1, column: 1 };
	const value = "value" in segment.node ? segment.node.value : "";
	const before = value.slice(0, Math.max(0, offset - segment.start)).split("\n");
	const last = before.at(-1) ?? "";
	return before.length > 1
		? { line: start.line + before.length - 1, column: last.length + 1 }
		: { line: start.line, column: start.column + last.length };
}
