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
	const columns = statementColumns(indexColumns[type], messages);
	const rows = rowsOf(columns, statements, { isAnchor: false, stanceOf: ({ stance }) => stance });
	return {
		caption: { text: caption, isHidden: true },
		isSortable: true,
		headings: columns.map(({ heading }) => heading),
		groups: [{ heading: null, rows }],
	};
}
