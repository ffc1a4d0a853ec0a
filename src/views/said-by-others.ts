import { joinSentences } from "../text/join-sentences.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { saidIn } from "./said.ts";
import { saidLine } from "./said-line.ts";

/** Who says which words of a range, as one line; null where all of it is the columnist's own. */
export function saidByOthers(view: ColumnView, range: TextRange): string | null {
	const said = saidIn(view, [range]);
	if (said.every(({ who }) => who === view.column.frontMatter.byline)) return null;
	return joinSentences(said.map((one) => saidLine(one, view.messages.said)));
}
