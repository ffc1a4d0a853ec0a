import type { Annotation } from "../model/annotation.ts";
import { type Detection, detectionsOf } from "../model/detection.ts";
import { isSameRange, lineOf, type TextRange } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";

/**
 * Whether a proposal that the file holds says of its words what the machine found: an editor may have moved its ends or
 * changed its fields before accepting it, which is a correction then.
 */
export function isAsFound(annotation: Annotation, { annotated }: DeskColumn): boolean {
	const { detections, layer } = annotated;
	const found = detections.find((one) => one.type === annotation.type && isSameRange(one.range, annotation.range));
	if (!found) return annotation.type === "claim" && annotation.stance === "asks";
	return saysTheSame(annotation, found, layer.text, detections);
}

function saysTheSame(one: Annotation, found: Detection, text: string, detections: readonly Detection[]): boolean {
	if (one.type === "quotation" && found.type === "quotation") return one.use === found.use;
	if (one.type === "claim" && found.type === "claim") return one.stance === found.stance || one.stance === "reports";
	if (one.type === "quantity" && found.type === "quantity") {
		const wordsOf = (range: TextRange | null) => range && lineOf(text, range);
		const slots = [one.kind, one.value, one.min, one.max, one.unit, one.of, one.saidBy, one.against, one.asOf];
		const { kind, value, min, max, unit, of, saidBy } = found;
		const asFound = [kind, value, min, max, unit, wordsOf(of), wordsOf(saidBy), null, null];
		return slots.every((slot, at) => slot === asFound[at]);
	}
	if (one.type !== "attribution" || found.type !== "attribution") return true;
	const sourceWords = found.source && text.slice(found.source.start, found.source.end);
	const credited = detectionsOf(detections, "attribution").flatMap(({ content }) => content);
	const isContentFound = one.content.every((part) => credited.some((other) => isSameRange(part, other)));
	const isSourceFound = sourceWords === one.source.words && one.sourceKind === found.sourceKind;
	return isSourceFound && one.stance === found.stance && isContentFound;
}
