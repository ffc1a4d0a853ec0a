import type { Annotation } from "../../model/annotation.ts";
import { type AnnotationType, annotationTypes } from "../../model/vocabulary.ts";
import { byPosition } from "../../text/ranges.ts";
import { mergeAttributions } from "./attribution.ts";
import { mergeClaims } from "./claim.ts";
import { type MergeContext, type MergeInput, mergeContext } from "./context.ts";
import { mergeEchoes } from "./echo.ts";
import { mergeEntries } from "./entries.ts";
import { mergeMentions } from "./mention.ts";
import { mergeQuantities } from "./quantity.ts";
import { mergeQuotations } from "./quotation.ts";
import { mergeTimes } from "./time.ts";

/**
 * One handler a type. A type whose annotations have only the fields of their entries, and which no detector proposes,
 * needs none.
 */
const handlers: Partial<Record<AnnotationType, (context: MergeContext) => Annotation[]>> = {
	quotation: mergeQuotations,
	attribution: mergeAttributions,
	claim: mergeClaims,
	quantity: mergeQuantities,
	mention: mergeMentions,
	time: mergeTimes,
	echo: mergeEchoes,
};

/**
 * Merges detections with the editor's entries. An entry replaces every detection of its type that it overlaps; a
 * rejected entry removes them. The detections left become annotations with the status `proposed`.
 * @returns the annotations, in text order
 */
export function merge(input: MergeInput): Annotation[] {
	const context = mergeContext(input);
	return annotationTypes
		.flatMap((type) => handlers[type]?.(context) ?? mergeEntries(context, type))
		.sort((a, b) => byPosition(a.range, b.range) || (a.id < b.id ? -1 : 1));
}
