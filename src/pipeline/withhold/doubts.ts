import { historyOf } from "../../links/history.ts";
import { blockTexts } from "../../links/revision-text.ts";
import { type StandingWords, standingWords } from "../../links/standing-words.ts";
import type { Registry } from "../../model/registry.ts";
import type { Selector } from "../../model/selector.ts";
import { wordRanges, wordsOf } from "../../text/diff.ts";
import { fold } from "../../text/fold.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import type { TextRange } from "../../text/ranges.ts";
import { signDifferences } from "../../text/sign-differences.ts";
import { WITHHELD } from "../../text/withheld.ts";
import { wordsIn } from "../anchor/words-inside.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { placeOfOffset, type TextLayer } from "../parse/text-layer.ts";
import { type FoundPassage, type PassageSearch, passagesIn } from "./find-passages.ts";
import { TELLING, wordRuns } from "./word-runs.ts";

/** What is looked through for words of passages that only a former version has. */
type Doubtful = {
	passages: readonly FoundPassage[];
	/** The column with all its words, and with signs for those that are withheld. */
	whole: TextLayer;
	layer: TextLayer;
	file: PassageSearch["file"] | undefined;
	registry: Registry | undefined;
};

/**
 * Reports passages that the column has no longer, and of which it may still show words: an edit has changed them, or
 * moved them. Only an editor can tell whether what stands there now is withdrawn as well. Where nothing like them
 * stands there any more, the words were taken out of the column, and all is well.
 */
export function reportDoubts({ passages, whole, layer, file, registry }: Doubtful, diagnostics: Diagnostics): void {
	const former = passages.filter(({ range, withdrawal }) => range === null && withdrawal.field === null);
	if (!file || !registry || former.length === 0) return;
	const known = new Set(registry.withdrawn);
	const changes = changesSince(registry, layer);
	const ranges = passages.flatMap(({ range }) => range ?? []);
	const standing = standingWords(registry, { blocks: blockTexts(whole), ranges });
	for (const one of former) {
		const index = file.entries.withdrawn.indexOf(one.withdrawal);
		const place = file.placeOf(["withdrawn", index, "passage", "quote"]);
		const doubt = known.has(one.fingerprint)
			? changes.doubtOf(one.withdrawal.passage)
			: (standingDoubt(standing(passagesIn([one])), whole) ?? movedDoubt(one, layer, registry));
		if (doubt !== null) diagnostics.add("withdrawn-in-doubt", place, doubt);
	}
}

/** From this share of its words on, other words are like a passage, 0 to 1. */
const LIKE = 1 / 3;

/** What the column still shows of a passage that a correction has changed; null where that is little. */
function standingDoubt(found: readonly StandingWords[], whole: TextLayer): string | null {
	const [most] = found
		.map(({ count, ranges, longestRun }) => {
			const standing = ranges.flatMap(({ start, end }) => plainWords(whole.text.slice(start, end))).length;
			return { count, standing, ranges, isMuch: longestRun >= TELLING || standing >= count * LIKE };
		})
		.filter(({ isMuch, standing }) => isMuch && standing > 0)
		.sort((a, b) => b.standing - a.standing);
	if (!most) return null;
	return `A former version has these words, and ${most.standing} of the ${most.count} stand in the column still, or others much like them: ${linesOf(whole, most.ranges)}.`;
}

/** So many words of a passage in a row are the passage, wherever they stand; or all of two or more. */
const SAME = 5;

/** What the column shows of a passage at a place to which its words cannot be followed; null where that is little. */
function movedDoubt(passage: FoundPassage, layer: TextLayer, registry: Registry): string | null {
	const { quote } = passage.withdrawal.passage;
	if (plainWords(quote).length < 2) return null;
	const passageIn = passagesIn([passage]);
	const outside = historyOf(registry).flatMap(({ text }) => {
		const [range] = passageIn(text);
		return range ? [text.slice(0, range.start), text.slice(range.end)] : [];
	});
	const found = wordRuns([quote], outside, SAME).rangesIn(layer.text);
	if (found.length === 0) return null;
	return `A former version has these words, and they are at another place now: ${linesOf(layer, found)}.`;
}

/** Where some ranges are in the file: `line 5, line 8`. Messages do not repeat the words: others read them in logs. */
function linesOf(layer: TextLayer, ranges: readonly TextRange[]): string {
	return [...new Set(ranges.map(({ start }) => `line ${placeOfOffset(layer, start).line}`))].join(", ");
}

/** What an edit has written since the record in which words were withheld, as far as it is like a passage. */
function changesSince(registry: Registry, layer: TextLayer): { doubtOf: (passage: Selector) => string | null } {
	const last = historyOf(registry).at(-1)?.text ?? "";
	const { text } = layer;
	const places = wordRanges(text);
	const changes = signDifferences(last, text);
	const counted = (words: string, quote: string) => {
		const plain = (some: string) => fold(some, { letterCase: "lower" }).text.trim();
		return wordsIn(plain(words), plain(quote)).length;
	};
	return {
		doubtOf: ({ quote }) => {
			const linesAt = (some: typeof changes) =>
				linesOf(
					layer,
					some.flatMap(({ foundAt }) => places[foundAt] ?? []),
				);
			const like = changes.filter(({ expected, found }) => expected.includes(WITHHELD) && isLike(quote, found));
			if (like.length > 0) {
				return `What stands where these words were withheld is no longer what \`passage\` gives, and is much like it: ${linesAt(like)}.`;
			}
			const back = changes.filter(({ found }) => wordRuns([quote], []).areIn(found));
			if (back.length > 0) {
				return `These words are in the column at another place than where they were withheld: ${linesAt(back)}.`;
			}
			if (counted(text, quote) <= counted(last, quote)) return null;
			return "These words are in the column at another place than where they were withheld.";
		},
	};
}

/** Whether words read much like a passage: some of its words are among them, or words that are typed nearly so. */
function isLike(passage: string, words: string): boolean {
	const there = plainWords(words);
	const own = plainWords(passage);
	const kept = own.filter((word) => there.includes(word) || (word.length > 3 && nearestWord(word, there) !== null));
	return kept.length >= own.length * LIKE && kept.length > 0;
}

function plainWords(text: string): string[] {
	return wordsOf(text).flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
