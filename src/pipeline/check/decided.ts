import { listOfType, type ProposedList } from "../../model/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import { lineOf } from "../../text/ranges.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";

/** How many proposals a message names. */
const NAMED = 5;

/**
 * Reports what a published column has not decided yet, of the lists in which the site asks for that.
 * @param lists those of `decided` in `site.yaml`
 */
export function checkDecided(
	{ file, frontMatter }: ColumnFiles,
	{ layer, annotations }: Annotated,
	lists: readonly ProposedList[],
	diagnostics: Diagnostics,
): void {
	if (frontMatter.status !== "published") return;
	for (const list of lists) {
		const open = annotations.filter(({ type, status }) => status === "proposed" && listOfType[type] === list);
		if (open.length === 0) continue;
		const named = open.slice(0, NAMED).map(({ range }) => quote(lineOf(layer.text, range)));
		const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : "";
		const message = `Under \`${list}\` ${open.length} ${open.length === 1 ? "proposal is" : "proposals are"} not decided: ${named.join(", ")}${more}.`;
		diagnostics.add("undecided", { file, line: 1, column: 1 }, message);
	}
}
