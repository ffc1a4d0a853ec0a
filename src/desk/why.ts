import type { Annotation } from "../model/annotation.ts";
import { detectionsOf } from "../model/detection.ts";
import { rateOf } from "../pipeline/detect/attribution/rates.ts";
import { lineOf, overlap } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";

/**
 * Why the machine proposes an annotation: the words that made it one, and how sure it is. Short sentences; for what the
 * column's file holds, only that.
 */
export function whyOf(annotation: Annotation, { annotated, messages }: DeskColumn): string[] {
	const { why } = messages.desk;
	if (annotation.status !== "proposed") return [why.byHand];
	const { layer, detections } = annotated;
	const here = <T extends { range: Annotation["range"] }>(found: readonly T[]) =>
		found.find(({ range }) => overlap(range, annotation.range) > 0);
	switch (annotation.type) {
		case "quotation":
			return [why.marks];
		case "attribution": {
			const found = here(detectionsOf(detections, "attribution"));
			const words = found?.cue ? lineOf(layer.text, found.cue) : annotation.cue;
			const sure = found && found.confidence < 1 ? [why.sure(Math.round(found.confidence * 100))] : [];
			const rule = found ? [why.rule(found.construction, Math.round(rateOf(found.construction) * 100))] : [];
			const others = found && found.others.length > 0 ? [why.others(found.others)] : [];
			return [words === null ? why.noCue : why.credits(words), ...rule, ...others, ...sure];
		}
		case "claim": {
			if (annotation.stance === "asks") return [why.question];
			const found = here(detectionsOf(detections, "claim"));
			return found ? [why.checkable(Math.round(Math.min(1, Math.max(0, found.score)) * 100))] : [];
		}
		case "quantity":
			return [why.number(lineOf(layer.text, annotation.range))];
		case "time":
			return [here(detectionsOf(detections, "time"))?.counted ? why.counted : why.dated];
		case "mention":
			return [why.register];
		case "sic":
		case "echo":
			return [];
	}
}
