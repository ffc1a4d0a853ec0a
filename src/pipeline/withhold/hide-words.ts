import { joinBlocks } from "../../links/revision-text.ts";
import { wordRangesOf } from "../../links/withhold.ts";
import { union } from "../../text/ranges.ts";
import { replaceIn, withholdingIn } from "../../text/withheld.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { wordRuns } from "./word-runs.ts";

/** Gives a text with signs for words of a column's withdrawn passages: some in a row, or one that it shows nowhere. */
export function wordMask(
	{ annotations }: Pick<ColumnFiles, "annotations">,
	{ layer }: Pick<Annotated, "layer">,
): (text: string) => string {
	const quotes = (annotations?.entries.withdrawn ?? []).map(({ passage }) => passage.quote);
	return maskOf(quotes, [layer.text]);
}

/**
 * Gives a text with signs for words of passages.
 * @param shown texts that readers see: one word alone that they have tells nothing
 */
export function maskOf(quotes: readonly string[], shown: readonly string[]): (text: string) => string {
	const finders = [wordRuns(quotes, []), wordRuns(quotes, shown, 1)];
	return (text) => {
		const ranges = finders.flatMap(({ rangesIn }) => rangesIn(text));
		return replaceIn(text, withholdingIn(text, union(ranges), wordRangesOf(joinBlocks([text]).words)));
	};
}

/**
 * Gives what a message may say of a column's words: others read it, in the logs of a build. Signs stand for words of
 * withdrawn passages, wherever a message quotes some in a row, or one that the column shows nowhere.
 */
export function wordHider(
	column: Pick<ColumnFiles, "annotations">,
	annotated: Pick<Annotated, "layer">,
): (message: string) => string {
	if (!column.annotations?.entries.withdrawn.length) return (message) => message;
	const mask = wordMask(column, annotated);
	return (message) => message.replace(/“[^”]*/g, mask);
}
