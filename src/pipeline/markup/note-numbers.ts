import type { Annotation } from "../../model/annotation.ts";
import type { Name } from "../../model/name.ts";
import { byPosition, contains } from "../../text/ranges.ts";
import { byNesting } from "./order.ts";

/**
 * Numbers the annotations that have a note on the page, from 1, by the ends of their marks: there the numbers are
 * drawn. A mention has a note only if the editor wrote one, if it is the first of a name with `standsFor`, or if it has
 * a designation that no attribution around it shows.
 * @returns the annotations in the order given, each with its number or null
 */
export function numberNotes(annotations: readonly Annotation[], names: readonly Name[]): Annotation[] {
	const attributions = annotations.filter(({ type }) => type === "attribution");
	const standFor = new Set(names.filter(({ standsFor }) => standsFor).map(({ id }) => id));
	const explained = new Set<string>();
	const isNoted = (annotation: Annotation): boolean => {
		if (annotation.type !== "mention" || annotation.note !== null) return true;
		if (standFor.has(annotation.name) && !explained.has(annotation.name)) {
			explained.add(annotation.name);
			return true;
		}
		return annotation.designation !== null && !attributions.some(({ range }) => contains(range, annotation.range));
	};
	const noted = new Set([...annotations].sort((a, b) => byPosition(a.range, b.range)).filter(isNoted));
	const order = [...noted].sort(
		(a, b) => a.range.end - b.range.end || b.range.start - a.range.start || byNesting(a, b),
	);
	const numberOf = new Map(order.map((annotation, index) => [annotation.id, index + 1]));
	return annotations.map((annotation) => ({ ...annotation, number: numberOf.get(annotation.id) ?? null }));
}
