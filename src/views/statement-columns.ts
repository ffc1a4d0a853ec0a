import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import type { QuantitySlot, StatementType } from "../model/vocabulary.ts";
import { capitalized } from "../text/capitalized.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { basisOf, kindOf, speakerValue } from "./facets.ts";
import { isNonSpeech } from "./non-speech.ts";
import { readingsLine } from "./readings.ts";
import { saidLine } from "./said-line.ts";
import type { Cell, TableColumn } from "./table.ts";

/** The columns that tables of statements are made of. */
type ColumnId =
	| "said"
	| "words"
	| "annotatedWords"
	| "credited"
	| "from"
	| "kind"
	| "use"
	| "figureKind"
	| "note"
	| "support"
	| "checkable"
	| QuantitySlot;

/**
 * The columns of each index. A new column of an index is one word here, and one row below. Who says it comes before the
 * words, and the column that they are from comes last: no row reads as if the columnist had said what others say.
 */
export const indexColumns: Record<StatementType, readonly ColumnId[]> = {
	quotation: ["said", "annotatedWords", "use", "from"],
	quantity: ["said", "annotatedWords", "kind", "of", "against", "asOf", "saidBy", "from"],
	attribution: ["said", "credited", "from"],
	claim: ["said", "annotatedWords", "kind", "support", "checkable", "from"],
};

/** The columns of each section of a column's ledger. */
export const ledgerColumns: Record<StatementType, readonly ColumnId[]> = {
	claim: ["said", "annotatedWords", "kind", "checkable"],
	attribution: ["said", "credited"],
	quotation: ["said", "words", "use", "note"],
	quantity: ["said", "annotatedWords", "figureKind", "of", "against", "asOf", "saidBy"],
};

/** Columns by their ids. @param hasRowLinks whether a row can be linked to */
export function statementColumns(
	ids: readonly ColumnId[],
	messages: Messages,
	hasRowLinks = false,
): TableColumn<Statement>[] {
	const columns = columnsIn(messages, hasRowLinks);
	return ids.map((id) => columns[id]);
}

function columnsIn(messages: Messages, hasRowLink: boolean): Record<ColumnId, TableColumn<Statement>> {
	const { ledger, slots } = messages;
	const { columns } = ledger;
	const wordsOf = (statement: Statement): Cell => {
		const { column, id, words, readings } = statement;
		const value = statement.type === "quantity" ? (statement.value ?? statement.min) : null;
		return { words: { slug: column.slug, id, text: words }, hasRowLink, sub: readingsLine(readings), value };
	};
	const kindCell = (statement: Statement) => labelled(kindOf(statement, messages).label);
	return {
		said: {
			heading: columns.said,
			cell: (one) => ({
				text: saidInWords(one, messages),
				isProposed: one.status === "proposed" || one.said.some(({ isProposed }) => isProposed),
			}),
		},
		words: { heading: columns.words, cell: wordsOf },
		annotatedWords: { heading: columns.words, cell: (one) => ({ ...wordsOf(one), note: one.note }) },
		credited: { heading: columns.credited, cell: (one) => ({ ...wordsOf(one), note: one.note }) },
		from: { heading: columns.column, cell: ({ column }) => ({ from: column, isLabelled: true }) },
		kind: { heading: columns.kind, cell: kindCell },
		use: { heading: columns.use, cell: kindCell },
		figureKind: {
			heading: columns.kind,
			cell: (one) => {
				const lacksCurrency =
					one.type === "quantity" && one.kind === "money" && one.unit === null && one.status !== "proposed";
				const { label } = kindOf(one, messages);
				return labelled(lacksCurrency ? `${label}; ${slots.unit.filled} ${ledger.notGiven}` : label);
			},
		},
		note: { heading: columns.note, cell: ({ note }) => ({ html: note ?? "", isLabelled: true }) },
		support: {
			heading: columns.support,
			cell: (one) => labelled(one.type === "claim" ? basisOf(one, messages).label : ""),
		},
		checkable: {
			heading: columns.checkable,
			cell: (one) => labelled(one.type === "claim" && one.checkable ? ledger.yes : ledger.no),
		},
		...slotColumns(messages),
	};
}

/** The columns of a figure's slots: each says what is in it, or that the column gives nothing. */
function slotColumns({ ledger, slots }: Messages): Record<QuantitySlot, TableColumn<Statement>> {
	const slotColumn = (slot: QuantitySlot, heading: string): TableColumn<Statement> => ({
		heading: capitalized(heading),
		cell: (statement) => {
			const value = statement.type === "quantity" ? statement.slots[slot] : { is: "not applicable" as const };
			if (value.is === "filled") return labelled(value.text);
			return value.is === "blank" ? labelled(ledger.notGiven, { isBlank: true }) : labelled("");
		},
	});
	return {
		of: slotColumn("of", slots.of.blank),
		against: slotColumn("against", slots.against.blank),
		asOf: slotColumn("asOf", slots.asOf.blank),
		saidBy: slotColumn("saidBy", slots.saidBy.filled),
	};
}

/** A cell of text, named on a narrow screen unless it is empty. */
function labelled(text: string, more: Partial<Cell> = {}): Cell {
	return { text, isLabelled: text !== "", ...more };
}

/**
 * Who says which words of a statement, and the column's stance: what stands before the words. What the columnist says
 * also has how it is said: a claim or figure is asserted, quotation marks quote nobody.
 */
export function saidInWords(statement: Statement, messages: Messages): string {
	const { said, stance } = statement;
	const { ledger, stances } = messages;
	const lines = said.map((one) => saidLine({ ...one, isProposed: false }, messages.said));
	if (statement.type === "quotation" && statement.speaker === null) {
		const { label } = speakerValue(statement, messages);
		// Marks whose speaker is not known may hold anybody's words: they are not said to be the columnist's.
		return isNonSpeech({ use: statement.kind, status: statement.status }) ? ledger.says(lines, label) : label;
	}
	const isTold =
		stance === null || said.some((one) => one.stance === stance && (stance !== "asserts" || one.words !== null));
	return isTold ? joinSentences(lines) : ledger.says(lines, stances[stance].label);
}
