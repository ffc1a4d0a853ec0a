import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Annotation } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import { partsByNumber } from "../pipeline/markup/note-parts.ts";
import { byPosition, overlap } from "../text/ranges.ts";

/** A note of the page. The annotations of one passage are its parts: the longest one, then the others in text order. */
export type MarginNote = {
	number: number;
	parts: Annotation[];
	/** Where its number stands: the end of its last mark, as an offset into the text layer. */
	end: number;
};

/** The notes of a column, by number. */
export function marginNotes(annotations: readonly Annotation[]): MarginNote[] {
	return [...partsByNumber(annotations)].map(([number, parts]) => ({
		number,
		parts: widestFirst(parts),
		end: Math.max(...parts.map(({ range }) => range.end)),
	}));
}

/**
 * Gives the notes that follow an element of a column's body, by the ids of the element's blocks: a note follows the
 * block in which its last mark ends, where its number is.
 */
export function notesAfter({ annotations, blocks }: Pick<AnnotatedColumn, "annotations" | "blocks">) {
	const notes = marginNotes(annotations);
	const rangeOf = new Map(blocks.map(({ id, range }) => [id, range]));
	return (ids: readonly string[]): MarginNote[] =>
		notes.filter(({ end }) =>
			ids.some((id) => overlap(rangeOf.get(id) ?? { start: 0, end: 0 }, { start: end - 1, end }) > 0),
		);
}

function widestFirst(parts: readonly Annotation[]): Annotation[] {
	const inOrder = parts.toSorted((a, b) => byPosition(a.range, b.range));
	const [widest] = inOrder.toSorted((a, b) => lengthOf(b) - lengthOf(a));
	return widest ? [widest, ...inOrder.filter((one) => one !== widest)] : [];
}

/** How many characters an annotation is about: of an attribution, what it credits too. */
function lengthOf(annotation: Annotation): number {
	return rangesOf(annotation).reduce((sum, { start, end }) => sum + end - start, 0);
}
