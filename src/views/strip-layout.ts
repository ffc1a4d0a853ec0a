import type { TextRange } from "../text/ranges.ts";

/** The strip's width in its own units; it is stretched to the page's. */
export const STRIP_WIDTH = 1000;
/** Space between two sentences, and between two paragraphs. */
const SENTENCE_GAP = 1;
const PARAGRAPH_GAP = 5;

/** Where the sentences of a column stand in its strip, and how wide a character is. */
export type StripLayout = { scale: number; places: { x: number; w: number }[] };

/**
 * Lays out the voice strip: sentences apart from each other, paragraphs further, each as wide as it has characters.
 * The build draws the strip by it, and the page finds the sentence of a place in it.
 * @param sentences in text order, in the offsets of `blocks`
 */
export function layOutStrip(sentences: readonly TextRange[], blocks: readonly TextRange[]): StripLayout {
	const characters = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
	const gaps = (sentences.length - blocks.length) * SENTENCE_GAP + (blocks.length - 1) * PARAGRAPH_GAP;
	const scale = (STRIP_WIDTH - gaps) / Math.max(1, characters);
	let x = 0;
	let previous: TextRange | undefined;
	const places = sentences.map(({ start, end }) => {
		const block = blocks.find((candidate) => candidate.end >= end);
		if (previous) x += block === previous ? SENTENCE_GAP : PARAGRAPH_GAP;
		previous = block;
		const place = { x, w: (end - start) * scale };
		x += place.w;
		return place;
	});
	return { scale, places };
}
