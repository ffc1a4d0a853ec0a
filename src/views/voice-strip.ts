import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import type { TextRange } from "../text/ranges.ts";

/** The picture's width in its own units; it is stretched to the page's. */
const WIDTH = 1000;
/** Space between two sentences, and between two paragraphs. */
const SENTENCE_GAP = 1;
const PARAGRAPH_GAP = 5;

export type Strip = {
	width: number;
	cells: { sentence: string; voice: Voice; x: number; w: number }[];
	/** Where a figure stands. */
	figures: { x: number }[];
	/** What a quotation spans. */
	quotations: { x: number; w: number }[];
};

/** Lays out the voice strip: one cell a sentence, as wide as the sentence has characters. */
export function stripCells({ sentences, blocks, annotations }: AnnotatedColumn): Strip {
	const characters = sentences.reduce((sum, { range }) => sum + range.end - range.start, 0);
	const gaps = (sentences.length - blocks.length) * SENTENCE_GAP + (blocks.length - 1) * PARAGRAPH_GAP;
	const scale = (WIDTH - gaps) / Math.max(1, characters);
	const cells: (Strip["cells"][number] & TextRange)[] = [];
	let x = 0;
	let previous: AnnotatedColumn["blocks"][number] | undefined;
	for (const { id, voice, range } of sentences) {
		const block = blocks.find((candidate) => candidate.range.end >= range.end);
		if (cells.length > 0) x += block === previous ? SENTENCE_GAP : PARAGRAPH_GAP;
		previous = block;
		const w = (range.end - range.start) * scale;
		cells.push({ sentence: id, voice, x: round(x), w: round(w), ...range });
		x += w;
	}
	const xOf = (offset: number): number => {
		const cell = cells.findLast(({ start }) => start <= offset) ?? cells[0];
		return cell ? round(cell.x + Math.min(offset, cell.end) * scale - cell.start * scale) : 0;
	};
	return {
		width: WIDTH,
		cells: cells.map(({ sentence, voice, x: left, w }) => ({ sentence, voice, x: left, w })),
		figures: annotations
			.filter(({ type }) => type === "quantity")
			.map(({ range }) => ({ x: xOf((range.start + range.end) / 2) })),
		quotations: annotations
			.filter(({ type }) => type === "quotation")
			.map(({ range }) => ({ x: xOf(range.start), w: round(Math.max(3, xOf(range.end) - xOf(range.start))) })),
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
