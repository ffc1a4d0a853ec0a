import { type Annotation, annotationSchema } from "../../model/annotation.ts";
import { type AnnotationType, listOfType } from "../../model/vocabulary.ts";
import { type MergeContext, withoutRejected } from "./context.ts";

/** Makes the annotations of a type that has no handler: the fields of each entry that is not rejected, unchanged. */
export function mergeEntries(context: MergeContext, type: AnnotationType): Annotation[] {
	return context.decisions[listOfType[type]].flatMap((one) => {
		const [kept] = withoutRejected([one]);
		if (!kept) return [];
		const { quote: _, before: __, after: ___, ...fields } = kept.entry;
		return [annotationSchema.parse({ type, ...fields, ...context.baseOfEntry(kept) })];
	});
}
