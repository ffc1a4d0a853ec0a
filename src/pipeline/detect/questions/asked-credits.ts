import { lowerBound } from "../../../text/lower-bound.ts";
import { contains, type TextRange } from "../../../text/ranges.ts";
import type { Credit } from "../credit.ts";
import type { Asked } from "./index.ts";

/**
 * "Why has he refused to go?": what a question credits somebody with, it asks, and its mark is no part of it.
 * @param ranges the sentences, in text order
 * @param asked what each of them asks
 */
export function askedCredits(
	text: string,
	credits: readonly Credit[],
	ranges: readonly TextRange[],
	asked: readonly Asked[],
): Credit[] {
	const asking = ranges.filter((_, index) => asked[index]?.asks);
	return credits.flatMap((credit) => {
		const { cue } = credit;
		const question = cue && asking[lowerBound(asking, ({ end }) => end > cue.start)];
		if (!question || !contains(question, cue)) return credit;
		// "Did I say that?": the columnist says nothing by asking it.
		if (credit.sourceKind === "self") return [];
		return { ...credit, content: credit.content.map((part) => withoutMark(text, part)), stance: "asks" };
	});
}

/** A stretch without the question mark of the sentence at its end. */
function withoutMark(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end).replace(/[\s?]+$/, "");
	return words === "" ? { start, end } : { start, end: start + words.length };
}
