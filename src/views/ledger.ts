import { type Annotation, type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Statement, StatementOf } from "../model/statement.ts";
import {
	type AnnotationType,
	type ClaimBasis,
	claimBases,
	type IndexId,
	type SourceKind,
	type StatementType,
} from "../model/vocabulary.ts";
import { oneLine } from "../text/ranges.ts";
import { claimBasis } from "./claim-basis.ts";
import type { ColumnView } from "./column-view.ts";
import { readingOf } from "./notes.ts";
import { readingsIn, readingsLine } from "./readings.ts";
import { saidByOthers } from "./said-by-others.ts";
import { resolvedSpeaker } from "./speakers.ts";
import { ledgerColumns, statementColumns } from "./statement-columns.ts";
import { rowsOf, type Table, type TableColumn } from "./table.ts";

/** A section of a ledger: its tables, and the index across columns that lists the same. */
export type LedgerSection = {
	id: IndexId | "times" | "echoes" | "slips";
	title: string;
	index: IndexId | null;
	tables: Table[];
};

export type Ledger = {
	/** The sections that have rows. */
	sections: LedgerSection[];
	/** The claims by what they rest on, for those that have any. */
	claims: { basis: ClaimBasis; rows: StatementOf<"claim">[] }[];
	/** How many claims were assessed, by what they rest on; without judgements and calls to act that have no source. */
	assessed: { sourced: number; rejected: number; none: number };
	/** Whom the column credits, once each. */
	sources: { label: string; kind: SourceKind }[];
	/** Shares that one source gives and the column does not reject: they may be compared. */
	comparableShares: AnnotationOf<"quantity">[][];
};

/** The claims, sources, quotations, figures and readings of a column, as tables. */
export function ledgerOf(view: ColumnView): Ledger {
	const claims = claimsByBasis(view);
	const sources = sourcesOf(view);
	const sections = [claimSection(view, claims), sourceSection(view, sources), ...otherSections(view)];
	return {
		sections: sections.filter(({ tables }) => tables.some(({ groups }) => groups.some(({ rows }) => rows.length > 0))),
		claims,
		assessed: assessedOf(claims),
		sources: sources.map(({ label, kind }) => ({ label, kind })),
		comparableShares: comparableShares(view),
	};
}

function ofType<T extends StatementType>({ statements }: ColumnView, type: T): StatementOf<T>[] {
	return statements.filter((one): one is StatementOf<T> => one.type === type);
}

function tableOf(view: ColumnView, type: StatementType, statements: readonly Statement[]): Table {
	const columns = statementColumns(ledgerColumns[type], view.messages, true);
	return {
		caption: null,
		isSortable: true,
		headings: columns.map(({ heading }) => heading),
		groups: [
			{ heading: null, rows: rowsOf(columns, statements, { isAnchor: true, stanceOf: ({ stance }) => stance }) },
		],
	};
}

function claimsByBasis(view: ColumnView): Ledger["claims"] {
	const claims = ofType(view, "claim");
	return claimBases
		.map((basis) => ({
			basis,
			rows: claims.filter(({ support, kind, stance }) => claimBasis({ support, about: kind, stance }) === basis),
		}))
		.filter(({ rows }) => rows.length > 0);
}

function assessedOf(claims: Ledger["claims"]): Ledger["assessed"] {
	const count = (isCounted: (basis: ClaimBasis) => boolean) =>
		claims.filter(({ basis }) => isCounted(basis)).reduce((sum, { rows }) => sum + rows.length, 0);
	return {
		sourced: count((basis) => !/^(none|own|rejected|undecided)$/.test(basis)),
		rejected: count((basis) => basis === "rejected"),
		none: count((basis) => basis === "none"),
	};
}

function claimSection(view: ColumnView, claims: Ledger["claims"]): LedgerSection {
	const { ledger } = view.messages;
	const tables = claims.map(({ basis, rows }) => ({
		...tableOf(view, "claim", rows),
		caption: { text: `${ledger.support[basis]}: ${rows.length}`, isHidden: false },
	}));
	return { id: "claims", title: ledger.claims, index: "claims", tables };
}

type SourceRows = { label: string; kind: SourceKind; rows: StatementOf<"attribution">[] };

/** The attributions by whom they credit: the named first, then by the number of credits. */
function sourcesOf(view: ColumnView): SourceRows[] {
	const statements = new Map(ofType(view, "attribution").map((one) => [one.id, one]));
	const byKey = new Map<string, SourceRows>();
	for (const attribution of annotationsOf(view.column.annotations, "attribution")) {
		const statement = statements.get(attribution.id);
		if (!statement) continue;
		const { key, label, kind } = resolvedSpeaker(attribution, view.names);
		const source = byKey.get(key) ?? { label, kind, rows: [] };
		source.rows.push(statement);
		byKey.set(key, source);
	}
	const rank = ({ kind }: SourceRows) => (kind === "named" || kind === "document" ? 0 : 1);
	return [...byKey.values()].sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}

function sourceSection(view: ColumnView, sources: readonly SourceRows[]): LedgerSection {
	const { ledger, sourceKinds } = view.messages;
	const columns = statementColumns(ledgerColumns.attribution, view.messages, true);
	const table: Table = {
		caption: null,
		isSortable: false,
		headings: [ledger.columns.source, ...columns.map(({ heading }) => heading)],
		groups: sources.map(({ label, kind, rows }) => ({
			heading: { label, sub: sourceKinds[kind] },
			rows: rowsOf<Statement>(columns, rows, { isAnchor: true, stanceOf: ({ stance }) => stance }),
		})),
	};
	return { id: "sources", title: ledger.sources, index: "sources", tables: [table] };
}

function otherSections(view: ColumnView): LedgerSection[] {
	const { ledger } = view.messages;
	const listed = (type: StatementType) => [tableOf(view, type, ofType(view, type))];
	return [
		{ id: "quotations", title: ledger.quotations, index: "quotations", tables: listed("quotation") },
		{ id: "figures", title: ledger.figures, index: "figures", tables: listed("quantity") },
		{ id: "times", title: ledger.times, index: null, tables: [annotationTable(view, "time", timeColumns(view))] },
		{ id: "echoes", title: ledger.echoes, index: null, tables: [annotationTable(view, "echo", echoColumns(view))] },
		{ id: "slips", title: ledger.slips, index: null, tables: [annotationTable(view, "sic", slipColumns(view))] },
	];
}

/** The table of annotations that are no statements. */
function annotationTable<T extends AnnotationType>(
	{ column }: ColumnView,
	type: T,
	columns: TableColumn<AnnotationOf<T>>[],
): Table {
	const rows = rowsOf(columns, annotationsOf(column.annotations, type), { isAnchor: true, stanceOf: () => null });
	return {
		caption: null,
		isSortable: true,
		headings: columns.map(({ heading }) => heading),
		groups: [{ heading: null, rows }],
	};
}

function wordsColumn(view: ColumnView): TableColumn<Pick<Annotation, "id" | "exact" | "range">> {
	const { column, messages } = view;
	return {
		heading: messages.ledger.columns.words,
		cell: ({ id, exact, range }) => ({
			said: saidByOthers(view, range),
			words: { slug: column.slug, id, text: oneLine(exact) },
			hasRowLink: true,
			sub: readingsLine(readingsIn(column, [range], messages.readings)),
		}),
	};
}

function noteColumn({ messages }: ColumnView): TableColumn<{ note: string | null }> {
	return { heading: messages.ledger.columns.note, cell: ({ note }) => ({ html: note ?? "", isLabelled: true }) };
}

function timeColumns(view: ColumnView): TableColumn<AnnotationOf<"time">>[] {
	const { ledger, dates } = view.messages;
	const day = (date: string | null) =>
		date === null
			? { text: ledger.notGiven, isBlank: true, isLabelled: true }
			: { text: dates.inWords(date), isLabelled: true };
	return [
		wordsColumn(view),
		{ heading: ledger.columns.reading, cell: (time) => ({ text: readingOf(time, view.messages), isLabelled: true }) },
		{ heading: ledger.columns.from, cell: ({ from }) => day(from) },
		{ heading: ledger.columns.to, cell: ({ to }) => day(to) },
	];
}

function echoColumns(view: ColumnView): TableColumn<AnnotationOf<"echo">>[] {
	const { ledger, relations, readings } = view.messages;
	const { slug } = view.column;
	return [
		wordsColumn(view),
		{ heading: ledger.columns.relation, cell: ({ relation }) => ({ text: relations[relation], isLabelled: true }) },
		{
			heading: ledger.columns.other,
			cell: ({ to }) => ({
				said: saidByOthers(view, to.range),
				words: { slug, id: to.sentence, text: oneLine(to.exact) },
				sub: readingsLine(readingsIn(view.column, [to.range], readings)),
				isLabelled: true,
			}),
		},
		noteColumn(view),
	];
}

function slipColumns(view: ColumnView): TableColumn<AnnotationOf<"sic">>[] {
	return [wordsColumn(view), noteColumn(view)];
}

function comparableShares(view: ColumnView): Ledger["comparableShares"] {
	const rejected = new Set(view.statements.filter(({ stance }) => stance === "rejects").map(({ id }) => id));
	const shares = annotationsOf(view.column.annotations, "quantity").filter(
		({ id, kind, unit, value, min, max }) =>
			!rejected.has(id) && kind === "share" && unit === "%" && (value !== null || (min !== null && max !== null)),
	);
	const bySource = Map.groupBy(shares, ({ saidBy }) => saidBy);
	return [...bySource].filter(([source, some]) => source !== null && some.length > 1).map(([, some]) => some);
}
