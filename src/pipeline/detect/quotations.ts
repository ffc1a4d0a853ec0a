import type { Detection } from "../../model/detection.ts";
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
): Detection[] {
	return pairs.map((range): Detection => {
		const credit = credits.find(
			({ manner, content }) => manner === "speech" && content.some((part) => overlap(part, range) > 0),
		);
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
