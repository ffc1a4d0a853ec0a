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

/** One handler a type. A type that a detector does not propose, and whose entries say all, needs none. */
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
 * Merges proposals and decisions: an editor's entry replaces every proposal of its type that it overlaps, a rejected one
 * removes it, and the proposals left have the status `proposed`. In reading order.
 */
export function merge(input: MergeInput): Annotation[] {
	const context = mergeContext(input);
	return annotationTypes
		.flatMap((type) => handlers[type]?.(context) ?? mergeEntries(context, type))
		.sort((a, b) => byPosition(a.range, b.range) || (a.id < b.id ? -1 : 1));
}
