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
	const found = pairs.map((range): Quotation => {
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
	return withRepeated(text, found);
}

/** A quotation of so few words is about each of them. */
const SHORT = 5;
/** Words held at a distance are so few. */
const LONGEST = 6;

/** Words held at a distance that stand in what somebody was quoted with are that somebody's: “concerns”, taken up again. */
function withRepeated(text: string, found: readonly Quotation[]): Quotation[] {
	const firstWith = new Map<string, Quotation>();
	for (const one of found.filter(({ speaker }) => speaker !== null)) {
		const words = wordsOf(text, one.range);
		// In a long quotation any one word may stand by chance.
		for (let from = 0; from < words.length; from++)
			for (let count = words.length > SHORT ? 2 : 1; count <= LONGEST && from + count <= words.length; count++) {
				const run = words.slice(from, from + count).join(" ");
				if (!firstWith.has(run)) firstWith.set(run, one);
			}
	}
	return found.map((one) => {
		const words = one.use === "scare" ? wordsOf(text, one.range) : [];
		const from = words.length <= LONGEST ? firstWith.get(words.join(" ")) : undefined;
		if (!from) return one;
		return { ...one, use: words.length > 1 ? "speech" : "word", directness: "direct", speaker: from.speaker };
	});
}

function wordsOf(text: string, { start, end }: TextRange): string[] {
	return text
		.slice(start, end)
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
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
