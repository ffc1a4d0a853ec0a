import { joinBlocks } from "../../links/revision-text.ts";
import type { WordIndex } from "../../links/words.ts";
import { type TextRange, union } from "../../text/ranges.ts";

/** So many withdrawn words in a row tell what was withdrawn, though each of them stands elsewhere. */
export const TELLING = 3;

/** Where words of passages stand in texts. */
export type WordRuns = {
	/** The ranges of a text that have such words, ascending and apart from each other. */
	rangesIn: (text: string) => TextRange[];
	/** Whether it has any. */
	areIn: (text: string) => boolean;
};

/**
 * Finds words of passages in other texts, in whatever case and typing: some in a row, or all of a short passage.
 * @param shown texts whose words tell nothing: readers see them
 * @param length how many in a row
 */
export function wordRuns(passages: readonly string[], shown: readonly string[], length: number = TELLING): WordRuns {
	const runs = new Set<string>();
	const lengths = new Set<number>();
	for (const passage of passages) {
		const { words } = joinBlocks([passage]);
		const own = Math.min(length, words.folded.length);
		if (own === 0 || !/[\p{L}\p{N}]/u.test(passage)) continue;
		lengths.add(own);
		for (const { run } of runsOf(words, own)) runs.add(run);
	}
	const each = (text: string) => {
		const { words } = joinBlocks([text]);
		return [...lengths].flatMap((own) => runsOf(words, own));
	};
	for (const text of shown) for (const { run } of each(text)) runs.delete(run);
	const rangesIn = (text: string): TextRange[] => {
		if (runs.size === 0) return [];
		return union(each(text).filter(({ run }) => runs.has(run)));
	};
	return { rangesIn, areIn: (text) => rangesIn(text).length > 0 };
}

type Run = TextRange & { run: string };

/** The runs of so many words of a text, each with its range. */
function runsOf({ folded, starts, ends }: WordIndex, length: number): Run[] {
	return folded.slice(0, Math.max(0, folded.length - length + 1)).map((_, at) => ({
		run: folded.slice(at, at + length).join(" "),
		start: starts[at] ?? 0,
		end: ends[at + length - 1] ?? 0,
	}));
}
