import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import type { QuantitySlot, StatementType } from "../model/vocabulary.ts";
import { basisOf, kindOf } from "./facets.ts";
import { isNonSpeech } from "./non-speech.ts";
import type { Cell, TableColumn } from "./table.ts";

/** The columns that tables of statements are made of. */
type ColumnId =
	| "place"
	| "words"
	| "annotatedWords"
	| "credited"
	| "claimant"
	| "speaker"
	| "source"
	| "cue"
	| "stance"
	| "kind"
	| "use"
	| "figureKind"
	| "note"
	| "support"
	| "checkable"
	| "status"
	| QuantitySlot;

/** The columns of each index. A new column of an index is one word here, and one row below. */
export const indexColumns: Record<StatementType, readonly ColumnId[]> = {
	quotation: ["place", "stance", "speaker", "use"],
	quantity: ["place", "stance", "kind", "of", "against", "asOf", "saidBy"],
	attribution: ["place", "stance", "source", "cue"],
	claim: ["place", "stance", "claimant", "kind", "support", "checkable"],
};

/** The columns of each section of a column's ledger. */
export const ledgerColumns: Record<StatementType, readonly ColumnId[]> = {
	claim: ["annotatedWords", "claimant", "stance", "kind", "checkable"],
	attribution: ["cue", "credited", "stance"],
	quotation: ["words", "use", "speaker", "note", "status"],
	quantity: ["annotatedWords", "stance", "figureKind", "of", "against", "asOf", "saidBy"],
};

/** Columns by their ids. */
export function statementColumns(ids: readonly ColumnId[], messages: Messages): TableColumn<Statement>[] {
	const columns = columnsIn(messages);
	return ids.map((id) => columns[id]);
}

function columnsIn(messages: Messages): Record<ColumnId, TableColumn<Statement>> {
	const { ledger, notes, slots, voices } = messages;
	const { columns } = ledger;
	const wordsOf = ({ column, id, words }: Statement): Cell => ({
		words: { slug: column.slug, id, text: words },
		hasRowLink: true,
	});
	const kindCell = (statement: Statement) => labelled(kindOf(statement, messages).label);
	return {
		place: {
			heading: columns.words,
			cell: (statement) => {
				const { column, words, id, note, status } = statement;
				const value = statement.type === "quantity" ? (statement.value ?? statement.min) : null;
				const link = { slug: column.slug, id, text: words };
				return { words: link, from: column, isProposed: status === "proposed", note, value };
			},
		},
		words: { heading: columns.words, cell: wordsOf },
		annotatedWords: { heading: columns.words, cell: (one) => ({ ...wordsOf(one), note: one.note }) },
		credited: { heading: columns.credited, cell: (one) => ({ ...wordsOf(one), note: one.note }) },
		claimant: {
			heading: columns.claimant,
			// A question is the columnist's.
			cell: ({ speaker, voice }) => labelled(speaker?.label ?? voices[voice === "question" ? "columnist" : voice]),
		},
		speaker: {
			heading: columns.speaker,
			cell: (one) => {
				if (one.type !== "quotation") return labelled(one.speaker?.label ?? "");
				const nobody = isNonSpeech({ use: one.kind, status: one.status }) ? ledger.nobody : notes.speakerUnknown;
				return labelled(one.speaker?.label ?? nobody, { sub: one.cue && `“${one.cue}”` });
			},
		},
		source: {
			heading: columns.source,
			cell: (one) => labelled(one.speaker?.label ?? "", { sub: kindOf(one, messages).label }),
		},
		cue: {
			heading: columns.cue,
			cell: (one) => {
				const cue = one.type === "attribution" ? one.cue : null;
				return cue === null ? labelled(ledger.noCue, { isBlank: true }) : labelled(`“${cue}”`);
			},
		},
		stance: { heading: columns.stance, cell: (one) => labelled(stanceInWords(one, messages)) },
		kind: { heading: columns.kind, cell: kindCell },
		use: { heading: columns.use, cell: kindCell },
		figureKind: {
			heading: columns.kind,
			cell: (one) => {
				const lacksCurrency =
					one.type === "quantity" && one.kind === "money" && one.unit === null && one.status !== "proposed";
				const sub = lacksCurrency ? `${slots.unit.filled} ${ledger.notGiven}` : null;
				return { ...kindCell(one), sub };
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
		status: { heading: columns.status, cell: ({ status }) => labelled(ledger.statuses[status]) },
		...slotColumns(messages),
	};
}

/** The columns of a figure's slots: each says what is in it, or that the column gives nothing. */
function slotColumns({ ledger, slots }: Messages): Record<QuantitySlot, TableColumn<Statement>> {
	const slotColumn = (slot: QuantitySlot, heading: string): TableColumn<Statement> => ({
		heading,
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
 * The column's stance towards a statement; for a figure also who is credited with its words, which no other cell says.
 */
export function stanceInWords({ type, stance, framings }: Statement, messages: Messages): string {
	if (type === "claim" && stance === "asks") return messages.stances.asks.note.uncredited;
	if (type === "quantity" && framings.length > 0) return framings.join(". ");
	return stance === null ? messages.ledger.undetermined : messages.stances[stance].label;
}
