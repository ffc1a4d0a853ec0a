import { joinSentences } from "../text/join-sentences.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { spokenColumn } from "./said.ts";
import { saidByOthers } from "./said-by-others.ts";
import { type SaidRun, saidRuns } from "./said-runs.ts";

/** How many characters of a column an excerpt has at most, if its first sentence is no longer. */
const MOST = 320;
/** The same of a column's description: search engines and previews show about so much. */
const MOST_OF_DESCRIPTION = 200;

/** The beginning of a column, as whole sentences. */
export type Opening = {
	words: string;
	/** The same, by whose they are. */
	runs: SaidRun[];
	/** Who says which of the words, to stand before them; null where all are the columnist's own. */
	said: string | null;
};

/**
 * The first sentences of a column's first paragraph: the columnist's own, as many as fit. A first sentence with
 * somebody else's words stands alone, with who says them; no later one is taken.
 * @param most characters; a first sentence is never cut
 */
export function openingOf(view: ColumnView, most = MOST): Opening {
	const { blocks, sentences } = view.column;
	const inFirst = sentences.filter(({ range }) => range.end <= (blocks[0]?.range.end ?? 0));
	const [first] = inFirst;
	if (!first) return { ...worded(view, { start: 0, end: blocks[0]?.range.end ?? 0 }), said: null };
	const said = saidByOthers(view, first.range);
	let { end } = first.range;
	if (said === null) {
		for (const { range } of inFirst.slice(1)) {
			if (range.end - first.range.start > most || saidByOthers(view, range) !== null) break;
			end = range.end;
		}
	}
	return { ...worded(view, { start: first.range.start, end }), said };
}

/** What a column without a standfirst is described by: how it begins, in whole sentences. */
export function descriptionOf(view: ColumnView): string {
	const { said, words } = openingOf(view, MOST_OF_DESCRIPTION);
	return said === null ? words : joinSentences([said, words]);
}

function worded(view: ColumnView, range: TextRange): Pick<Opening, "words" | "runs"> {
	const { column } = view;
	const words = lineOf(column.text, range);
	const { framings } = spokenColumn(view);
	return {
		words,
		runs: saidRuns({ text: column.text, voices: column.voiceRanges, framings }, { words, pieces: [range] }),
	};
}
