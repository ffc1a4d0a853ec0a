import type { Annotation } from "../../model/annotation.ts";
import { rangesOf } from "../../model/annotation-ranges.ts";
import type { OptionalType } from "../../model/vocabulary.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { contains } from "../../text/ranges.ts";
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
	const ranges = noted.flatMap((one, index) => rangesOf(one).map((range) => ({ ...range, index })));
	const notedAt = overlapLookup(ranges);
	const groups = new Groups(noted.length);
	for (const { index, ...range } of ranges) {
		for (const other of notedAt(range)) groups.join(index, other.index);
	}
	for (const passage of annotations) {
		if (passage.type !== "claim" && passage.type !== "attribution") continue;
		const near = rangesOf(passage).flatMap((outer) => notedAt(outer));
		const within = near.filter(({ index }) => noted[index] && isWithin(noted[index], passage));
		for (const { index } of within) groups.join(index, within[0]?.index ?? index);
	}
	return Object.values(Object.groupBy(noted, (_, index) => groups.of(index))).map((parts = []) => parts);
}

function isWithin({ range }: Annotation, passage: Annotation): boolean {
	return rangesOf(passage).some((outer) => contains(outer, range));
}

/**
 * Groups of numbered things, of which any two can be joined.
 * @see https://en.wikipedia.org/wiki/Disjoint-set_data_structure
 */
class Groups {
	readonly #parent: number[];

	constructor(count: number) {
		this.#parent = Array.from({ length: count }, (_, index) => index);
	}

	/** The number that stands for the group of one. */
	of(one: number): number {
		let root = one;
		for (let next = this.#parent[root] ?? root; next !== root; next = this.#parent[root] ?? root) root = next;
		this.#parent[one] = root;
		return root;
	}

	join(some: number, other: number): void {
		this.#parent[this.of(some)] = this.of(other);
	}
}
