import type { RecordedTexts } from "../model/registry.ts";
import { enclosingRange, type TextRange } from "../text/ranges.ts";
import { sentencesAround } from "./around.ts";
import { historyOf, type PastText, pastWords, walk } from "./history.ts";
import { nearestBlock } from "./nearest.ts";
import { printWords } from "./notation.ts";
import { hullOfWords, type Landing, landingsOf } from "./place.ts";
import { beginsSentence, endOf } from "./sentence-ends.ts";
import { readingOf, textOf } from "./words.ts";

/** What words were linked, and where they are now. */
export type ResolvedWords = {
	/** The words as they were when the link was made, and what stood before and after them in their sentences. */
	words: string;
	before: string;
	after: string;
	/** Where they stand in the newest text, in order; empty where they are gone. */
	ranges: TextRange[];
	/** The same, written down: `p5.15-30`. */
	now: string[];
	/** Whether they read otherwise now. */
	isChanged: boolean;
	/** The position of the block that they stand in, or that is nearest to their place. */
	block: number;
};

/** Words are found again where at least this much of their letters is left: “in the” is not “in the midterm”. */
const LEAST_SHARE = 0.5;
/** … and of a short phrase this much. */
const SHORT_PHRASE = 5;
const SHORT_SHARE = 0.6;
/** Words between two that were linked are marked with them up to so many. */
const STEPPED_OVER = 4;
/** Halves of a paragraph that was split meet within so many words of its new ends. */
const NEAR_EDGE = 4;

/**
 * Where the words of a link stand now, carried through every revision since: they are never searched for.
 * @param written the words as a link names them: `1.p5.15-30`
 * @returns null where the registry knows no such words
 */
export function resolveWords(registry: RecordedTexts, written: string): ResolvedWords | null {
	const history = historyOf(registry);
	const past = pastWords(history, written);
	const text = past && history[past.revision];
	const present = history.at(-1);
	if (!past || !text || !present) return null;
	const { revision, words: range } = past;
	const { start, end } = textOf(text.words, range);
	const words = text.text.slice(start, end);
	const around = sentencesAround(text, { start, end });
	const said = { words, before: text.text.slice(around.start, start), after: text.text.slice(end, around.end) };
	const ranges = partsOf(text, range).flatMap((part) => resolvePart(history, present, revision, part));
	if (ranges.length === 0) {
		const block = nearestBlock(history, past);
		return { ...said, ranges: [], now: [], isChanged: true, block };
	}
	const marked = ranges.map((part) => textOf(present.words, part));
	// What is compared runs from the first to the last word as a reader meets them, with all that has come between:
	// paragraphs that were parted or changed places say something else.
	const hull = enclosingRange(marked);
	const reads = present.text.slice(hull.start, hull.end);
	return {
		...said,
		ranges: marked,
		now: ranges.map((part) => printWords(present, part)),
		isChanged: readingOf(reads) !== readingOf(words) || isCutOpen(text, { start, end }, present, marked),
		block: present.words.blocks[ranges[0]?.start ?? 0] ?? 0,
	};
}

/**
 * Whether words now stand in a sentence that went to its ends before, or that ends otherwise: "It is not true that" put
 * before them, a "not" after them or a question mark changes them without touching one.
 */
function isCutOpen(past: PastText, before: TextRange, present: PastText, now: readonly TextRange[]): boolean {
	const [first, last] = [now[0], now.at(-1)];
	const [from, to] = [blockAt(past, before.start), blockAt(past, before.end - 1)];
	if (!first || !last || !from || !to) return false;
	const [newFrom, newTo] = [blockAt(present, first.start), blockAt(present, last.end - 1)];
	if (!newFrom || !newTo) return false;
	const end = endOf(past.text, to, before.end);
	return (
		(beginsSentence(past.text, from, before.start) && !beginsSentence(present.text, newFrom, first.start)) ||
		(end !== null && meaningOf(end) !== meaningOf(endOf(present.text, newTo, last.end)))
	);
}

/** What the end of a sentence says: a statement, a question, a call; null where the sentence goes on. */
function meaningOf(end: string | null): string | null {
	return end === null ? null : /[?？؟]/.test(end) ? "?" : /[!！]/.test(end) ? "!" : ".";
}

function blockAt({ blocks }: PastText, offset: number): TextRange | undefined {
	return blocks.find(({ start, end }) => offset >= start && offset < end);
}

/** The words of each block that a range touches. */
function partsOf({ words }: PastText, range: TextRange): TextRange[] {
	return words.ranges
		.map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
		.filter(({ start, end }) => end > start);
}

/** The runs of words in the newest text that some words of one block have become; none where too little is left. */
function resolvePart(
	history: readonly PastText[],
	{ words }: PastText,
	revision: number,
	part: TextRange,
): TextRange[] {
	const find = (word: number) => walk(history, { revision, word });
	const letters = (word: number) => history[revision]?.words.folded[word]?.length ?? 0;
	const landings = landingsOf(part, find, (word) => words.blocks[word] ?? 0, letters);
	const least = part.end - part.start <= SHORT_PHRASE ? SHORT_SHARE : LEAST_SHARE;
	const [heaviest] = landings.all;
	if (!heaviest) return [];
	const kept = isEnough([heaviest]) ? [heaviest] : halves(landings.all, words.ranges);
	if (!isEnough(kept)) return [];
	return kept.sort((a, b) => a.unit - b.unit).flatMap((landing) => runsOf(landing.words));

	function isEnough(all: readonly Landing[]): boolean {
		return all.reduce((sum, { weight }) => sum + weight, 0) / landings.count >= least;
	}
}

/** The two halves of words that a new paragraph's beginning has cut apart, if that is what has happened. */
function halves(landings: readonly Landing[], blocks: readonly TextRange[]): Landing[] {
	const [a, b] = landings.slice(0, 2).sort((x, y) => x.unit - y.unit);
	if (!a || !b || b.unit !== a.unit + 1) return [];
	const endsAtEdge = (blocks[a.unit]?.end ?? 0) - hullOfWords(a.words).end <= NEAR_EDGE;
	const beginsAtEdge = hullOfWords(b.words).start - (blocks[b.unit]?.start ?? 0) <= NEAR_EDGE;
	return endsAtEdge && beginsAtEdge ? [a, b] : [];
}

function runsOf(words: readonly number[]): TextRange[] {
	const runs: TextRange[] = [];
	for (const word of [...words].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && word - last.end < STEPPED_OVER) last.end = Math.max(last.end, word + 1);
		else runs.push({ start: word, end: word + 1 });
	}
	return runs;
}
