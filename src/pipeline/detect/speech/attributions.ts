import type { TextRange } from "../../../model/selector.ts";
import { contains, overlap } from "../../ranges.ts";
import { type Read, trim } from "./contents.ts";
import type { Credit } from "./credit.ts";
import { type Cues, cuesFor } from "./cues.ts";
import { itemsOf, QUOTE } from "./items.ts";
import { nounCredit } from "./noun-credits.ts";
import { phraseCredit, rumourCredit, turnCredit, viewCredit } from "./phrase-credits.ts";
import { isMark } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { openCredit, verbCredit } from "./verb-credits.ts";
import { verbGroups } from "./verbs.ts";

/** A sentence is read in pieces of so many words: what has no full stop for pages is no sentence. */
const LONGEST = 400;

const MARK = /["“]|''/;

/** A sentence with its words. */
export type Words = { range: TextRange; tokens: Token[] };

/**
 * Finds who is credited with what, sentence by sentence: "X said that …", "…, said X", "…, X said, …", "according to
 * X, …", with words that an adverbial parts from their "that", verbs that share a subject, and quotations that go on
 * from the sentence or the paragraph before. After the terms of PARC and PolNeAR: source, cue and content.
 * @param blocks the sentences of each block, in text order
 * @param quotations the pairs of quotation marks, in order
 */
export function findCredits(
	text: string,
	blocks: readonly (readonly Words[])[],
	quotations: readonly TextRange[],
	lang: string,
): Credit[] {
	const cues = cuesFor(lang);
	if (!cues) return [];
	const credits: Credit[] = [];
	let last: Credit | null = null;
	let pairAt = 0;
	/** Who was said at the end of a paragraph to say what the next one holds. */
	let open: Omit<Credit, "content"> | null = null;
	for (const block of blocks) {
		const [first] = block;
		if (open && first) {
			const { start } = first.range;
			const pair = touching(quotations, pairAt, start + 1).at(-1);
			const isQuoted = pair?.start === start;
			last = { ...open, content: [isQuoted ? pair : { start, end: block.at(-1)?.range.end ?? first.range.end }] };
			credits.push(last);
			open = null;
		} else if (last && first && !carriesOver(text, last, first.range)) last = null;
		for (const [index, { range, tokens }] of block.entries()) {
			while ((quotations[pairAt]?.end ?? Infinity) <= range.start) pairAt++;
			const previous = quotations[pairAt - 1];
			const isClose = previous !== undefined && index > 0 && range.start - previous.end < 3;
			const before = isClose && /[?!]\S{1,2}$/.test(text.slice(previous.start, previous.end)) ? previous : null;
			const inside = touching(quotations, pairAt, range.end);
			const pieces = piecesOf(tokens).map((piece) => readOf(text, { range, piece, inside, before, cues }));
			const found = pieces.flatMap(creditsOf);
			const [whole] = pieces;
			if (index === block.length - 1 && pieces.length === 1 && whole) open = openCredit(whole);
			if (index === 0 && found.length === 0 && whole) {
				const turn = turnCredit({ ...whole, range: { ...range, end: block.at(-1)?.range.end ?? range.end } });
				if (turn) found.push(turn);
			}
			const floating = found.length === 0 && last ? floatingIn(range, inside, last) : null;
			if (floating && last && !last.content.some((part) => overlap(part, floating) > 0)) {
				// After what was only paraphrased, a quotation by itself is a credit of its own.
				found.push({ ...last, cue: null, content: [floating], shape: "quotation" });
			}
			// What was taken to go on with the speaker before belongs to whoever is named after it.
			const named = found.flatMap(({ content }) => content);
			if (last) last.content = last.content.filter((part) => !named.some((one) => overlap(one, part) > 0));
			credits.push(...found);
			if (found.length > 0) last = found.at(-1) ?? null;
			else if (!floating && !inside.some((pair) => pair.end > range.end)) last = null;
		}
	}
	return credits.filter(({ content }) => content.length > 0);
}

function isQuoted(text: string, { content }: Credit): boolean {
	return content.some(({ start, end }) => MARK.test(text.slice(start, end)));
}

/**
 * Whether a quotation that begins a paragraph may go on with whoever was quoted at the end of the one before: not after
 * a question, for then somebody else answers.
 */
function carriesOver(text: string, last: Credit, next: TextRange): boolean {
	const end = last.content.at(-1)?.end ?? 0;
	return (
		MARK.test(text.slice(next.start, next.start + 2)) && isQuoted(text, last) && !/\?/.test(text.slice(end - 3, end))
	);
}

/** Ranges of a sorted list, from one on, that begin before an offset. */
function touching(ranges: readonly TextRange[], from: number, end: number): TextRange[] {
	let to = from;
	while ((ranges[to]?.start ?? Infinity) < end) to++;
	return ranges.slice(from, to);
}

function piecesOf(tokens: readonly Token[]): Token[][] {
	const pieces: Token[][] = [];
	for (let at = 0; at < tokens.length; at += LONGEST) pieces.push(tokens.slice(at, at + LONGEST));
	return pieces;
}

type Piece = { range: TextRange; piece: Token[]; inside: TextRange[]; before: TextRange | null; cues: Cues };

function readOf(text: string, { range, piece, inside, before, cues }: Piece): Read {
	const items = itemsOf(text, piece, inside, cues);
	return { text, range, items, groups: verbGroups(items), cues, before };
}

function creditsOf(read: Read): Credit[] {
	const { items, groups, range } = read;
	const groupAt = new Map(groups.map(({ head }, index) => [head, index]));
	const found: Credit[] = [];
	for (const [at, item] of items.entries()) {
		if (item.pos === QUOTE || item.pos === "PUNCT") continue;
		const group = groupAt.get(at);
		const credit =
			phraseCredit(read, at) ??
			viewCredit(read, at) ??
			rumourCredit(read, at) ??
			(group === undefined ? nounCredit(read, at) : verbCredit(read, group));
		if (!credit) continue;
		// What is only thought inside what is credited already stays the outer one's.
		const isInner = found.some(
			({ content, manner }) =>
				manner === "speech" && content.some((one) => contains(one, item) && one.start > range.start),
		);
		if (!isInner || credit.manner === "speech") found.push(credit);
	}
	return cutAtNext(read, found);
}

/** "She said that A, adding that B": what one verb credits ends where the next of the same source begins. */
function cutAtNext(read: Read, credits: Credit[]): Credit[] {
	for (const [index, credit] of credits.entries()) {
		const { cue, source } = credit;
		const next = credits
			.slice(index + 1)
			.find(
				(one) => one.cue && cue && one.cue.start > cue.end && one.source && source && one.source.start <= source.start,
			);
		const edge = next?.cue && edgeBefore(read, next.cue.start);
		if (edge === undefined || edge === null || !cue || edge <= cue.end) continue;
		credit.content = credit.content.flatMap((part) => {
			if (part.start >= edge) return [];
			return part.end <= edge ? [part] : [trim(read.text, { start: part.start, end: edge }) ?? part];
		});
	}
	return credits.filter(({ content }) => content.length > 0);
}

/** Where the clause of a cue begins that has no subject of its own: at the comma or the "and" before it. */
function edgeBefore({ items, groups }: Read, cue: number): number | null {
	const group = groups.find(({ head }) => items[head]?.start === cue);
	let at = (group?.first ?? 0) - 1;
	while (items[at]?.pos === "ADV") at--;
	while (items[at]?.pos === "CCONJ" || items[at]?.pos === "ADP" || isMark(items[at], ",–—")) at--;
	return items[at]?.end ?? null;
}

/** A quotation that is a whole sentence, or a part of one, goes on with whoever was quoted in the sentence before. */
function floatingIn(range: TextRange, quotations: readonly TextRange[], last: Credit): TextRange | null {
	const [pair] = quotations;
	if (last.manner !== "speech" || last.sourceKind === "self" || !pair) return null;
	return pair.start <= range.start + 1 && pair.end >= range.end - 1 ? { ...pair } : null;
}
