import type { Properties } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { noteId } from "../../links/ids.ts";
import type { Block, Sentence } from "../../model/annotated-column.ts";
import type { Annotation } from "../../model/annotation.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import { blockIndexAt, type TextLayer, textLayer } from "../parse/text-layer.ts";
import { endOfToken, insertAt } from "./insert.ts";
import { innermostFirst } from "./order.ts";
import { extentsIn, type MarkNode, markNode, wrap } from "./wrap.ts";

/** What the tree is marked up with. */
export type MarkupInput = {
	/** The ids of the blocks, in order. */
	blockIds: readonly string[];
	sentences: readonly Sentence[];
	annotations: readonly Annotation[];
	/** Ids of passages that were published once: their words keep them. */
	former: readonly { id: string; range: TextRange }[];
};

export type MarkedUpTree = {
	tree: Root;
	/** The blocks of the text layer, with the ids that they carry in the tree. */
	blocks: Block[];
};

/**
 * Puts sentences and annotations into a copy of the markdown tree, as elements around the column's words. Nothing is
 * added to the words themselves: the numbers of notes are empty links whose figures the style sheet draws.
 * @param tree it is left as it is
 */
export function markup(tree: Root, { blockIds, sentences, annotations, former }: MarkupInput): MarkedUpTree {
	const copy = structuredClone(tree);
	keepParagraphsOfLists(copy);
	const layer = textLayer(copy);
	// Longer marks first, so that shorter ones come to stand inside them; of two over the same words the later wraps the
	// earlier.
	const sorted = [...annotations].sort((a, b) => length(b) - length(a) || innermostFirst(a, b));
	const begun = new Set<string>();
	const numbered = annotations
		.filter(({ number }) => number !== null)
		.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
	const numberedIn = groupByBlock(layer, numbered);
	const inBlock = groupByBlock(layer, sorted);
	const sentencesIn = groupByBlock(layer, sentences);
	const formerIn = groupByBlock(layer, former);

	const blocks = layer.blocks.map((block, position): Block => {
		const id = blockIds[position] ?? "";
		const { node } = block;
		node.data = { ...node.data, hProperties: { ...hPropertiesOf(node.data), id } };
		const made = { id, range: { start: block.start, end: block.end } };
		if (!("children" in node)) return made;
		const extents = extentsIn(block);
		for (const { id, range, voice } of sentencesIn.get(position) ?? []) {
			let first = true;
			wrap(node, range, extents, () => {
				const properties = { ...(first && { id }), dataVoice: voice };
				first = false;
				return markNode("span", properties);
			});
		}
		for (const { id, range } of formerIn.get(position) ?? []) {
			wrap(node, range, extents, () => {
				const isFirst = !begun.has(id);
				begun.add(id);
				return markNode("span", { ...(isFirst && { id }), dataFormer: "" });
			});
		}
		for (const annotation of inBlock.get(position) ?? []) {
			const pieces = wrap(node, annotation.range, extents, () => {
				const isFirst = !begun.has(annotation.id);
				begun.add(annotation.id);
				return markNode("span", { ...(isFirst && { id: annotation.id }), ...propertiesOf(annotation) });
			});
			// Claims and slips have no line below them: their end is marked as well.
			const last = pieces.at(-1);
			const hasCorners = annotation.type === "claim" || annotation.type === "sic";
			if (hasCorners && last && annotation.range.end <= block.end) last.data.hProperties.dataEnd = "";
		}
		for (const annotation of numberedIn.get(position) ?? []) {
			if (annotation.range.end > block.end) continue;
			const offset = endOfToken(layer.text, annotation.range.end, block.end);
			insertAt(node, offset, numberNode(annotation), extents);
		}
		return made;
	});
	return { tree: copy, blocks };
}

function length({ range }: Annotation): number {
	return range.end - range.start;
}

function hPropertiesOf(data: object | undefined): Properties {
	return data && "hProperties" in data ? (data.hProperties as Properties) : {};
}

/** Items of a tight list lose their paragraphs on the way to HTML, and with them the ids: all lists are made loose. */
function keepParagraphsOfLists(tree: Root): void {
	visit(tree, (node) => {
		if (node.type === "list" || node.type === "listItem") node.spread = true;
	});
}

/** The attributes of a mark: the contract of content/guide/built-page.md. */
function propertiesOf(annotation: Annotation): Properties {
	const properties: Properties = { dataAnnotation: annotation.id, dataType: annotation.type };
	if (annotation.type === "quotation") properties.dataUse = annotation.use ?? "undecided";
	if (annotation.type === "attribution") {
		properties.dataSourceKind = annotation.sourceKind;
		properties.dataStance = annotation.stance;
	}
	if (annotation.type === "claim") {
		properties.dataVoice = annotation.voice;
		properties.dataStance = annotation.stance;
	}
	properties.dataStatus = annotation.status;
	return properties;
}

/** Which of the ranges touch which block. */
function groupByBlock<T extends { range: { start: number; end: number } }>(
	layer: TextLayer,
	items: readonly T[],
): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const item of items) {
		let position = blockIndexAt(layer, item.range.start);
		for (; position < layer.blocks.length; position++) {
			const block = layer.blocks[position];
			if (!block || block.start >= item.range.end) break;
			if (overlap(block, item.range) === 0) continue;
			const group = groups.get(position);
			if (group) group.push(item);
			else groups.set(position, [item]);
		}
	}
	return groups;
}

/**
 * The link from a mark to its note. It is for eyes and pointers: it holds no text, so that copying, text fragments and
 * reader modes see only the column's words, and it is hidden from assistive technology, which comes to the same notes
 * right after the paragraph without being interrupted in the sentence.
 */
function numberNode(annotation: Annotation): MarkNode {
	return markNode("a", {
		href: `#${noteId(annotation.id)}`,
		dataN: annotation.number,
		dataFurniture: annotation.type,
		tabIndex: -1,
		ariaHidden: "true",
	});
}
