import type { DetectionOf } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { figurePatterns } from "./figure-patterns.ts";
import { onceFor, wordsFor } from "./words.ts";

/**
 * Proposes the figures of a text: shares, money, counts, ranges, lengths of time, ranks, years, comparisons. Earlier
 * patterns win.
 * @param times what is told as a time already: the day and the year of a date are no figures of their own
 */
export function detectFigures(layer: TextLayer, lang: string, times: readonly TextRange[]): DetectionOf<"quantity">[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const found: DetectionOf<"quantity">[] = [];
	const taken = new Uint8Array(layer.text.length);
	for (const { start, end } of times) taken.fill(1, start, end);
	for (const { kind, expression, read } of patternsOf(words)) {
		for (const match of layer.text.matchAll(expression)) {
			const range = { start: match.index, end: match.index + match[0].length };
			if (taken.subarray(range.start, range.end).some((unit) => unit === 1)) continue;
			taken.fill(1, range.start, range.end);
			found.push({ type: "quantity", range, kind, ...read(match.groups ?? {}) });
		}
	}
	return found.sort((a, b) => a.range.start - b.range.start);
}

const patternsOf = onceFor(figurePatterns);
