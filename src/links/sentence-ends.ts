import type { TextRange } from "../text/ranges.ts";

/** Marks that end a sentence, in the scripts that have their own. */
const STOP = "[.!?…。！？؟।]";
/** So far from a word its sentence's mark may stand: quotation marks and brackets come between. */
const REACH = 24;

/** Whether an offset is where a sentence of a block begins. */
export function beginsSentence(text: string, block: TextRange, offset: number): boolean {
	const before = text.slice(Math.max(block.start, offset - REACH), offset);
	const isFirst = offset - REACH <= block.start && /^[^\p{L}\p{N}]*$/u.test(before);
	return isFirst || new RegExp(`(?:${STOP}|[:;])[^\\p{L}\\p{N}]*$`, "u").test(before);
}

/** Whether an offset is where a sentence of a block ends. */
export function endsSentence(text: string, block: TextRange, offset: number): boolean {
	return endOf(text, block, offset) !== null;
}

/** The mark that ends the sentence at an offset; "" where the block ends without one, null where the sentence goes on. */
export function endOf(text: string, block: TextRange, offset: number): string | null {
	const after = text.slice(offset, Math.min(block.end, offset + REACH));
	const mark = new RegExp(`^[^\\p{L}\\p{N}]*?(${STOP})`, "u").exec(after)?.[1];
	if (mark !== undefined) return mark;
	return offset + REACH >= block.end && /^[^\p{L}\p{N}]*$/u.test(after) ? "" : null;
}
