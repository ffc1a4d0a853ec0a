import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import type { StatementType } from "../model/vocabulary.ts";
import { facetIdsOf } from "./facets.ts";
import { onlyColumn } from "./indexes.ts";
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
	const rows = rowsOf(columns, statements, {
		isAnchor: false,
		stanceOf: ({ stance }) => stance,
		facetsOf: (statement) => facetIdsOf(statement, messages),
	});
	return {
		caption: { text: caption, isHidden: true },
		isSortable: true,
		headings: columns.map(({ heading }) => heading),
		groups: [{ heading: null, rows }],
	};
}
