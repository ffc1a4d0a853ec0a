import type { TextRange } from "../../text/ranges.ts";
import type { PageText } from "../page-text.ts";
import { offsetsIn } from "../text-ranges.ts";
import { occurrence } from "./occurrence.ts";
import { WordCursor } from "./word-cursor.ts";

/** Which words of the column are selected: with the pointer, by keys, or since they were looked for. */
export class DeskSelection {
	#cursor: WordCursor | null = null;
	#selected: TextRange | null = null;
	/** Whether the selected words were found, not selected by the pointer. */
	#isFound = false;

	get range(): TextRange | null {
		return this.#cursor?.range ?? this.#selected;
	}

	/** Whether words are being selected by keys. */
	get isByKeys(): boolean {
		return this.#cursor !== null;
	}

	/** Begins to select words by keys. @param from the offset of the first */
	beginAt({ text, blocks }: PageText, from: number): void {
		this.#cursor = new WordCursor(text, blocks, from);
	}

	/** Moves by words. @param isExtending whether the words between stay selected */
	move(by: number, isExtending: boolean): void {
		this.#cursor?.move(by, isExtending);
	}

	/** Selects words where they stand next after those selected; again from the beginning at the end. @returns where */
	find({ text }: PageText, wanted: string): TextRange | null {
		const place = occurrence(text, wanted, this.range?.end ?? 0);
		if (place) this.#selected = place;
		this.#isFound = place !== null;
		this.#cursor = null;
		return place;
	}

	clear(): void {
		this.#cursor = null;
		this.#selected = null;
		this.#isFound = false;
		getSelection()?.removeAllRanges();
	}

	/** Takes up what was selected with the pointer. @returns whether that is something else than before */
	takeUp(text: PageText): boolean {
		const selection = getSelection();
		const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
		const offsets = range ? offsetsIn(text, range) : null;
		// A press on a button takes the selection away before it is answered.
		if (offsets === null && document.activeElement !== document.body) return false;
		// What is shown anew changes the selection, too.
		if (offsets?.start === this.#selected?.start && offsets?.end === this.#selected?.end) return false;
		// Words that were found stay selected until others are.
		if (offsets === null && this.#isFound) return false;
		this.#isFound = false;
		this.#selected = offsets;
		return true;
	}
}
