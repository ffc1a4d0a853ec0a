import type { Detection } from "../../../model/detection.ts";
import type { TextRange } from "../../../model/selector.ts";
import type { Token } from "../speech/tokens.ts";
import { featuresOf, wordsOf } from "./features.ts";
import { claimWeights, scoreOf } from "./score.ts";
import { detectionsIn, endsAsSentence } from "./statements.ts";

/**
 * Finds the sentences that somebody would check. Headings, bylines and what ends without a full stop are no sentences of
 * a column's argument; questions and judgements the model has learned to leave out.
 * @param tokens the words of each of the sentences
 * @param found what the other detectors have found in the text
 */
export function detectClaims(
	text: string,
	sentences: readonly TextRange[],
	tokens: readonly (readonly Token[])[],
	found: readonly Detection[],
	lang: string,
): Detection[] {
	if (tokens.length === 0) return [];
	const model = claimWeights();
	const inEach = detectionsIn(sentences, found);
	return sentences.flatMap((range, index): Detection[] => {
		if (!endsAsSentence(text, range)) return [];
		const features = featuresOf(text, range, tokens[index] ?? [], inEach[index] ?? [], lang);
		const words = wordsOf(tokens[index] ?? []);
		const score = Math.round(1000 * scoreOf({ features, words }, model)) / 1000;
		return score >= model.threshold ? [{ type: "claim", range, score }] : [];
	});
}
