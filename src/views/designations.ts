import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Said } from "../model/statement.ts";
import { fold } from "../text/fold.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { saidIn } from "./said.ts";

/** What a column calls a name's bearer in one place, and who calls it so. */
export type Designation = {
	column: AnnotatedColumn;
	mention: AnnotationOf<"mention">;
	/** The designation, as the editor copied it from the column. */
	words: string;
	/** Who says the designation itself, whoever is credited with the rest of its sentence. */
	said: Said[];
};

/** The designations in a column, in text order. */
export function designationsOf(view: ColumnView): Designation[] {
	return annotationsOf(view.column.annotations, "mention").flatMap((mention) => {
		const { designation } = mention;
		if (designation === null) return [];
		const said = saidIn(view, [rangeOfDesignation(mention, designation)]);
		return [{ column: view.column, mention, words: designation, said }];
	});
}

/** Where the words of a designation stand; the whole mention where they are not found in it. */
function rangeOfDesignation({ exact, range }: AnnotationOf<"mention">, designation: string): TextRange {
	const { text, starts, ends } = fold(exact);
	const sought = fold(designation).text;
	const at = text.indexOf(sought);
	if (at === -1) return range;
	const end = ends[at + sought.length - 1] ?? exact.length;
	return { start: range.start + (starts[at] ?? 0), end: range.start + end };
}
