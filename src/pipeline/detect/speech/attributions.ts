import type { TextRange } from "../../../model/selector.ts";
import { contains, overlap } from "../../ranges.ts";
import { adjectiveCredit } from "./adjective-credits.ts";
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
/** A quotation mark somewhere, and a stretch that is one quotation. */
const MARK = /["“‘]|''/;
const QUOTATION = /^["“‘][^”]*["”’]$/;

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
	const finder = new Finder(text, quotations, cues);
	for (const block of blocks) finder.read(block);
	return finder.credits.filter(({ content }) => content.length > 0);
}

/** Reads a text block by block, and keeps who spoke last. */
class Finder {
	readonly credits: Credit[] = [];
	readonly #text: string;
	readonly #quotations: readonly TextRange[];
	readonly #cues: Cues;
	/** The first quotation that does not end before here. */
	#pairAt = 0;
	#last: Credit | null = null;
	/** Who was said at the end of a paragraph to say what the next one holds. */
	#open: Credit | null = null;

	constructor(text: string, quotations: readonly TextRange[], cues: Cues) {
		this.#text = text;
		this.#quotations = quotations;
		this.#cues = cues;
	}

	read(block: readonly Words[]): void {
		const [first] = block;
		if (!first) return;
		const end = block.at(-1)?.range.end ?? first.range.end;
		if (this.#open) this.#fill(this.#open, { start: first.range.start, end });
		else if (this.#last && !this.#carriesOver(this.#last, first.range)) this.#last = null;
		this.#open = null;
		for (const [index, sentence] of block.entries()) {
			const pieces = this.#pieces(sentence, index === 0);
			const found = pieces.flatMap(creditsOf);
			const [whole] = pieces;
			if (whole && pieces.length === 1 && index === block.length - 1) this.#open = openCredit(whole);
			const turn = whole && index === 0 && found.length === 0 ? turnCredit(whole, end) : null;
			this.#keep(sentence.range, turn ? [turn] : found);
		}
	}

	/** A sentence as credits are read from it, with the quotations that touch it. */
	#pieces({ range, tokens }: Words, isFirst: boolean): Read[] {
		while ((this.#quotations[this.#pairAt]?.end ?? Infinity) <= range.start) this.#pairAt++;
		const previous = this.#quotations[this.#pairAt - 1];
		const isClose = previous !== undefined && !isFirst && range.start - previous.end < 3;
		const before = isClose && /[?!]\S{1,2}$/.test(this.#text.slice(previous.start, previous.end)) ? previous : null;
		const inside = this.#touching(range.end);
		const pieces: Read[] = [];
		for (let at = 0; at < tokens.length; at += LONGEST) {
			const piece = tokens.slice(at, at + LONGEST);
			const items = itemsOf(this.#text, piece, inside, this.#cues);
			const isWhole = tokens.length <= LONGEST;
			const part = { start: piece[0]?.start ?? range.start, end: piece.at(-1)?.end ?? range.end };
			const groups = verbGroups(items);
			pieces.push({ text: this.#text, range: isWhole ? range : part, items, groups, cues: this.#cues, before });
		}
		return pieces;
	}

	/** Keeps what was found in a sentence, and a quotation that goes on with whoever was quoted before. */
	#keep(range: TextRange, found: Credit[]): void {
		const inside = this.#touching(range.end);
		const last = this.#last;
		const floating = found.length === 0 && last ? floatingIn(range, inside, last) : null;
		if (floating && last && !last.content.some((part) => overlap(part, floating) > 0)) {
			found.push({ ...last, cue: null, content: [floating], shape: "quotation", sentenceEnd: range.end });
		}
		// What was taken to go on with the speaker before belongs to whoever is named after it.
		const named = found.flatMap(({ content }) => content);
		if (last) last.content = last.content.filter((part) => !named.some((one) => overlap(one, part) > 0));
		this.credits.push(...found);
		if (found.length > 0) this.#last = found.at(-1) ?? null;
		else if (!floating && !inside.some((pair) => pair.end > range.end)) this.#last = null;
	}

	/** "The report says:": what the next paragraph holds, its first quotation or the whole of it. */
	#fill(open: Credit, block: TextRange): void {
		const pair = this.#touching(block.start + 1).at(-1);
		const content = [pair?.start === block.start ? pair : block];
		this.#last = { ...open, content, sentenceEnd: block.end };
		this.credits.push(this.#last);
	}

	/**
	 * Whether a quotation that begins a paragraph may go on with whoever was quoted at the end of the one before: not after
	 * a question, for then somebody else answers.
	 */
	#carriesOver({ content }: Credit, next: TextRange): boolean {
		const end = content.at(-1)?.end ?? 0;
		const isQuoted = content.some((part) => MARK.test(this.#text.slice(part.start, part.end)));
		const isQuotation = MARK.test(this.#text.slice(next.start, next.start + 2));
		return isQuotation && isQuoted && !/\?/.test(this.#text.slice(end - 3, end));
	}

	/** The quotations that do not end before here and begin before an offset. */
	#touching(end: number): TextRange[] {
		let to = this.#pairAt;
		while ((this.#quotations[to]?.start ?? Infinity) < end) to++;
		return this.#quotations.slice(this.#pairAt, to);
	}
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
			(group === undefined ? nounCredit(read, at) : (verbCredit(read, group) ?? adjectiveCredit(read, group)));
		if (!credit) continue;
		const edge = besideEdge(read, credit);
		if (edge !== null) for (const one of found) one.content = cutAt(read.text, one, edge);
		// What is only thought inside what is credited already stays the outer one's.
		const isInner = found.some(
			({ content, manner }) =>
				manner === "speech" && content.some((one) => contains(one, item) && one.start > range.start),
		);
		if (!isInner || credit.manner === "speech") found.push(credit);
	}
	return cutAtNext(read, found);
}

/** What is left of a credit's content before an offset; of a quotation, all. */
function cutAt(text: string, { content, cue }: Credit, edge: number): TextRange[] {
	if (!cue || edge <= cue.end) return content;
	return content.flatMap((part) => {
		if (QUOTATION.test(text.slice(part.start, part.end))) return [part];
		if (part.start >= edge) return [];
		return part.end <= edge ? [part] : [trim(text, { start: part.start, end: edge }) ?? part];
	});
}

/** "The union said that A, but the company says that B": where a source begins that stands beside those before, not inside. */
function besideEdge({ items, cues }: Read, { source, cue }: Credit): number | null {
	if (!source || !cue || cue.start < source.start) return null;
	const first = items.findIndex(({ start }) => start === source.start);
	const joint = items[first - 1];
	const comma = items[first - 2];
	if (isMark(joint, ";")) return joint?.start ?? null;
	return isMark(comma, ",;–—") && cues.beside.has(joint?.lower ?? "") ? (comma?.start ?? null) : null;
}

/** "She said that A, adding that B": what one verb credits ends where the next of the same source begins. */
function cutAtNext(read: Read, credits: Credit[]): Credit[] {
	return credits.flatMap((credit, index) => {
		const { cue, source } = credit;
		const next = credits
			.slice(index + 1)
			.find(
				(one) => one.cue && cue && one.cue.start > cue.end && one.source && source && one.source.start <= source.start,
			);
		const edge = next?.cue && edgeBefore(read, next.cue.start);
		if (edge === undefined || edge === null || !cue || edge <= cue.end) return [credit];
		const content = cutAt(read.text, credit, edge);
		return content.length > 0 ? [{ ...credit, content }] : [];
	});
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
