import type { TextRange } from "../text/ranges.ts";

/** Marks that end a sentence, also those of other scripts. */
const STOP = "[.!?…。！？؟।]";
/**
 * How far a sentence's mark may stand from its last word, in UTF-16 units: quotation marks and brackets come between.
 */
const MARK_WITHIN = 24;

/** Whether a sentence of a block begins at an offset. */
export function beginsSentence(text: string, block: TextRange, offset: number): boolean {
	const before = text.slice(Math.max(block.start, offset - MARK_WITHIN), offset);
	const isFirst = offset - MARK_WITHIN <= block.start && /^[^\p{L}\p{N}]*$/u.test(before);
	return isFirst || new RegExp(`(?:${STOP}|[:;])[^\\p{L}\\p{N}]*$`, "u").test(before);
}

/** Whether a sentence of a block ends at an offset. */
export function endsSentence(text: string, block: TextRange, offset: number): boolean {
	return sentenceEnd(text, block, offset) !== null;
}

/**
 * The mark that ends a sentence at an offset: "" where the block ends without one, null where the sentence continues.
 */
export function sentenceEnd(text: string, block: TextRange, offset: number): string | null {
	const after = text.slice(offset, Math.min(block.end, offset + MARK_WITHIN));
	const mark = new RegExp(`^[^\\p{L}\\p{N}]*?(${STOP})`, "u").exec(after)?.[1];
	if (mark !== undefined) return mark;
	return offset + MARK_WITHIN >= block.end && /^[^\p{L}\p{N}]*$/u.test(after) ? "" : null;
}

/** Made once: to make one takes longer than to divide a paragraph. */
const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });

/**
 * Extends a range of a text to the sentences that it is in. Deleted words are only shown with these: their meaning may
 * depend on the words around them.
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentencesAround(
	{ text, blocks }: { text: string; blocks: readonly TextRange[] },
	range: TextRange,
): TextRange {
	let { start, end } = range;
	for (const block of blocks) {
		if (block.start >= range.end || block.end <= range.start) continue;
		for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
			const from = block.start + index;
			const to = from + segment.trimEnd().length;
			if (from >= range.end || to <= range.start) continue;
			start = Math.min(start, from);
			end = Math.max(end, to);
		}
	}
	return { start, end };
}
