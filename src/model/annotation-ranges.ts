import type { TextRange } from "../text/ranges.ts";
import type { Annotation } from "./annotation.ts";

/** The ranges of the words that an annotation is about: its own, and of an attribution what it credits too. */
export function rangesOf(annotation: Annotation): TextRange[] {
	return annotation.type === "attribution" ? [annotation.range, ...annotation.content] : [annotation.range];
}
