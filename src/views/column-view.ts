import type { Statement } from "../model/statement.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { type Framing, framingsOf } from "./framings.ts";
import { type Note, noteOf } from "./notes.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { readingsIn } from "./readings.ts";
import { creditsIn } from "./said.ts";
import { statementsOf } from "./statements.ts";

/**
 * One view of a column, computed once: every surface (page, ledger, indexes, search, shares, exports, cards) is a
 * selection of it.
 */
export type ColumnView = ViewContext & {
	/** Who says what, and the column's stance towards it; the most telling stance first. */
	framings: Framing[];
	/** The quotations, figures, credits and claims, in text order. */
	statements: Statement[];
	/** Every passage that can be shared: paragraphs, annotations with a note, passages of earlier versions. */
	passages: Passage[];
	/** What the note of each annotation says, by the annotation's id. */
	notes: ReadonlyMap<string, Note>;
};

/** Computes the view of a column. */
export function viewOf(context: ViewContext): ColumnView {
	const framings = framingsOf(context);
	const creditAt = creditsIn({ ...context, framings });
	const { column, messages } = context;
	const readingsAt = (range: TextRange) => readingsIn(column, [range], messages.readings);
	const notes = new Map(
		column.annotations.map((one) => [one.id, noteOf(one, { ...context, framings, creditAt, readingsAt })]),
	);
	const statements = statementsOf(context, framings);
	const passages = passagesOf(context, framings, notes);
	return { ...context, framings, statements, passages, notes };
}
