import type { Properties } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { noteId } from "../../links/ids.ts";
import type { Block, Sentence, VoiceRange } from "../../model/annotated-column.ts";
import type { Annotation } from "../../model/annotation.ts";
import type { OptionalType } from "../../model/vocabulary.ts";
import type { Withheld } from "../../model/withdrawn.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import { blockIndexAt, type LayerBlock, type TextLayer, textLayer } from "../parse/text-layer.ts";
import { ofSourceIn } from "../voice-ranges.ts";
import { isShown } from "./has-note.ts";
import { endOfToken, insertAt } from "./insert.ts";
import { ofParts, partsByNumber } from "./note-parts.ts";
import { byEnd, byNesting } from "./order.ts";
import { type Extents, extentsIn, type MarkNode, markNode, wrap } from "./wrap.ts";

/** What a tree is marked up with. Ranges are UTF-16 offsets into its text layer. */
export type MarkupInput = {
	/** The id of each block of the text layer, in text order. */
	blockIds: readonly string[];
	/** In text order. */
	sentences: readonly Sentence[];
	voiceRanges: readonly VoiceRange[];
	annotations: readonly Annotation[];
	/** The words that only proposals credit which are not among the annotations. */
	unknown: readonly TextRange[];
	/** Published ids that no block, sentence or annotation has any more, and where their words are now. */
	former: readonly { id: string; range: TextRange }[];
	/** The withdrawn passages. */
	withdrawn: readonly Withheld[];
	/** The kinds that the site shows beside those that tell who says what; all where it is left out. */
	kinds?: readonly OptionalType[] | undefined;
};

/** A tree with its marks. */
export type MarkedUpTree = {
	tree: Root;
	/** The blocks of the text layer, with the ids that they have in the tree. */
	blocks: Block[];
};

/**
 * Marks sentences and annotations in a copy of a tree, as elements around the column's words. No text is added: the
 * numbers of notes are empty links, drawn by the style sheet.
 * @param tree is not changed
 */
export function markup(tree: Root, input: MarkupInput): MarkedUpTree {
	const { blockIds, sentences, voiceRanges, annotations, unknown, former, withdrawn, kinds } = input;
	const copy = structuredClone(tree);
	spreadLists(copy);
	const layer = textLayer(copy);
	const isOfSource = ofSourceIn(voiceRanges);
	const unknownIn = overlapLookup(unknown);
	const noted = new Set(annotations.flatMap(({ id, number }) => (number === null ? [] : [id])));
	const marks = groupByBlock(layer, [
		...sentences.map(({ id, range, voice }) => ({ id, range, properties: { dataVoice: voice } })),
		...former.map(({ id, range }) => ({ id, range, properties: { dataFormer: "" } })),
		...voiceRanges
			.filter(({ voice }) => voice !== "columnist")
			.map((one) => voiceMark(one, noted, unknownIn(one.range).length > 0)),
		...annotations.flatMap(doubtfulMark),
		...marksOf(annotations, isOfSource, kinds),
		...withdrawn.flatMap(({ range }, index): Mark[] =>
			range ? [{ id: null, range, properties: { dataWithdrawn: `${index}` } }] : [],
		),
	]);
	const numbered = groupByBlock(layer, numbersOf(annotations, isOfSource));
	const givenIds = new Set<string>();
	const blocks = layer.blocks.map((block, position): Block => {
		const id = blockIds[position] ?? "";
		const { node } = block;
		node.data = { ...node.data, hProperties: { ...hPropertiesOf(node.data), id } };
		const extents = extentsIn(block);
		for (const mark of marks.get(position) ?? []) addMark(block, extents, mark, givenIds);
		for (const number of numbered.get(position) ?? []) addNumber(layer, block, extents, number);
		return { id, range: { start: block.start, end: block.end } };
	});
	return { tree: copy, blocks };
}

/** A range to wrap in elements with the same properties; the first element gets the id. */
type Mark = {
	/** null for a stretch in one voice: it has no address. */
	id: string | null;
	range: TextRange;
	properties: Properties;
	/** The element; a `span` where left out. */
	name?: string;
};

/**
 * The mark of a stretch that is not the columnist's: the style sheet tints it. One that a note credits to somebody is
 * a `mark` with that note for its details, so that who speaks can be heard: a `span` has no role to have details.
 * @see https://www.w3.org/TR/wai-aria-1.3/#aria-details
 */
function voiceMark(
	{ range, voice, creditedBy, part }: VoiceRange,
	noted: ReadonlySet<string>,
	isUnknown: boolean,
): Mark {
	const isUnshown = isUnknown && voice === "undetermined";
	const properties = { dataSaid: voice, dataCredit: creditedBy, dataPart: part, ...(isUnshown && { dataUnshown: "" }) };
	if (creditedBy === null || !noted.has(creditedBy)) return { id: null, range, properties };
	return { id: null, range, name: "mark", properties: { ...properties, ariaDetails: noteId(creditedBy) } };
}

/** The mark of words that may be the columnist's or the source's: its tint fades. */
function doubtfulMark(annotation: Annotation): Mark[] {
	const range = annotation.type === "attribution" ? annotation.doubtful : null;
	return range ? [{ id: null, range, properties: { dataDoubtful: "" } }] : [];
}

/** The marks of annotations, outermost first: longer before shorter, so that each is wrapped inside those before it. */
function marksOf(
	annotations: readonly Annotation[],
	isOfSource: (annotation: Annotation) => boolean,
	kinds: readonly OptionalType[] | undefined,
): Mark[] {
	return [...annotations]
		.sort((a, b) => lengthOf(b) - lengthOf(a) || byNesting(a, b))
		.map((annotation) => ({
			id: annotation.id,
			range: annotation.range,
			properties: propertiesOf(annotation, isOfSource(annotation), isShown(annotation, annotations, kinds)),
		}));
}

/** The number of a note: it stands where the last mark of the note ends. */
type NoteNumber = { range: TextRange; node: MarkNode };

function numbersOf(annotations: readonly Annotation[], isOfSource: (annotation: Annotation) => boolean): NoteNumber[] {
	return [...partsByNumber(annotations).values()].flatMap((parts) => {
		const last = parts.toSorted(byEnd).at(-1);
		return last ? [{ range: last.range, node: numberNode(last, ofParts(parts, isOfSource)) }] : [];
	});
}

/** Wraps the part of a mark that is in one block. @param givenIds the ids that an element has already */
function addMark({ node }: LayerBlock, extents: Extents, mark: Mark, givenIds: Set<string>): void {
	if (!("children" in node)) return;
	const { id, range, properties } = mark;
	wrap(node, range, extents, () => {
		const isFirst = id !== null && !givenIds.has(id);
		if (id !== null) givenIds.add(id);
		return markNode(mark.name ?? "span", { ...(isFirst && { id }), ...properties });
	});
}

/** Inserts the number of a note into the block that its mark ends in. */
function addNumber(layer: TextLayer, block: LayerBlock, extents: Extents, { range, node }: NoteNumber): void {
	if (!("children" in block.node) || range.end > block.end) return;
	insertAt(block.node, endOfToken(layer.text, range.end, block.end), node, extents);
}

function lengthOf({ range }: Annotation): number {
	return range.end - range.start;
}

function hPropertiesOf(data: object | undefined): Properties {
	return data && "hProperties" in data ? (data.hProperties as Properties) : {};
}

/**
 * Makes all lists loose: the items of a tight list would lose their paragraphs in the HTML, and with them their ids.
 */
function spreadLists(tree: Root): void {
	visit(tree, (node) => {
		if (node.type === "list" || node.type === "listItem") node.spread = true;
	});
}

/** The attributes of a mark: the contract of the built page (content/guide/built-page.md). */
function propertiesOf(annotation: Annotation, isTheirs: boolean, isMarked: boolean): Properties {
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
	if (annotation.number !== null || (isMarked && annotation.type === "mention" && annotation.designation !== null)) {
		properties.dataNoted = "";
	}
	properties.dataStatus = annotation.status;
	if (isTheirs) properties.dataWhose = "source";
	return properties;
}

/** Groups items by the positions of the blocks that their ranges overlap. An item may be in several groups. */
function groupByBlock<T extends { range: TextRange }>(layer: TextLayer, items: readonly T[]): Map<number, T[]> {
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
 * The link from a mark to its note. It has no text: copying, text fragments and reader modes see only the column's
 * words. Where there is a script (`browser/numbers.ts`) it is no link but part of its mark: keys go to the note itself,
 * and what is read aloud is the sentence alone, with its notes after the paragraph.
 * @see https://www.w3.org/TR/dpub-aria-1.1/#doc-noteref
 */
function numberNode(annotation: Annotation, { kinds, isTheirs }: ReturnType<typeof ofParts>): MarkNode {
	return markNode("a", {
		href: `#${noteId(annotation.id)}`,
		dataN: annotation.number,
		dataFurniture: annotation.type,
		dataKinds: kinds.join(" "),
		...(isTheirs && { dataWhose: "source" }),
		role: "doc-noteref",
		ariaLabel: String(annotation.number),
	});
}
