import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import type { StatementType } from "../model/vocabulary.ts";
import { indexColumns, statementColumns } from "./statement-columns.ts";
import { rowsOf, type Table } from "./table.ts";

/** The table of an index, or of a page of it. @param statements all of the given type */
export function indexTable(
	type: StatementType,
	statements: readonly Statement[],
	caption: string,
	messages: Messages,
): Table {
	// Where all rows are from one column it is named once, below them (`onlyColumn`).
	const ids = indexColumns[type].filter((id) => id !== "from" || onlyColumn(statements) === null);
	const columns = statementColumns(ids, messages);
	const rows = rowsOf(columns, statements, { isAnchor: false, stanceOf: ({ stance }) => stance });
	return {
		caption: { text: caption, isHidden: true },
		isSortable: true,
		headings: columns.map(({ heading }) => heading),
		groups: [{ heading: null, rows }],
	};
}

/** The column that all of some statements are from; null where they are from several, or there are none. */
export function onlyColumn(statements: readonly Statement[]): Statement["column"] | null {
	const [first] = statements;
	return first && statements.every(({ column }) => column.slug === first.column.slug) ? first.column : null;
}
