import { commonSubsequence, type Pair } from "../../text/common-subsequence.ts";
import { editDistance } from "../../text/edit-distance.ts";
import type { TextRange } from "../../text/ranges.ts";
import { type AlignmentBuilder, countPairs, NONE, REPLACED, RESPELT, SAME } from "./builder.ts";
import { areRelated, REWRITTEN_SHARE, SIGNIFICANT_RUN } from "./pruning.ts";

/** The largest gap that is compared, as the product of its lengths in the two texts: it is also done in browsers. */
const MAX_CELLS = 4_000_000;
/** A gap up to this length, in words, is never regarded as rewritten: there one word in common means something. */
const SHORT_GAP = 6;
/** Up to this many words next to each other are regarded as replaced one by one. */
const MAX_REPLACED = 4;
/** How many words ahead a respelt word is looked for. */
const RESPELT_WITHIN = 12;
/** How many letters of a respelt word may differ, as a share of the longer spelling. */
const RESPELT_SHARE = 0.34;

/** Pairs the gaps between pairs inside related blocks, and those up to the ends of these blocks. */
export function pairInsideBlocks(builder: AlignmentBuilder): void {
	const related = [...countPairs(builder).entries()].filter(({ old, current, value }) =>
		areRelated(builder, old, current, value),
	);
	for (const { old, current } of related.sort((a, b) => a.old - b.old || a.current - b.current)) {
		pairInsideBlock(builder, old, current);
	}
}

function pairInsideBlock(builder: AlignmentBuilder, old: number, current: number): void {
	const from = builder.old.blockRanges[old];
	const to = builder.current.blockRanges[current];
	if (!from || !to) return;
	const isOldFree = (word: number) => builder.isOldFree(word);
	const isCurrentFree = (word: number) => builder.isCurrentFree(word);
	const paired: number[] = [];
	for (let word = from.start; word < from.end; word++) {
		if (!isOldFree(word) && builder.current.blockOf[builder.to(word)] === current) paired.push(word);
	}
	const [first] = paired;
	const last = paired.at(-1);
	if (first === undefined || last === undefined) return;
	pairGap(
		builder,
		{ start: freeBefore(first, from.start, isOldFree), end: first },
		{ start: freeBefore(builder.to(first), to.start, isCurrentFree), end: builder.to(first) },
	);
	for (const [index, word] of paired.entries()) {
		const next = paired[index + 1];
		if (next === undefined) break;
		const oldGap = { start: word + 1, end: next };
		const currentGap = { start: builder.to(word) + 1, end: builder.to(next) };
		if (oldGap.start >= oldGap.end || currentGap.start >= currentGap.end) continue;
		if (builder.isOldRangeFree(oldGap) && builder.isCurrentRangeFree(currentGap)) pairGap(builder, oldGap, currentGap);
	}
	pairGap(
		builder,
		{ start: last + 1, end: freeAfter(last + 1, from.end, isOldFree) },
		{ start: builder.to(last) + 1, end: freeAfter(builder.to(last) + 1, to.end, isCurrentFree) },
	);
}

/**
 * Pairs the gaps between pairs that follow each other in both texts, across the ends of blocks too: a heading that was
 * joined to its paragraph, a short block that was changed in its place.
 */
export function pairBetweenPairs(builder: AlignmentBuilder): void {
	const { old, current } = builder;
	let last = NONE;
	let lastTo = NONE;
	for (let word = 0; word <= old.folded.length; word++) {
		const isEnd = word === old.folded.length;
		if (!isEnd && builder.isOldFree(word)) continue;
		const to = isEnd ? current.folded.length : builder.to(word);
		const oldGap = { start: last + 1, end: word };
		const currentGap = { start: lastTo + 1, end: to };
		const isGap = oldGap.start < oldGap.end && currentGap.start < currentGap.end;
		if (isGap && builder.isCurrentRangeFree(currentGap)) pairGap(builder, oldGap, currentGap);
		last = word;
		lastTo = to;
	}
}

/** The first of the free words directly before a word, not before `least`; the word itself where there is none. */
function freeBefore(word: number, least: number, isFree: (word: number) => boolean): number {
	let at = word;
	while (at > least && isFree(at - 1)) at--;
	return at;
}

/** The end of the free words from a word on, at most `most`. */
function freeAfter(word: number, most: number, isFree: (word: number) => boolean): number {
	let at = word;
	while (at < most && isFree(at)) at++;
	return at;
}

/** Pairs the free words of two ranges in the same place: equal words first, between them respelt and replaced ones. */
export function pairGap(builder: AlignmentBuilder, oldGap: TextRange, currentGap: TextRange): void {
	const from = wordsIn(oldGap, (word) => builder.isOldFree(word));
	const to = wordsIn(currentGap, (word) => builder.isCurrentFree(word));
	if (from.length === 0 || to.length === 0) return;
	const oldWords = from.map((word) => builder.old.folded[word] ?? "");
	const currentWords = to.map((word) => builder.current.folded[word] ?? "");
	const common = commonSubsequence(oldWords, currentWords, MAX_CELLS);
	if (!common) return;
	const size = Math.max(from.length, to.length);
	const isRewritten = common.length < REWRITTEN_SHARE * size && size > SHORT_GAP;
	const pairs = isRewritten ? significantRuns(common) : common;
	let row = 0;
	let column = 0;
	for (const [nextRow, nextColumn] of [...pairs, [from.length, to.length] as const]) {
		const rows = nextRow - row;
		const columns = nextColumn - column;
		if (rows > 0 && columns > 0 && !(isRewritten && rows > MAX_REPLACED)) {
			const between = { from: from.slice(row, nextRow), to: to.slice(column, nextColumn) };
			if (rows === columns && rows <= MAX_REPLACED) pairOneByOne(builder, between);
			else pairRespelt(builder, between);
		}
		const [oldWord, currentWord] = [from[nextRow], to[nextColumn]];
		if (oldWord !== undefined && currentWord !== undefined) builder.pair(oldWord, currentWord, SAME);
		row = nextRow + 1;
		column = nextColumn + 1;
	}
}

/** Free words of the old and of the current text in the same place, in order. */
type Between = { from: number[]; to: number[] };

function pairOneByOne(builder: AlignmentBuilder, { from, to }: Between): void {
	for (const [index, word] of from.entries()) {
		const other = to[index];
		if (other === undefined) continue;
		const isRespelt = areSpellings(builder.old.folded[word] ?? "", builder.current.folded[other] ?? "");
		builder.pair(word, other, isRespelt ? RESPELT : REPLACED);
	}
}

function pairRespelt(builder: AlignmentBuilder, { from, to }: Between): void {
	let next = 0;
	for (const word of from) {
		const spelt = builder.old.folded[word] ?? "";
		// Numbers that only stand near each other are different numbers.
		if (/^\p{N}/u.test(spelt)) continue;
		for (let at = next; at < Math.min(to.length, next + RESPELT_WITHIN); at++) {
			const other = to[at];
			if (other === undefined || !areSpellings(spelt, builder.current.folded[other] ?? "")) continue;
			builder.pair(word, other, RESPELT);
			next = at + 1;
			break;
		}
	}
}

/** Whether two words may be spellings of one word, or a number and its correction. */
function areSpellings(a: string, b: string): boolean {
	if (a === b || (/\p{N}/u.test(a) && /\p{N}/u.test(b))) return true;
	const longest = Math.max(a.length, b.length);
	if (longest <= 3) return false;
	const limit = Math.max(1, Math.floor(longest * RESPELT_SHARE));
	return editDistance(a, b, limit) <= limit;
}

function wordsIn({ start, end }: TextRange, holds: (word: number) => boolean): number[] {
	const words: number[] = [];
	for (let word = start; word < end; word++) if (holds(word)) words.push(word);
	return words;
}

/** The pairs that stand in runs long enough to be no coincidence. */
function significantRuns(pairs: readonly Pair[]): Pair[] {
	const kept: Pair[] = [];
	for (let start = 0; start < pairs.length; ) {
		let end = start + 1;
		while (areAdjacent(pairs[end - 1], pairs[end])) end++;
		if (end - start >= SIGNIFICANT_RUN) kept.push(...pairs.slice(start, end));
		start = end;
	}
	return kept;
}

function areAdjacent(a: Pair | undefined, b: Pair | undefined): boolean {
	return a !== undefined && b !== undefined && b[0] === a[0] + 1 && b[1] === a[1] + 1;
}
