import type { DetectionOf } from "../../src/model/detection.ts";
import { overlap } from "../../src/text/ranges.ts";
import type { Row } from "./result.ts";

type Span = readonly [number, number];
/** A source of the gold: where it stands, and the name of whom it stands for; null for nobody who was named. */
type Asked = { source: Span | null; means?: Span | null | undefined };

/** Counts whom pronouns, titles and single names are read as, of those sources that are found. */
export class AntecedentScore {
	#named = { all: 0, right: 0 };
	#nobody = { all: 0, right: 0 };

	add(text: string, asked: readonly Asked[], credits: readonly DetectionOf<"attribution">[]): void {
		const words = ([start, end]: Span) => text.slice(start, end).split(/\s+/);
		// A fuller form of the same name may stand before as well.
		const isSame = (one: Span, other: Span) => {
			const [short = [], long = []] = [words(one), words(other)].sort((a, b) => a.length - b.length);
			return short.every((word) => long.includes(word));
		};
		for (const { source, means } of asked) {
			if (!source || means === undefined) continue;
			const [start, end] = source;
			const found = credits.find((one) => one.source && overlap(one.source, { start, end }) > 0);
			if (!found) continue;
			const read = found.antecedent;
			const count = means === null ? this.#nobody : this.#named;
			count.all++;
			const isRight = means === null ? read === null : read !== null && isSame([read.start, read.end], means);
			count.right += Number(isRight);
		}
	}

	rows(what: string): Row[] {
		const row = (whom: string, { all, right }: { all: number; right: number }): Row => ({
			what: `${what}: ${whom}`,
			right: right / Math.max(1, all),
			of: all,
		});
		return [row("somebody named", this.#named), row("nobody named", this.#nobody)];
	}
}
