import type { Annotation } from "../../model/annotation.ts";
import { innermostFirst } from "../../model/vocabulary.ts";

/** Orders marks over the same words from the innermost to the outermost; those of one type by their ids. */
export function byNesting(a: Annotation, b: Annotation): number {
	return innermostFirst.indexOf(a.type) - innermostFirst.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}
