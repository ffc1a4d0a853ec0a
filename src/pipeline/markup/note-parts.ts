import type { Annotation } from "../../model/annotation.ts";
import type { AnnotationType } from "../../model/vocabulary.ts";

/** The annotations that share a note, by its number; the numbers in order, the annotations in the order given. */
export function partsByNumber(annotations: readonly Annotation[]): Map<number, Annotation[]> {
	const parts = new Map<number, Annotation[]>();
	for (const annotation of annotations) {
		if (annotation.number === null) continue;
		const known = parts.get(annotation.number);
		if (known) known.push(annotation);
		else parts.set(annotation.number, [annotation]);
	}
	return new Map([...parts].sort(([a], [b]) => a - b));
}

/**
 * What the parts of a note have in common: a note and its number are shown while one of its kinds is, and stand back
 * with a source's words where all of them are about such.
 */
export function ofParts(
	parts: readonly Annotation[],
	isOfSource: (annotation: Annotation) => boolean,
): { kinds: AnnotationType[]; isTheirs: boolean } {
	return { kinds: [...new Set(parts.map(({ type }) => type))], isTheirs: parts.every(isOfSource) };
}
