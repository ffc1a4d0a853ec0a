import type { Annotation } from "../../model/annotation.ts";
import type { AnnotationType } from "../../model/vocabulary.ts";

/** Of two marks over the same words, the one earlier in this list stands inside. */
const inside: AnnotationType[] = ["mention", "quantity", "time", "sic", "quotation", "attribution", "claim", "echo"];

/** Orders marks over the same words from the innermost to the outermost. */
export function insideFirst(a: Annotation, b: Annotation): number {
	return inside.indexOf(a.type) - inside.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}
