import { z } from "zod";
import { type Features, featuresOf, wordsOf } from "../../src/pipeline/detect/claims/features.ts";
import { detectionsIn, endsAsSentence } from "../../src/pipeline/detect/claims/statements.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { tokenize } from "../../src/pipeline/detect/grammar/tokens.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import type { TextRange } from "../../src/text/ranges.ts";
import { jsonLines } from "./json-lines.ts";

/** A sentence as the claims' model sees it, and whether somebody would check it. */
export type ClaimExample = { features: Features; words: ReadonlySet<string>; isClaim: boolean };

/** The sentences of a text as examples. What does not end as a sentence is none. */
export function examplesIn(text: string, isClaim: (sentence: TextRange) => boolean): ClaimExample[] {
	const layer = plainLayer(text);
	const ranges = sentences(layer, "en");
	const inEach = detectionsIn(ranges, detect(layer, { lang: "en", names: [] }, ranges));
	return ranges.flatMap((one, index) => {
		if (!endsAsSentence(text, one)) return [];
		const tokens = tokenize(text, one);
		const features = featuresOf(text, one, tokens, inEach[index] ?? [], "en");
		return [{ features, words: wordsOf(tokens), isClaim: isClaim(one) }];
	});
}

const rowSchema = z.object({ text: z.string(), isClaim: z.boolean() });

/**
 * Single sentences that others have judged, one a line: `{"text", "isClaim"}`. A text of several sentences is judged as
 * one.
 * @param file such as `claims-train.jsonl`; null where the folder does not have it
 */
export function judgedSentences(folder: string, file: string): ClaimExample[] | null {
	const rows = jsonLines(folder, file, rowSchema);
	if (!rows) return null;
	return rows.map(({ text, isClaim }) => {
		const layer = plainLayer(text);
		const range = { start: 0, end: text.length };
		const tokens = tokenize(text, range);
		const found = detect(layer, { lang: "en", names: [] });
		return { features: featuresOf(text, range, tokens, found, "en"), words: wordsOf(tokens), isClaim };
	});
}
