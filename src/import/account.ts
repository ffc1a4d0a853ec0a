import { wordsOf } from "../text/diff.ts";
import { lineOf } from "./find-head.ts";
import type { NumberedBlock } from "./number-blocks.ts";
import { textOfNode } from "./plain-nodes.ts";
import type { Block, LeftOut } from "./source-text.ts";

/** What became of the words of the original. */
export type Account = {
	/** Words of the original text that received.txt lacks, by why. */
	leftOut: LeftOut[];
	/** Words of received.txt that stand neither in the text nor beside it: numbers of lists, what was given. */
	added: string[];
};

/**
 * Compares the words of the original with those of received.txt, whatever their order: each is in it or is listed.
 * @param read all blocks as they were read
 * @param told what was left out on purpose, with its reason
 * @param beside what of the column's fields stands beside the text: in a page's heading, in front matter
 */
export function accountOf(
	read: readonly Block[],
	received: string,
	told: readonly LeftOut[],
	beside: readonly string[],
): Account {
	const left = new Map<string, number>();
	const add = (word: string, count: number) => left.set(bare(word), (left.get(bare(word)) ?? 0) + count);
	for (const { node } of read) for (const word of wordsOf(textOfNode(node))) add(word, 1);
	for (const word of wordsOf(received)) add(word, -1);
	for (const { text } of told) for (const word of wordsOf(text)) if ((left.get(bare(word)) ?? 0) > 0) add(word, -1);
	for (const text of beside) for (const word of wordsOf(text)) if ((left.get(bare(word)) ?? 0) < 0) add(word, 1);
	const missing = [...left].flatMap(([word, count]) => Array<string>(Math.max(0, count)).fill(word));
	const added = [...left].flatMap(([word, count]) => Array<string>(Math.max(0, -count)).fill(word));
	const others = missing.length > 0 ? [{ what: "said twice, or words of a field", text: missing.join(" ") }] : [];
	return { leftOut: [...told, ...others], added };
}

/** A word without the marks around it: a comma after the name is no other word. */
function bare(word: string): string {
	return word.replace(/^[^\p{L}\p{N}]+(?=.)|(?<=.)[^\p{L}\p{N}]+$/gu, "");
}

/** The blocks that an editor leaves out, for the account. */
export function droppedBlocks(blocks: readonly NumberedBlock[], drop: ReadonlySet<number>): LeftOut[] {
	return blocks
		.filter(({ number }) => drop.has(number))
		.map((block) => ({ what: `paragraph ${block.number}, dropped`, text: lineOf(block) }));
}
