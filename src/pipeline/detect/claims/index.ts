import type { Detection, DetectionOf } from "../../../model/detection.ts";
import type { Stance } from "../../../model/vocabulary.ts";
import { contains, overlap, type TextRange } from "../../../text/ranges.ts";
import type { Token } from "../grammar/tokens.ts";
import { featuresOf, wordsOf } from "./features.ts";
import { claimWeights, scoreOf } from "./score.ts";
import { detectionsIn, endsAsSentence } from "./statements.ts";

/**
 * A stretch that somebody would check, by its score; none below the threshold: the model has learned to leave out
 * judgements.
 */
export function claimAt(range: TextRange, score: number | null, stance: Stance | null): DetectionOf<"claim">[] {
	return stance !== null && score !== null && score >= claimWeights().threshold
		? [{ type: "claim", range, score, stance }]
		: [];
}

/**
 * From this score on, a statement is proposed on pages: most of those an editor confirms (content/guide/evaluation.md).
 */
const PROPOSABLE = 0.6;

/** Whether an editor will most likely confirm that a stretch of this score is one to check. */
export function isProposable(score: number): boolean {
	return score >= PROPOSABLE;
}

/**
 * From this score on, a claim is shown to readers before an editor has looked at it: right 9 times in 10 on the columns
 * that detection was made with (`npm run eval`).
 */
const SURE = 0.7;

/** Whether a claim of this score is shown to readers before an editor has looked at it. */
export function isSureClaim(score: number): boolean {
	return score >= SURE;
}

/**
 * Says how likely somebody would check a sentence or a part of one, from 0 to 1; null for headings, bylines and what
 * else ends without a full stop, and in a language without words.
 * @param tokens the words of each of the sentences
 * @param found what the other detectors have found in the text
 */
export function claimScorer(
	text: string,
	sentences: readonly TextRange[],
	tokens: readonly (readonly Token[])[],
	found: readonly Detection[],
	lang: string,
): { ofSentence: (index: number) => number | null; ofPart: (index: number, part: TextRange) => number | null } {
	const model = claimWeights();
	const inEach = detectionsIn(sentences, found);
	return {
		ofSentence: (index) => {
			const range = sentences[index];
			const words = tokens[index];
			return range && words && endsAsSentence(text, range) ? scored(range, words, inEach[index] ?? []) : null;
		},
		ofPart: (index, part) => {
			const words = (tokens[index] ?? []).filter((token) => contains(part, token));
			const here = (inEach[index] ?? []).filter(({ range }) => overlap(range, part) > 0);
			return words.length > 0 ? scored(part, words, here) : null;
		},
	};

	function scored(range: TextRange, words: readonly Token[], here: readonly Detection[]): number {
		const features = featuresOf(text, range, words, here, lang);
		return Math.round(1000 * scoreOf({ features, words: wordsOf(words) }, model)) / 1000;
	}
}
