import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { isWithheld } from "../text/withheld.ts";
import { NONE, RESPELT } from "./align/builder.ts";
import { historyOf } from "./history.ts";
import { newestWords } from "./newest-words.ts";
import { joinBlocks } from "./revision-text.ts";
import { rangesOfWords, type Withholding, wordsAt } from "./withhold.ts";
import { wordRangeAt } from "./words.ts";

/** What the newest text still shows of a passage that a former revision had. */
export type StandingWords = {
	/** How many words the passage had there, and the ranges in the newest text of those that stand. */
	count: number;
	ranges: TextRange[];
	/** The greatest number of words in a row, there and here, that stand. */
	longestRun: number;
};

/**
 * Finds what the newest text still shows of passages as former revisions had them, respelt words too.
 * @returns a function of where a passage stands in the text of any revision, with an item for each of those places
 */
export function standingWords(
	registry: Registry,
	{ blocks, ranges }: Pick<Withholding, "blocks" | "ranges">,
): (rangesIn: Withholding["rangesIn"]) => StandingWords[] {
	const history = historyOf(registry);
	const newest = joinBlocks(blocks).words;
	const withheld = wordsAt(newest, ranges);
	const follow = newestWords(history, blocks);
	return (rangesIn) =>
		history.flatMap(({ text, words }, revision) =>
			rangesIn(text).map((range): StandingWords => {
				const { start, end } = wordRangeAt(words, range);
				const standing: number[] = [];
				let longestRun = 0;
				let run = 0;
				for (let word = start; word < end; word++) {
					const { word: to, kind } = follow({ revision, word });
					const isKept = to !== NONE && !withheld.has(to) && !isWithheld(words.folded[word] ?? "");
					const isStanding = isKept && (kind <= RESPELT || newest.folded[to] === words.folded[word]);
					run = !isStanding ? 0 : standing.at(-1) === to - 1 ? run + 1 : 1;
					longestRun = Math.max(longestRun, run);
					if (isStanding) standing.push(to);
				}
				const kept = new Set(standing);
				return { count: end - start, ranges: rangesOfWords(newest, (word) => kept.has(word)), longestRun };
			}),
		);
}
