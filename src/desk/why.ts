import type { Annotation } from "../model/annotation.ts";

import type { DetectionType } from "../model/vocabulary.ts";
import { rateOf } from "../pipeline/detect/attribution/rates.ts";
import { lineOf, oneLine } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import { foundAt } from "./found-at.ts";
import { severalBefore } from "./likely-source.ts";

/**
 * Why the machine proposes an annotation: the words that made it one, and how sure it is. Short sentences; for what the
 * column's file holds, only that.
 */
export function whyOf(annotation: Annotation, desk: DeskColumn): string[] {
	const { annotated, messages } = desk;
	const { why } = messages.desk;
	if (annotation.status !== "proposed") return [why.byHand];
	const { layer, detections } = annotated;
	const here = <T extends DetectionType>(type: T) => foundAt(detections, type, annotation.range);
	switch (annotation.type) {
		case "quotation":
			return [why.marks];
		case "attribution": {
			const found = here("attribution");
			const words = found?.cue ? lineOf(layer.text, found.cue) : annotation.cue;
			const sure = found && found.confidence < 1 ? [why.sure(Math.round(found.confidence * 100))] : [];
			const rule = found ? [why.rule(found.construction, Math.round(rateOf(found.construction) * 100))] : [];
			const others = found && found.others.length > 0 ? [why.others(found.others)] : [];
			const several = severalBefore(annotation, desk);
			const standsFor = several ? [why.several(annotation.source.words, oneLine(several.source.words))] : [];
			return [words === null ? why.noCue : why.credits(words), ...standsFor, ...rule, ...others, ...sure];
		}
		case "claim": {
			if (annotation.stance === "asks") return [why.question];
			const found = here("claim");
			return found ? [why.checkable(Math.round(Math.min(1, Math.max(0, found.score)) * 100))] : [];
		}
		case "quantity":
			return [why.number(lineOf(layer.text, annotation.range))];
		case "time":
			return [here("time")?.counted ? why.counted : why.dated];
		case "mention":
			return [why.register];
		case "sic":
		case "echo":
			return [];
	}
}
