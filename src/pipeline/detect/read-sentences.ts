import type { Detection, DetectionOf } from "../../model/detection.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { statedAsides } from "./asides.ts";
import { claimAt, claimScorer } from "./claims/index.ts";
import type { Token } from "./grammar/tokens.ts";
import type { Asked } from "./questions/index.ts";
import type { Presupposition } from "./questions/question.ts";
import { sentenceVoices, type Voiced } from "./sentence-voices.ts";

/** A sentence as the detectors read it. */
export type SentenceReading = Voiced & {
	range: TextRange;
	/** How likely somebody would check it, from 0 to 1; null for what is no sentence. */
	score: number | null;
	/** What it takes as given by asking. */
	presupposes: Presupposition[];
	/** What it says aside, and who says that. */
	asides: (TextRange & Voiced)[];
};

type Found = {
	ranges: readonly TextRange[];
	tokens: readonly Token[][];
	pairs: readonly TextRange[];
	asked: readonly Asked[];
	found: readonly Detection[];
	lang: string;
};

/** Whose statement each sentence is, what it takes as given, and what of it somebody would check. */
export function readSentences(
	{ text, blocks }: TextLayer,
	{ ranges, tokens, pairs, asked, found, lang }: Found,
): (SentenceReading & { claims: DetectionOf<"claim">[] })[] {
	const asides = statedAsides(text, blocks, ranges, tokens, pairs);
	const voices = sentenceVoices(text, ranges, { asides, asked }, found, lang);
	const scorer = claimScorer(text, ranges, tokens, found, lang);
	return voices.flatMap((voiced, index) => {
		const range = ranges[index];
		if (!range) return [];
		const presupposes = asked[index]?.presupposes ?? [];
		const score = scorer.ofSentence(index);
		const claims = [
			...claimAt(range, score, voiced.stance),
			...presupposes.flatMap((one) => claimAt(one.range, scorer.ofPart(index, one.range), "asks")),
		];
		return [{ range, ...voiced, score, presupposes, claims }];
	});
}
