import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import type { TextRange } from "../text/ranges.ts";

/** The picture's width in its own units; it is stretched to the page's. */
const WIDTH = 1000;
/** Space between two sentences, and between two paragraphs. */
const SENTENCE_GAP = 1;
const PARAGRAPH_GAP = 5;

export type Strip = {
	width: number;
	/** One for each stretch in one voice within a sentence, and the sentence that it links to. */
	cells: { sentence: string; voice: Voice; x: number; w: number }[];
	/** Where a figure stands. */
	figures: { x: number }[];
	/** What a quotation spans. */
	quotations: { x: number; w: number }[];
};

/**
 * Lays out the voice strip: sentences apart from each other, each as wide as it has characters, and cut where the voice
 * changes.
 */
export function stripCells({ sentences, blocks, annotations, voiceRanges }: AnnotatedColumn): Strip {
	const characters = sentences.reduce((sum, { range }) => sum + range.end - range.start, 0);
	const gaps = (sentences.length - blocks.length) * SENTENCE_GAP + (blocks.length - 1) * PARAGRAPH_GAP;
	const scale = (WIDTH - gaps) / Math.max(1, characters);
	const cells: (Strip["cells"][number] & TextRange)[] = [];
	let x = 0;
	let previous: AnnotatedColumn["blocks"][number] | undefined;
	const spokenIn = overlapLookup(voiceRanges.map(({ range, voice }) => ({ ...range, voice })));
	for (const { id, range } of sentences) {
		const block = blocks.find((candidate) => candidate.range.end >= range.end);
		if (cells.length > 0) x += block === previous ? SENTENCE_GAP : PARAGRAPH_GAP;
		previous = block;
		for (const { start, end, voice } of spokenIn(range)) {
			const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
			const w = (part.end - part.start) * scale;
			cells.push({ sentence: id, voice, x: round(x), w: round(w), ...part });
			x += w;
		}
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

/** Whether anything at all is known of who is speaking: in a language without words of its own nothing is. */
export function isVoiceKnown({ voiceRanges }: Pick<AnnotatedColumn, "voiceRanges">): boolean {
	return voiceRanges.some(({ voice }) => voice !== "undetermined");
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
