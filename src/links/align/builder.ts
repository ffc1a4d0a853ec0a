import type { TextRange } from "../../text/ranges.ts";
import type { WordIndex } from "../words.ts";

/** How a word of the current text corresponds to its old word. The greater the number, the less alike they are. */
export const SAME = 1;
/** The same word respelt, or a corrected number. */
export const RESPELT = 2;
/** Another word in the same place. */
export const REPLACED = 3;

/** The position of no word or block. */
export const NONE = -1;

/**
 * An alignment of an old and a current text while it is built: pairs of words, each word in at most one pair. Words are
 * given by their numbers in the two indexes. A word without a partner is free.
 */
export class AlignmentBuilder {
	readonly old: WordIndex;
	readonly current: WordIndex;
	/** Old blocks that could be one of several current blocks, with little to choose between them. */
	readonly ambiguous = new Set<number>();
	readonly #to: Int32Array;
	readonly #from: Int32Array;
	readonly #kind: Uint8Array;

	constructor(old: WordIndex, current: WordIndex) {
		this.old = old;
		this.current = current;
		this.#to = new Int32Array(old.folded.length).fill(NONE);
		this.#from = new Int32Array(current.folded.length).fill(NONE);
		this.#kind = new Uint8Array(old.folded.length);
	}

	/** The current word that an old one is paired with; `NONE` where it is free or does not exist. */
	to(oldWord: number): number {
		return this.#to[oldWord] ?? NONE;
	}

	/** The old word that a current one is paired with; `NONE` where it is free or does not exist. */
	from(currentWord: number): number {
		return this.#from[currentWord] ?? NONE;
	}

	/** How the pair of an old word corresponds: `SAME`, `RESPELT` or `REPLACED`; 0 where it is free. */
	kind(oldWord: number): number {
		return this.#kind[oldWord] ?? 0;
	}

	/** Whether an old word exists and has no partner. */
	isOldFree(oldWord: number): boolean {
		return this.#to[oldWord] === NONE;
	}

	/** Whether a current word exists and has no partner. */
	isCurrentFree(currentWord: number): boolean {
		return this.#from[currentWord] === NONE;
	}

	/** Whether no word of a range of the old text has a partner. @param range in words, all of which exist */
	isOldRangeFree({ start, end }: TextRange): boolean {
		return this.#to.subarray(start, end).every((partner) => partner === NONE);
	}

	/** Whether no word of a range of the current text has a partner. @param range in words, all of which exist */
	isCurrentRangeFree({ start, end }: TextRange): boolean {
		return this.#from.subarray(start, end).every((partner) => partner === NONE);
	}

	pair(oldWord: number, currentWord: number, kind: number): void {
		this.#to[oldWord] = currentWord;
		this.#from[currentWord] = oldWord;
		this.#kind[oldWord] = kind;
	}

	unpair(oldWord: number): void {
		this.#from[this.to(oldWord)] = NONE;
		this.#to[oldWord] = NONE;
		this.#kind[oldWord] = 0;
	}

	/** Pairs a run of equal words, and extends it in both directions while the words are equal and free. */
	pairRun(oldWord: number, currentWord: number, length: number): void {
		const canExtend = (o: number, c: number) =>
			this.isOldFree(o) && this.isCurrentFree(c) && this.old.folded[o] === this.current.folded[c];
		let before = 0;
		while (canExtend(oldWord - before - 1, currentWord - before - 1)) before++;
		let after = length;
		while (canExtend(oldWord + after, currentWord + after)) after++;
		for (let step = -before; step < after; step++) this.pair(oldWord + step, currentWord + step, SAME);
	}
}

/** A map keyed by pairs of an old and a current block. */
export class BlockPairs<Value> {
	readonly #pairs = new Map<number, Value>();
	readonly #width: number;

	/** @param currentBlocks the number of blocks of the current text */
	constructor(currentBlocks: number) {
		this.#width = currentBlocks + 1;
	}

	get(old: number, current: number): Value | undefined {
		return this.#pairs.get(old * this.#width + current);
	}

	set(old: number, current: number, value: Value): void {
		this.#pairs.set(old * this.#width + current, value);
	}

	*entries(): Generator<{ old: number; current: number; value: Value }> {
		for (const [key, value] of this.#pairs) {
			yield { old: Math.floor(key / this.#width), current: key % this.#width, value };
		}
	}
}

/** How many pairs of words each pair of blocks has so far. */
export function countPairs(builder: AlignmentBuilder): BlockPairs<number> {
	const { old, current } = builder;
	const counts = new BlockPairs<number>(current.blockRanges.length);
	for (let word = 0; word < old.folded.length; word++) {
		if (builder.isOldFree(word)) continue;
		const from = old.blockOf[word] ?? 0;
		const to = current.blockOf[builder.to(word)] ?? 0;
		counts.set(from, to, (counts.get(from, to) ?? 0) + 1);
	}
	return counts;
}
