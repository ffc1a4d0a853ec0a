import { annotationsOf } from "../../src/model/annotation.ts";
import type { Detection } from "../../src/model/detection.ts";
import { noDecisions } from "../../src/pipeline/anchor/index.ts";
import { combine } from "../../src/pipeline/combine.ts";
import type { SentenceReading } from "../../src/pipeline/detect/read-sentences.ts";
import { aboveFloor } from "../../src/pipeline/floor/index.ts";
import type { TextLayer } from "../../src/pipeline/parse/text-layer.ts";
import type { TextRange } from "../../src/text/ranges.ts";

/**
 * What readers of a site are shown of a text that no editor has seen.
 * @returns what is detected and sure enough, and the ranges of the claims that somebody would check
 */
export function shownIn(
	{ text, blocks }: Pick<TextLayer, "text" | "blocks">,
	found: { detections: Detection[]; sentences: SentenceReading[] },
): { detections: readonly Detection[]; claims: TextRange[] } {
	const known = { detections: found.detections, readings: found.sentences, decisions: noDecisions(), unknown: [] };
	const shown = aboveFloor(text, known, false);
	const column = {
		text,
		lang: "en",
		blocks: blocks.map(({ start, end }, index) => ({ id: `p${index + 1}`, range: { start, end } })),
		sentences: found.sentences.map(({ range }, index) => ({ id: `p1s${index + 1}`, range })),
		presuppositions: found.sentences.flatMap(({ presupposes }) => presupposes.map(({ range }) => range)),
		complete: [],
		rejected: [],
		isRestOwn: true,
		kinds: undefined,
	};
	const { annotations } = combine(column, shown, { passages: new Map(), idsOf: () => [] });
	const claims = annotationsOf(annotations, "claim").filter(({ checkable }) => checkable);
	return { detections: shown.detections, claims: claims.map(({ range }) => range) };
}
