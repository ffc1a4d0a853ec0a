import type { Annotation } from "../../model/annotation.ts";
import { rangesOf } from "../../model/annotation-ranges.ts";
import type { OptionalType } from "../../model/vocabulary.ts";
import { contains, overlap } from "../../text/ranges.ts";
import { hasNote, isShown } from "./has-note.ts";
import { byEnd } from "./order.ts";

/**
 * Numbers the notes of a column, from 1, in the order in which their marks end: there the numbers are drawn. A passage
 * has one note: annotations over the same words, or within one claim or credit, share a number and are its parts.
 * @param annotations in text order
 * @param kinds those that the site shows beside those that tell who says what; all where it is left out
 * @returns the annotations in the order given, each with the number of its note or null
 */
export function numberNotes(annotations: readonly Annotation[], kinds?: readonly OptionalType[]): Annotation[] {
	const order = notesOf(annotations, kinds)
		.map((parts) => ({ parts, last: parts.toSorted(byEnd).at(-1) }))
		.flatMap(({ parts, last }) => (last ? [{ parts, last }] : []))
		.sort((a, b) => byEnd(a.last, b.last));
	const numberOf = new Map(order.flatMap(({ parts }, index) => parts.map(({ id }) => [id, index + 1])));
	return annotations.map((annotation) => ({ ...annotation, number: numberOf.get(annotation.id) ?? null }));
}

/** The annotations with a note, those of one passage together. */
function notesOf(annotations: readonly Annotation[], kinds?: readonly OptionalType[]): Annotation[][] {
	const noted = annotations.filter((one) => isShown(one, annotations, kinds) && hasNote(one, annotations));
	const passages = annotations.filter(({ type }) => type === "claim" || type === "attribution");
	let notes: Annotation[][] = [];
	for (const annotation of noted) {
		const over = passages.filter((passage) => isWithin(annotation, passage));
		const isSame = (other: Annotation) =>
			shareWords(annotation, other) || over.some((passage) => isWithin(other, passage));
		const same = notes.filter((parts) => parts.some(isSame));
		notes = [...notes.filter((parts) => !same.includes(parts)), [...same.flat(), annotation]];
	}
	return notes;
}

function isWithin({ range }: Annotation, passage: Annotation): boolean {
	return rangesOf(passage).some((outer) => contains(outer, range));
}

function shareWords(a: Annotation, b: Annotation): boolean {
	return rangesOf(a).some((one) => rangesOf(b).some((other) => overlap(one, other) > 0));
}
