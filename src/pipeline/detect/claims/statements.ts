import type { Detection } from "../../../model/detection.ts";
import { lowerBound } from "../../../text/lower-bound.ts";
import { overlap, type TextRange } from "../../../text/ranges.ts";

/** Whether a sentence ends as one: headings, bylines and what ends without a full stop do not. */
export function endsAsSentence(text: string, { start, end }: TextRange): boolean {
	return /[.!?…]["”’)\]]*$/.test(text.slice(start, end));
}

/**
 * What is found in each sentence, beside it. A stretch that goes over several sentences stands with each.
 * @param sentences in text order, none over another
 */
export function detectionsIn(sentences: readonly TextRange[], found: readonly Detection[]): Detection[][] {
	const inEach = sentences.map((): Detection[] => []);
	for (const one of found) {
		for (let at = lowerBound(sentences, ({ end }) => end > one.range.start); at < sentences.length; at++) {
			const sentence = sentences[at];
			if (!sentence || sentence.start >= one.range.end) break;
			if (overlap(one.range, sentence) > 0) inEach[at]?.push(one);
		}
	}
	return inEach;
}
