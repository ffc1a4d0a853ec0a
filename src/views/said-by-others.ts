import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { saidIn } from "./said.ts";

/** Who says which words of a range, as one line; null where all of it is the columnist's own. */
export function saidByOthers(view: ColumnView, range: TextRange): string | null {
	const { names, notes } = view.messages;
	const said = saidIn(view, [range]);
	if (said.every(({ who }) => who === view.column.frontMatter.byline)) return null;
	return said
		.map(({ who, words, isProposed }) => {
			const line = words === null ? who : names.says(who, words);
			return isProposed ? `${line} (${notes.proposed})` : line;
		})
		.join(". ");
}
