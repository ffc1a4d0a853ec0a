import type { Annotation } from "../../model/annotation.ts";
import type { AnnotationType } from "../../model/vocabulary.ts";

/** Of two marks on the same range, the one whose type is earlier in this list is inside the other. */
const innermostToOutermost: AnnotationType[] = [
	"mention",
	"quantity",
	"time",
	"sic",
	"quotation",
	"attribution",
	"claim",
	"echo",
];

/** Compares annotations of the same range: the inner mark comes first. */
export function innermostFirst(a: Annotation, b: Annotation): number {
	return innermostToOutermost.indexOf(a.type) - innermostToOutermost.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}
