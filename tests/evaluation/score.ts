import { overlap, type TextRange } from "../../src/text/ranges.ts";
import type { Row } from "./result.ts";

/** Something that a detector found, and whom it takes for its speaker. */
export type Found = TextRange & { speaker: TextRange | null };

/** Whether both ends of two ranges lie no more than so many characters apart. */
export const isNear = (by: number) => (gold: TextRange, found: TextRange) =>
	Math.abs(gold.start - found.start) <= by && Math.abs(gold.end - found.end) <= by;

/** Whether what was found lies over more than a share of what is there. */
export const covers = (share: number) => (gold: TextRange, found: TextRange) =>
	overlap(gold, found) > share * (gold.end - gold.start);

/** Counts what was found of what is there: one to one, the first that fits. */
export class Score {
	#gold = 0;
	#found = 0;
	#hits = 0;
	#asked = 0;
	#right = 0;

	add(
		gold: readonly (TextRange & { speakerSpan?: readonly [number, number] | null | undefined })[],
		found: readonly Found[],
		fits: (gold: TextRange, candidate: TextRange) => boolean,
	): boolean[] {
		const used = new Set<Found>();
		this.#gold += gold.length;
		this.#found += found.length;
		return gold.map((one) => {
			const hit = found.find((candidate) => !used.has(candidate) && fits(one, candidate));
			if (!hit) return false;
			used.add(hit);
			this.#hits++;
			if (one.speakerSpan) {
				const [start, end] = one.speakerSpan;
				this.#asked++;
				if (hit.speaker && overlap(hit.speaker, { start, end }) > 0) this.#right++;
			}
			return true;
		});
	}

	row(what: string): Row {
		const precision = this.#hits / Math.max(1, this.#found);
		const recall = this.#hits / Math.max(1, this.#gold);
		const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
		return { what, precision, recall, f1, of: this.#gold };
	}

	/** How many of those that are there were found. */
	recallRow(what: string): Row {
		return { what, recall: this.#hits / Math.max(1, this.#gold), of: this.#gold };
	}

	/** How often the speaker of what was found is right. */
	speakerRow(what = "speaker, of what was found"): Row {
		return { what, right: this.#right / Math.max(1, this.#asked), of: this.#asked };
	}
}
