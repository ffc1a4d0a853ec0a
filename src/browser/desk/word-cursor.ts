import { indexWords, type WordIndex } from "../../links/words.ts";
import type { TextRange } from "../../text/ranges.ts";

/** Selects words by keys: one word at first, then as many as its end is moved away from where it began. */
export class WordCursor {
	readonly #words: WordIndex;
	#anchor: number;
	#head: number;

	/** @param from the offset of the word to begin with, or of one before it */
	constructor(text: string, blocks: readonly TextRange[], from: number) {
		this.#words = indexWords(text, blocks);
		const at = this.#words.ends.findIndex((end) => end > from);
		this.#anchor = this.#head = Math.max(0, at);
	}

	/** Moves by words. @param isExtending whether the words between stay selected */
	move(by: number, isExtending: boolean): void {
		const last = this.#words.starts.length - 1;
		this.#head = Math.min(last, Math.max(0, this.#head + by));
		if (!isExtending) this.#anchor = this.#head;
	}

	/** The selected words. */
	get range(): TextRange {
		const [first, last] = [Math.min(this.#anchor, this.#head), Math.max(this.#anchor, this.#head)];
		return { start: this.#words.starts[first] ?? 0, end: this.#words.ends[last] ?? 0 };
	}
}
