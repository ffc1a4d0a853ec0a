import type { ColumnView } from "./column-view.ts";
import { saidByOthers } from "./said-by-others.ts";

/** How many characters of a column an excerpt has at most, if its first sentence is no longer. */
const MOST = 320;

/** The beginning of a column, as whole sentences. */
export type Opening = {
	words: string;
	/** Who says which of the words, to stand before them; null where all are the columnist's own. */
	said: string | null;
};

/**
 * The first sentences of a column's first paragraph: the columnist's own, as many as fit. A first sentence with
 * somebody else's words stands alone, with who says them; no later one is taken.
 * @param most characters; a first sentence is never cut
 */
export function openingOf(view: ColumnView, most = MOST): Opening {
	const { blocks, sentences, text } = view.column;
	const inFirst = sentences.filter(({ range }) => range.end <= (blocks[0]?.range.end ?? 0));
	const [first] = inFirst;
	if (!first) return { words: oneLine(text.slice(0, blocks[0]?.range.end ?? 0)), said: null };
	const said = saidByOthers(view, first.range);
	let { end } = first.range;
	if (said === null) {
		for (const { range } of inFirst.slice(1)) {
			if (range.end - first.range.start > most || saidByOthers(view, range) !== null) break;
			end = range.end;
		}
	}
	return { words: oneLine(text.slice(first.range.start, end)), said };
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, " ");
}
