import { lineOf } from "./find-head.ts";
import type { Block } from "./source-text.ts";

/** A block with the number that it is shown with, and dropped by. */
export type NumberedBlock = Block & { number: number };

/** Why a block is shown that is no paragraph where an editor gives nothing. */
const DISPLACED = "taken for a line of the head, but for what you give";

/**
 * The paragraphs with their numbers, from 1: those that they have where an editor gives no field. So a number that was
 * shown stays that paragraph's when a headline is given. What becomes a paragraph by what is given comes after the
 * last, and is doubted.
 * @param usual the paragraphs where nothing is given
 */
export function numberBlocks(blocks: readonly Block[], usual: readonly Block[]): NumberedBlock[] {
	const left = new Map<string, number[]>();
	for (const [index, block] of usual.entries()) {
		left.set(lineOf(block), [...(left.get(lineOf(block)) ?? []), index + 1]);
	}
	let last = usual.length;
	return blocks.map((block) => {
		const number = left.get(lineOf(block))?.shift();
		if (number !== undefined) return { ...block, number };
		return { ...block, number: ++last, doubts: block.doubts.length > 0 ? block.doubts : [DISPLACED] };
	});
}
