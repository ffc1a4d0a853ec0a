import { commonSubsequence, type Pair } from "../../text/common-subsequence.ts";
import { editDistance } from "../../text/edit-distance.ts";
import type { TextRange } from "../../text/ranges.ts";
import { BlockPairs, countShared, type Draft, NONE, REPLACED, RESPELT, SAME } from "./draft.ts";
import { areJoined } from "./runs.ts";

/** Larger gaps are left open: comparing them would cost more than they tell. */
const MAX_CELLS = 4_000_000;
/** A gap that shares less than this was rewritten: chance hits on "the" and "of" are not the same words. */
const REWRITTEN = 0.4;
/** … unless it is so short that one word in common means something. */
const SHORT_GAP = 6;
/** In a rewritten gap only runs of this length count. */
const REAL_RUN = 4;
/** Up to so many words side by side are taken for replaced one by one. */
const SIDE_BY_SIDE = 4;
/** A respelt word is looked for this far ahead. */
const AHEAD = 12;
/** Letters that may differ in a respelt word, as a share of the longer one. */
const RESPELT_SHARE = 0.34;

/** Links what is left between linked words of joined blocks, and to the ends of those blocks. */
export function fillGaps(draft: Draft): void {
	const joined = [...countShared(draft).entries()].filter(({ old, now, value }) => areJoined(draft, old, now, value));
	for (const { old, now } of joined.sort((a, b) => a.old - b.old || a.now - b.now)) fillPair(draft, old, now);
}

function fillPair(draft: Draft, old: number, now: number): void {
	const from = draft.old.ranges[old];
	const to = draft.now.ranges[now];
	if (!from || !to) return;
	const linked: number[] = [];
	for (let word = from.start; word < from.end; word++) {
		if (!draft.isFree(word) && draft.now.blocks[draft.to(word)] === now) linked.push(word);
	}
	const [first] = linked;
	const last = linked.at(-1);
	if (first === undefined || last === undefined) return;
	const before = { old: freeBefore(first, from.start, (word) => draft.isFree(word)), now: 0 };
	before.now = freeBefore(draft.to(first), to.start, (word) => draft.isNewFree(word));
	fill(draft, { start: before.old, end: first }, { start: before.now, end: draft.to(first) });
	for (const [index, word] of linked.entries()) {
		const next = linked[index + 1];
		if (next === undefined) break;
		const gap = { start: word + 1, end: next };
		const newGap = { start: draft.to(word) + 1, end: draft.to(next) };
		if (gap.start >= gap.end || newGap.start >= newGap.end) continue;
		if (!every(gap, (at) => draft.isFree(at)) || !every(newGap, (at) => draft.isNewFree(at))) continue;
		fill(draft, gap, newGap);
	}
	const after = freeAfter(last + 1, from.end, (word) => draft.isFree(word));
	const newAfter = freeAfter(draft.to(last) + 1, to.end, (word) => draft.isNewFree(word));
	fill(draft, { start: last + 1, end: after }, { start: draft.to(last) + 1, end: newAfter });
}

/**
 * Links what is left between words that follow each other in both texts, across the ends of blocks too: a heading that
 * was joined to its paragraph, a short block changed in its place.
 */
export function fillBetween(draft: Draft): void {
	const { old, now } = draft;
	let last = NONE;
	let lastTo = NONE;
	for (let word = 0; word <= old.folded.length; word++) {
		const isEnd = word === old.folded.length;
		if (!isEnd && draft.isFree(word)) continue;
		const to = isEnd ? now.folded.length : draft.to(word);
		const gap = { start: last + 1, end: word };
		const newGap = { start: lastTo + 1, end: to };
		const isGap = gap.start < gap.end && newGap.start < newGap.end;
		if (isGap && every(newGap, (at) => draft.isNewFree(at))) fill(draft, gap, newGap);
		last = word;
		lastTo = to;
	}
}

function freeBefore(word: number, least: number, isFree: (word: number) => boolean): number {
	let at = word;
	while (at > least && isFree(at - 1)) at--;
	return at;
}

function freeAfter(word: number, most: number, isFree: (word: number) => boolean): number {
	let at = word;
	while (at < most && isFree(at)) at++;
	return at;
}

function every({ start, end }: TextRange, holds: (word: number) => boolean): boolean {
	for (let word = start; word < end; word++) if (!holds(word)) return false;
	return true;
}

/** Links the free words of two stretches that stand for each other: the same first, then respelt, then replaced ones. */
export function fill(draft: Draft, oldGap: TextRange, newGap: TextRange): void {
	const from = wordsIn(oldGap, (word) => draft.isFree(word));
	const to = wordsIn(newGap, (word) => draft.isNewFree(word));
	if (from.length === 0 || to.length === 0) return;
	const oldWords = from.map((word) => draft.old.folded[word] ?? "");
	const newWords = to.map((word) => draft.now.folded[word] ?? "");
	const common = commonSubsequence(oldWords, newWords, MAX_CELLS);
	if (!common) return;
	const size = Math.max(from.length, to.length);
	const isRewritten = common.length < REWRITTEN * size && size > SHORT_GAP;
	const pairs = isRewritten ? runsIn(common) : common;
	let row = 0;
	let column = 0;
	for (const [nextRow, nextColumn] of [...pairs, [from.length, to.length] as const]) {
		const rows = nextRow - row;
		const isLong = isRewritten && rows > SIDE_BY_SIDE;
		if (rows > 0 && nextColumn > column && !isLong) {
			const pieces = { from: from.slice(row, nextRow), to: to.slice(column, nextColumn) };
			if (rows === nextColumn - column && rows <= SIDE_BY_SIDE) linkSideBySide(draft, pieces);
			else linkRespelt(draft, pieces);
		}
		const [oldWord, newWord] = [from[nextRow], to[nextColumn]];
		if (oldWord !== undefined && newWord !== undefined) draft.link(oldWord, newWord, SAME);
		row = nextRow + 1;
		column = nextColumn + 1;
	}
}

type Pieces = { from: number[]; to: number[] };

function linkSideBySide(draft: Draft, { from, to }: Pieces): void {
	for (const [index, word] of from.entries()) {
		const other = to[index];
		if (other === undefined) continue;
		const isRespelt = areAlike(draft.old.folded[word] ?? "", draft.now.folded[other] ?? "");
		draft.link(word, other, isRespelt ? RESPELT : REPLACED);
	}
}

function linkRespelt(draft: Draft, { from, to }: Pieces): void {
	let next = 0;
	for (const word of from) {
		const spelt = draft.old.folded[word] ?? "";
		// Figures that only stand near each other are different figures.
		if (/^\p{N}/u.test(spelt)) continue;
		for (let at = next; at < Math.min(to.length, next + AHEAD); at++) {
			const other = to[at];
			if (other === undefined || !areAlike(spelt, draft.now.folded[other] ?? "")) continue;
			draft.link(word, other, RESPELT);
			next = at + 1;
			break;
		}
	}
}

/** Whether one word may be the other respelt, or a figure corrected. */
function areAlike(a: string, b: string): boolean {
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

/** Only the pairs that stand in real runs. */
function runsIn(pairs: readonly Pair[]): Pair[] {
	const kept: Pair[] = [];
	for (let start = 0; start < pairs.length; ) {
		let end = start + 1;
		while (follows(pairs[end - 1], pairs[end])) end++;
		if (end - start >= REAL_RUN) kept.push(...pairs.slice(start, end));
		start = end;
	}
	return kept;
}

function follows(a: Pair | undefined, b: Pair | undefined): boolean {
	return a !== undefined && b !== undefined && b[0] === a[0] + 1 && b[1] === a[1] + 1;
}

/** Unlinks blocks that have only scattered words in common: they were written anew. */
export function dropThinPairs(draft: Draft): void {
	const { old, now } = draft;
	const pairs = new BlockPairs<{ words: number; run: number; longest: number; last: number }>(now.ranges.length);
	for (let word = 0; word < old.folded.length; word++) {
		const to = draft.to(word);
		if (to === NONE) continue;
		const from = old.blocks[word] ?? 0;
		const block = now.blocks[to] ?? 0;
		const pair = pairs.get(from, block) ?? { words: 0, run: 0, longest: 0, last: NONE - 1 };
		const isSame = draft.kind(word) === SAME;
		pair.run = isSame ? (to === pair.last + 1 ? pair.run + 1 : 1) : 0;
		pair.longest = Math.max(pair.longest, pair.run);
		pair.words++;
		pair.last = to;
		pairs.set(from, block, pair);
	}
	for (let word = 0; word < old.folded.length; word++) {
		const to = draft.to(word);
		if (to === NONE) continue;
		const from = old.blocks[word] ?? 0;
		const block = now.blocks[to] ?? 0;
		const pair = pairs.get(from, block);
		const size = Math.max(sizeOf(old.ranges[from]), sizeOf(now.ranges[block]));
		// A short block that stands whole in another is no chance.
		const isWhole = pair?.longest === sizeOf(old.ranges[from]);
		if (pair && !isWhole && pair.longest < REAL_RUN && pair.words < REWRITTEN * size) draft.unlink(word);
	}
}

function sizeOf(range: TextRange | undefined): number {
	return range ? range.end - range.start : 0;
}
