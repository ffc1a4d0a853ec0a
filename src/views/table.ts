import type { Stance } from "../model/vocabulary.ts";

/** A cell of a table of statements. */
export type Cell = {
	/** Who says the words and the column's stance, on a smaller line before them; null for the columnist's own. */
	said?: string | null;
	/** The words of the column, which link to their place. */
	words?: { slug: string; id: string; text: string };
	text?: string;
	/** Whether the text says that the column does not give something. */
	isBlank?: boolean;
	/** A second, smaller line. */
	sub?: string | null;
	/** The column that the words are from. */
	from?: { headline: string; byline: string; published: string } | null;
	isProposed?: boolean;
	/** An editor's note, as HTML: below the words, or as the whole cell. */
	note?: string | null;
	html?: string;
	/** The number to sort by, where the text is not it. */
	value?: number | null;
	/** Whether the cell links to its own row. */
	hasRowLink?: boolean;
	/** Whether the cell is named on a narrow screen, where rows are cards. */
	isLabelled?: boolean;
};

/** A column of a table, as one row of data: its heading, and its cell of a row. */
export type TableColumn<Row> = { heading: string; cell: (row: Row) => Cell };

export type TableRow = {
	id: string;
	/** Whether the row can be linked to: the row's id is then an id of the page. */
	isAnchor: boolean;
	stance: Stance | null;
	/** The values that the row can be picked by, as `facetId` calls them; none where rows cannot be picked. */
	facets: string[];
	cells: Cell[];
};

/** Rows under one heading of their own, or under none. */
export type TableGroup = { heading: { label: string; sub: string } | null; rows: TableRow[] };

export type Table = {
	caption: { text: string; isHidden: boolean } | null;
	isSortable: boolean;
	headings: string[];
	groups: TableGroup[];
};

/** Fills rows in by columns. */
export function rowsOf<Row extends { id: string }>(
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[],
	{
		isAnchor,
		stanceOf,
		facetsOf = () => [],
	}: { isAnchor: boolean; stanceOf: (row: Row) => Stance | null; facetsOf?: (row: Row) => string[] },
): TableRow[] {
	return rows.map((row) => ({
		id: row.id,
		isAnchor,
		stance: stanceOf(row),
		facets: facetsOf(row),
		cells: columns.map(({ cell }) => cell(row)),
	}));
}
