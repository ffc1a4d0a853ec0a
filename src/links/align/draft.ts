import type { Words } from "../words.ts";

/** How a word of the new text stands for one of the old. The greater, the less alike. */
export const SAME = 1;
/** The same word respelt, or a figure corrected. */
export const RESPELT = 2;
/** Another word in its place. */
export const REPLACED = 3;

/** Where no word is. */
export const NONE = -1;

/** Which word of a new text is which of an old one, while it is being worked out. Words are told by their numbers. */
export class Draft {
	readonly old: Words;
	readonly now: Words;
	readonly #to: Int32Array;
	readonly #from: Int32Array;
	readonly #kind: Uint8Array;
	/** Blocks of the old text that several of the new might be, with little to choose by. */
	readonly doubtful = new Set<number>();

	constructor(old: Words, now: Words) {
		this.old = old;
		this.now = now;
		this.#to = new Int32Array(old.folded.length).fill(NONE);
		this.#from = new Int32Array(now.folded.length).fill(NONE);
		this.#kind = new Uint8Array(old.folded.length);
	}

	/** The new word that an old one has become; `NONE` where it has none, or where there is no such old word. */
	to(old: number): number {
		return this.#to[old] ?? NONE;
	}

	/** The old word that a new one was. */
	from(now: number): number {
		return this.#from[now] ?? NONE;
	}

	kind(old: number): number {
		return this.#kind[old] ?? 0;
	}

	isFree(old: number): boolean {
		return this.#to[old] === NONE;
	}

	isNewFree(now: number): boolean {
		return this.#from[now] === NONE;
	}

	link(old: number, now: number, kind: number): void {
		this.#to[old] = now;
		this.#from[now] = old;
		this.#kind[old] = kind;
	}

	unlink(old: number): void {
		this.#from[this.to(old)] = NONE;
		this.#to[old] = NONE;
		this.#kind[old] = 0;
	}

	/** Links a run of words, and goes on to both sides as long as the words are the same and free. */
	linkRun(old: number, now: number, length: number): void {
		const isNext = (o: number, n: number) =>
			this.isFree(o) && this.isNewFree(n) && this.old.folded[o] === this.now.folded[n];
		let before = 0;
		while (isNext(old - before - 1, now - before - 1)) before++;
		let after = length;
		while (isNext(old + after, now + after)) after++;
		for (let step = -before; step < after; step++) this.link(old + step, now + step, SAME);
	}
}

/** Pairs of an old and a new block, with what joins them. */
export class BlockPairs<Value> {
	readonly #pairs = new Map<number, Value>();
	readonly #width: number;

	constructor(newBlocks: number) {
		this.#width = newBlocks + 1;
	}

	get(old: number, now: number): Value | undefined {
		return this.#pairs.get(old * this.#width + now);
	}

	set(old: number, now: number, value: Value): void {
		this.#pairs.set(old * this.#width + now, value);
	}

	*entries(): Generator<{ old: number; now: number; value: Value }> {
		for (const [key, value] of this.#pairs) {
			yield { old: Math.floor(key / this.#width), now: key % this.#width, value };
		}
	}
}

/** How many words each pair of blocks has in common so far. */
export function countShared(draft: Draft): BlockPairs<number> {
	const { old, now } = draft;
	const shared = new BlockPairs<number>(now.ranges.length);
	for (let word = 0; word < old.folded.length; word++) {
		if (draft.isFree(word)) continue;
		const from = old.blocks[word] ?? 0;
		const to = now.blocks[draft.to(word)] ?? 0;
		shared.set(from, to, (shared.get(from, to) ?? 0) + 1);
	}
	return shared;
}
