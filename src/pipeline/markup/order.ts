import type { Annotation } from "../../model/annotation.ts";
import { innermostFirst } from "../../model/vocabulary.ts";

/** Compares annotations by where their marks end; of those that end together the outer mark comes last. */
export function byEnd(a: Annotation, b: Annotation): number {
	return a.range.end - b.range.end || b.range.start - a.range.start || byNesting(a, b);
}

/** Compares annotations of the same range: the inner mark comes first. Of one type, ids decide. */
export function byNesting(a: Annotation, b: Annotation): number {
	return innermostFirst.indexOf(a.type) - innermostFirst.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}
