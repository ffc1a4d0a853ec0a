import type { TextRange } from "../text/ranges.ts";
import type { PastText } from "./history.ts";

/**
 * The sentences of an earlier text that some of its words stand in: what was said there may turn on the words around,
 * so that words which are gone are never shown without them.
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentencesAround({ text, blocks }: PastText, words: TextRange): TextRange {
	const touched = blocks.filter(({ start, end }) => start < words.end && end > words.start);
	const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
	let { start, end } = words;
	for (const block of touched) {
		for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
			const from = block.start + index;
			const to = from + segment.trimEnd().length;
			if (from >= words.end || to <= words.start) continue;
			start = Math.min(start, from);
			end = Math.max(end, to);
		}
	}
	return { start, end };
}
