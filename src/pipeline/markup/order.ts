import type { Annotation } from "../../model/annotation.ts";
import type { AnnotationType } from "../../model/vocabulary.ts";

/** Of two marks over the same words, the one earlier in this list stands inside. */
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

/** Orders marks over the same words from the innermost to the outermost. */
export function innermostFirst(a: Annotation, b: Annotation): number {
	return innermostToOutermost.indexOf(a.type) - innermostToOutermost.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}
