import type { Root } from "mdast";
import { historyOf } from "../../links/history.ts";
import { joinBlocks } from "../../links/revision-text.ts";
import { wordRangesOf } from "../../links/withhold.ts";
import type { AnnotationsFile } from "../../model/annotation.ts";
import type { Registry } from "../../model/registry.ts";
import { type TextRange, union } from "../../text/ranges.ts";
import { replaceIn, withholdingIn } from "../../text/withheld.ts";
import type { Annotated } from "../index.ts";
import { textLayer } from "../parse/text-layer.ts";
import { wordRuns } from "./word-runs.ts";

/** A column's entries, as far as they withdraw words. */
type Decided = { annotations: { entries: Pick<AnnotationsFile, "withdrawn"> } | undefined };

/** Gives a text with signs for words of a column's withdrawn passages: some in a row, or one that it shows nowhere. */
export function wordMask(column: Decided, { layer }: Pick<Annotated, "layer">): (text: string) => string {
	return maskOf(withdrawnQuotes(column), [layer.text]);
}

/** The words of a column's withdrawn passages. */
export function withdrawnQuotes({ annotations }: Decided): string[] {
	return (annotations?.entries.withdrawn ?? []).map(({ passage }) => passage.quote);
}

/**
 * Gives a text with signs for words of passages.
 * @param shown texts that readers see: one word alone that they have tells nothing
 */
export function maskOf(quotes: readonly string[], shown: readonly string[]): (text: string) => string {
	if (quotes.length === 0) return (text) => text;
	const finders = [wordRuns(quotes, []), wordRuns(quotes, shown, 1)];
	return (text) => {
		const ranges = finders.flatMap(({ rangesIn }) => rangesIn(text));
		return replaceIn(text, withholdingIn(text, union(ranges), wordRangesOf(joinBlocks([text]).words)));
	};
}

/** What tells which words of a column a message may quote. */
export type Quotable = Decided & {
	registry: Registry | undefined;
	/** The column; undefined where it cannot be read. */
	tree: Root | undefined;
};

/**
 * Gives what a message may say of a column's words: others read it, in the logs of a build. Signs stand for words of
 * withdrawn passages, wherever a message quotes some in a row, or one that the published column shows nowhere.
 */
export function wordHider({ annotations, registry, tree }: Quotable): (message: string) => string {
	const quotes = withdrawnQuotes({ annotations });
	if (quotes.length === 0) return (message) => message;
	// Words that an edit has left over, moved or put back stand in the file, and are not published.
	const text = (registry && historyOf(registry).at(-1)?.text) ?? (tree ? textLayer(tree).text : "");
	const mask = maskOf(quotes, [maskOf(quotes, [text])(text)]);
	return (message) => {
		const parts = quotedIn(message).map(({ start, end }) => ({ start, end, by: mask(message.slice(start, end)) }));
		return replaceIn(message, parts);
	};
}

/**
 * What a message quotes, ascending. The quoted words may have quotation marks of their own, also one without its pair:
 * they then go on to the last that closes.
 */
function quotedIn(message: string): TextRange[] {
	const found: TextRange[] = [];
	let [depth, begun] = [0, 0];
	for (const { 0: mark, index } of message.matchAll(/[“”]/gu)) {
		if (mark === "“") {
			if (depth === 0) begun = index;
			depth++;
			continue;
		}
		depth = Math.max(0, depth - 1);
		const last = found.at(-1);
		if (depth === 0 && last && begun === last.start) last.end = index + 1;
		else if (depth === 0) found.push({ start: begun, end: index + 1 });
	}
	if (depth > 0) found.push({ start: begun, end: message.lastIndexOf("”") + 1 || message.length });
	return found;
}
