import type { Quotation } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import { overlap } from "../ranges.ts";
import { markUse } from "./mark-use.ts";
import type { Credit } from "./speech/credit.ts";

/** Proposes every pair of quotation marks, decided after reported speech: who says it, and what the marks do. */
export function detectQuotations(
	text: string,
	pairs: readonly TextRange[],
	credits: readonly Credit[],
	lang: string,
): Quotation[] {
	const creditOf = creditFinder(credits);
	return pairs.map((range): Quotation => {
		const credit = creditOf(range);
		const isWhole =
			credit?.content.some(({ start, end }) => Math.abs(start - range.start) < 3 && Math.abs(end - range.end) < 3) ??
			false;
		const use = markUse(text, range, credit, isWhole, lang);
		const isSaid = use === "speech" || use === "word" || use === "coinage";
		return {
			type: "quotation",
			range,
			directness: isSaid ? (credit && !isWhole ? "mixed" : "direct") : null,
			use,
			speaker: isSaid ? (credit?.source ?? null) : null,
			cue: isSaid ? (credit?.cue ?? null) : null,
		};
	});
}

/** Finds the first credit of speech whose content touches a range. Ranges are asked for in text order. */
function creditFinder(credits: readonly Credit[]): (range: TextRange) => Credit | undefined {
	const parts = credits
		.flatMap((credit, order) =>
			credit.manner === "speech" ? credit.content.map((part) => ({ part, credit, order })) : [],
		)
		.sort((a, b) => a.part.start - b.part.start);
	let from = 0;
	return (range) => {
		while ((parts[from]?.part.end ?? Infinity) <= range.start) from++;
		let first: (typeof parts)[number] | undefined;
		for (let at = from; (parts[at]?.part.start ?? Infinity) < range.end; at++) {
			const one = parts[at];
			if (one && overlap(one.part, range) > 0 && (!first || one.order < first.order)) first = one;
		}
		return first?.credit;
	};
}
