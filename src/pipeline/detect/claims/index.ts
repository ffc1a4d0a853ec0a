import type { Detection } from "../../../model/detection.ts";
import type { TextRange } from "../../../model/selector.ts";
import type { Token } from "../grammar/tokens.ts";
import { featuresOf, wordsOf } from "./features.ts";
import { claimWeights, scoreOf } from "./score.ts";
import { detectionsIn, endsAsSentence } from "./statements.ts";

/** The sentences that somebody would check, by their scores: the model has learned to leave out questions and judgements. */
export function claimsOf(sentences: readonly TextRange[], scores: readonly (number | null)[]): Detection[] {
	const { threshold } = claimWeights();
	return scores.flatMap((score, index): Detection[] => {
		const range = sentences[index];
		return range && score !== null && score >= threshold ? [{ type: "claim", range, score }] : [];
	});
}

/**
 * How likely somebody would check each of the sentences, from 0 to 1; null for headings, bylines and what else ends without a
 * full stop, and in a language without words.
 * @param tokens the words of each of the sentences
 * @param found what the other detectors have found in the text
 */
export function claimScores(
	text: string,
	sentences: readonly TextRange[],
	tokens: readonly (readonly Token[])[],
	found: readonly Detection[],
	lang: string,
): (number | null)[] {
	const model = claimWeights();
	const inEach = detectionsIn(sentences, found);
	return sentences.map((range, index) => {
		const words = tokens[index];
		if (!words || !endsAsSentence(text, range)) return null;
		const features = featuresOf(text, range, words, inEach[index] ?? [], lang);
		return Math.round(1000 * scoreOf({ features, words: wordsOf(words) }, model)) / 1000;
	});
}
