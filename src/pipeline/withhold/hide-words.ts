import { joinBlocks } from "../../links/revision-text.ts";
import { wordRangesOf } from "../../links/withhold.ts";
import { union } from "../../text/ranges.ts";
import { replaceIn, withholdingIn } from "../../text/withheld.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { wordRuns } from "./word-runs.ts";

/**
 * Gives what a message may say of a column's words: others read it, in the logs of a build. Signs stand for words of
 * withdrawn passages, wherever a message quotes some in a row, or one that the column shows nowhere.
 */
export function wordHider(
	{ annotations }: Pick<ColumnFiles, "annotations">,
	{ layer }: Pick<Annotated, "layer">,
): (message: string) => string {
	const quotes = (annotations?.entries.withdrawn ?? []).map(({ passage }) => passage.quote);
	if (quotes.length === 0) return (message) => message;
	const finders = [wordRuns(quotes, []), wordRuns(quotes, [layer.text], 1)];
	return (message) =>
		message.replace(/“[^”]*/g, (quoted) => {
			const ranges = finders.flatMap(({ rangesIn }) => rangesIn(quoted));
			const words = wordRangesOf(joinBlocks([quoted]).words);
			return replaceIn(quoted, withholdingIn(quoted, union(ranges), words));
		});
}
