import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Said } from "../model/statement.ts";
import type { ColumnView } from "./column-view.ts";
import { rangeOfDesignation } from "./designation-range.ts";
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
