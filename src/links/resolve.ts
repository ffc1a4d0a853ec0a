import type { RecordedTexts } from "../model/registry.ts";
import { enclosingRange, type TextRange } from "../text/ranges.ts";
import { type Destination, destinationsOf, enclosingWords } from "./destinations.ts";
import { historyOf, parsePastWords } from "./history.ts";
import { printWords } from "./notation.ts";
import { type History, nearestBlock, type RevisionText, traceWord } from "./revision-text.ts";
import { beginsSentence, sentenceEnd, sentencesAround } from "./sentences.ts";
import { canonicalReading, textRangeOf } from "./words.ts";

/** The words of a link, and where they are in the newest text. */
export type ResolvedWords = {
	/** The words when the link was made, and the rest of their sentences before and after them. */
	words: string;
	before: string;
	after: string;
	/** Where they are now, in order, in UTF-16 units; empty where they are deleted. */
	ranges: TextRange[];
	/** The same ranges in notation, such as `p5.15-30`. */
	current: string[];
	/** Whether they read differently now. */
	isChanged: boolean;
	/** The position of the block that they are in, or of the one nearest to their place. */
	block: number;
};

/** Words are found again if more than this share of their letters is kept: “in the” is not “in the midterm”. */
const MIN_SHARE = 0.5;
/** For phrases up to this many words it is at least this one. */
const SHORT_PHRASE = 5;
const MIN_SHARE_OF_SHORT = 0.6;
/** Fewer new words than this between two linked ones are marked with them. */
const MAX_WORDS_BETWEEN = 4;
/** The halves of words in a split paragraph are at most this many words from its new ends. */
const MAX_WORDS_TO_EDGE = 4;

/**
 * Finds where the words of a link are now, by following them through every revision since: they are never searched for.
 * @param written the words in notation, with their revision: `1.p5.15-30`
 * @returns null where the registry has no such words
 */
export function resolveWords(registry: RecordedTexts, written: string): ResolvedWords | null {
	const history = historyOf(registry);
	const span = parsePastWords(history, written);
	const past = span && history[span.revision];
	const present = history.at(-1);
	if (!span || !past || !present) return null;
	const linked = textRangeOf(past.words, span.words);
	const words = past.text.slice(linked.start, linked.end);
	const around = sentencesAround(past, linked);
	const original = {
		words,
		before: past.text.slice(around.start, linked.start),
		after: past.text.slice(linked.end, around.end),
	};
	const found = splitByBlock(past, span.words).flatMap((part) => resolvePart(history, present, span.revision, part));
	if (found.length === 0) {
		return { ...original, ranges: [], current: [], isChanged: true, block: nearestBlock(history, span) };
	}
	const ranges = found.map((range) => textRangeOf(present.words, range));
	// The comparison runs from the first to the last word as a reader meets them, with everything in between: paragraphs
	// that were separated or changed places say something else.
	const whole = enclosingRange(ranges);
	const reading = canonicalReading(present.text.slice(whole.start, whole.end));
	return {
		...original,
		ranges,
		current: found.map((range) => printWords(present, range)),
		isChanged: reading !== canonicalReading(words) || isSentenceChanged(past, linked, present, ranges),
		block: present.words.blockOf[found[0]?.start ?? 0] ?? 0,
	};
}

/**
 * Whether words that began or ended a sentence no longer do, or end it otherwise: "It is not true that" in front of
 * them, a "not" or a question mark after them changes what they say without touching one of them.
 */
function isSentenceChanged(
	past: RevisionText,
	linked: TextRange,
	present: RevisionText,
	current: readonly TextRange[],
): boolean {
	const [first, last] = [current[0], current.at(-1)];
	if (!first || !last) return false;
	const [from, to] = [blockAt(past, linked.start), blockAt(past, linked.end - 1)];
	const [newFrom, newTo] = [blockAt(present, first.start), blockAt(present, last.end - 1)];
	if (!from || !to || !newFrom || !newTo) return false;
	const end = sentenceEnd(past.text, to, linked.end);
	const lostBeginning =
		beginsSentence(past.text, from, linked.start) && !beginsSentence(present.text, newFrom, first.start);
	return lostBeginning || (end !== null && moodOf(end) !== moodOf(sentenceEnd(present.text, newTo, last.end)));
}

/** What a sentence's end says of it: a statement, a question or an exclamation; null where the sentence continues. */
function moodOf(end: string | null): string | null {
	return end === null ? null : /[?？؟]/.test(end) ? "?" : /[!！]/.test(end) ? "!" : ".";
}

function blockAt({ blocks }: RevisionText, offset: number): TextRange | undefined {
	return blocks.find(({ start, end }) => offset >= start && offset < end);
}

/** Splits a range of words at the ends of blocks. */
function splitByBlock({ words }: RevisionText, range: TextRange): TextRange[] {
	return words.blockRanges
		.map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
		.filter(({ start, end }) => end > start);
}

/** The runs of words of the newest text that words of one block have become; none where too little of them is kept. */
function resolvePart(history: History, { words }: RevisionText, revision: number, part: TextRange): TextRange[] {
	const trace = (word: number) => traceWord(history, { revision, word });
	const letters = (word: number) => history[revision]?.words.folded[word]?.length ?? 0;
	const { all, total } = destinationsOf(part, trace, (word) => words.blockOf[word] ?? 0, letters);
	const isShort = part.end - part.start <= SHORT_PHRASE;
	const isEnough = (some: readonly Destination[]) => {
		const share = some.reduce((sum, { weight }) => sum + weight, 0) / total;
		return share > MIN_SHARE && (!isShort || share >= MIN_SHARE_OF_SHORT);
	};
	const [heaviest] = all;
	if (!heaviest) return [];
	const kept = isEnough([heaviest]) ? [heaviest] : halvesOf(all, words.blockRanges);
	if (!isEnough(kept)) return [];
	return kept.sort((a, b) => a.unit - b.unit).flatMap((destination) => runsOf(destination.words));
}

/** The two halves of words that a new paragraph break has split; none where that is not what happened. */
function halvesOf(all: readonly Destination[], blocks: readonly TextRange[]): Destination[] {
	const [a, b] = all.slice(0, 2).sort((x, y) => x.unit - y.unit);
	if (!a || !b || b.unit !== a.unit + 1) return [];
	const toEnd = (blocks[a.unit]?.end ?? 0) - enclosingWords(a.words).end;
	const toStart = enclosingWords(b.words).start - (blocks[b.unit]?.start ?? 0);
	return toEnd <= MAX_WORDS_TO_EDGE && toStart <= MAX_WORDS_TO_EDGE ? [a, b] : [];
}

/** Groups words into ranges, across short insertions. */
function runsOf(words: readonly number[]): TextRange[] {
	const runs: TextRange[] = [];
	for (const word of [...words].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && word - last.end < MAX_WORDS_BETWEEN) last.end = Math.max(last.end, word + 1);
		else runs.push({ start: word, end: word + 1 });
	}
	return runs;
}
