import { overlap, type TextRange } from "../../../text/ranges.ts";
import type { Credit } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Cues, cuesFor } from "../lexicon/cues.ts";
import { itemsOf } from "../syntax/items.ts";
import { isMark } from "../syntax/phrases.ts";
import { hasWord, type Read } from "../syntax/read.ts";
import { verbGroups } from "../syntax/verbs.ts";
import { actorCredit } from "./actor-credits.ts";
import { signedCredit, turnCredit } from "./layout-credits.ts";
import { openCredit } from "./open-credits.ts";
import { creditsOf } from "./sentence-credits.ts";

/** A sentence is read in pieces of so many words: what has no full stop for pages is no sentence. */
const LONGEST = 400;
/** A quotation mark somewhere. */
const MARK = /["“‘]|''/;

/** A sentence with its words. */
export type Words = { range: TextRange; tokens: Token[] };
/** The sentences of a block, and the block quotations and lists that it stands in, the outermost first. */
export type WordBlock = { words: readonly Words[]; holders: readonly object[] };

/**
 * Finds who is credited with what, sentence by sentence: "X said that …", "…, said X", "…, X said, …", "according to
 * X, …", with words that an adverbial parts from their "that", verbs that share a subject, and quotations that go on
 * from the sentence or the paragraph before. After the terms of PARC and PolNeAR: source, cue and content.
 * @param blocks in text order
 * @param quotations the pairs of quotation marks, in order
 */
export function findCredits(
	text: string,
	blocks: readonly WordBlock[],
	quotations: readonly TextRange[],
	lang: string,
): Credit[] {
	const cues = cuesFor(lang);
	if (!cues) return [];
	const finder = new Finder(text, quotations, cues);
	for (const [index, { words }] of blocks.entries()) finder.read(words, () => heldFrom(blocks, index));
	return finder.credits.filter(({ content }) => content.length > 0);
}

/**
 * The ranges of the blocks of a block quotation or a list that begins with a block and that the block before it is not
 * in; null where none begins there.
 */
function heldFrom(blocks: readonly WordBlock[], from: number): TextRange[] | null {
	const before = blocks[from - 1]?.holders ?? [];
	const holder = blocks[from]?.holders.find((one) => !before.includes(one));
	if (!holder) return null;
	let end = from + 1;
	while (blocks[end]?.holders.includes(holder)) end++;
	return blocks.slice(from, end).flatMap(({ words }) => rangeOf(words) ?? []);
}

/** From the first sentence of a block to the last; null where it has none. */
function rangeOf(words: readonly Words[]): TextRange | null {
	const [first] = words;
	const last = words.at(-1);
	return first && last ? { start: first.range.start, end: last.range.end } : null;
}

/** Who is said at the end of a paragraph to say what the next one holds. */
type Open = {
	credit: Credit;
	/** What the same words credit in their own sentence: one credit, with two stretches. */
	before: Credit | undefined;
	/** Whether that is told in full there: what follows is theirs only if it is set as a quotation. */
	isTold: boolean;
};

/** @param found what is credited in the sentence */
function openOf(sentence: Read, found: readonly Credit[]): Open | null {
	const opened = openCredit(sentence);
	const credit: Credit | null = opened && { ...opened, construction: "opened", others: [] };
	const { cue } = credit ?? {};
	if (!credit || !cue) return null;
	const before = found.find((one) => one.cue && overlap(one.cue, cue) > 0);
	const isQuoted = ({ start, end }: TextRange) => MARK.test(sentence.text.slice(start, end));
	const isTold = before?.content.some((one) => one.end <= cue.start || isQuoted(one)) ?? false;
	return { credit, before, isTold };
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
	/** Who was taken to say the whole of a paragraph. */
	#filled: Credit | null = null;
	/** Who did something in the sentence before, in the same paragraph. */
	#actor: Credit | null = null;
	/** Who was said at the end of a paragraph to say what the next one holds. */
	#open: Open | null = null;

	constructor(text: string, quotations: readonly TextRange[], cues: Cues) {
		this.#text = text;
		this.#quotations = quotations;
		this.#cues = cues;
	}

	/** @param held gives the blocks of the block quotation or list that begins with this block; null where none does */
	read(block: readonly Words[], held: () => TextRange[] | null): void {
		const range = rangeOf(block);
		if (!range) return;
		const { end } = range;
		if (this.#open) this.#fill(this.#open, range, held());
		else if (this.#last && !this.#carriesOver(this.#last, range)) this.#last = null;
		this.#open = null;
		this.#actor = null;
		for (const [index, sentence] of block.entries()) {
			const pieces = this.#pieces(sentence, index === 0);
			const found = pieces.flatMap(creditsOf);
			const [whole] = pieces;
			if (whole && pieces.length === 1 && index === block.length - 1) this.#open = openOf(whole, found);
			const turn = whole && found.length === 0 ? this.#shownBy(whole, { index, end }) : null;
			this.#keep(sentence.range, turn ? [turn] : found);
			const actor = whole && found.every(({ source }) => source === null) ? actorCredit(whole) : null;
			this.#actor = actor && { ...actor, construction: "actor", others: [] };
		}
	}

	/** Who is credited by how a paragraph is set: "Vale: We shall go.", "“We shall go.” — Vale". */
	#shownBy(sentence: Read, { index, end }: { index: number; end: number }): Credit | null {
		// Under the quotation, as a paragraph of its own: "— Vale".
		const isDash = isMark(sentence.items[0], "–—―-");
		const above = index === 1 || (index === 0 && isDash) ? this.#endingAt(sentence.range.start) : null;
		const signed = index < 2 ? signedCredit(sentence, above) : null;
		if (signed) return { ...signed, construction: "signed", others: [] };
		const turn = index === 0 ? turnCredit(sentence, end) : null;
		return turn && { ...turn, construction: "turn", others: [] };
	}

	/** The quotation that ends right before an offset. */
	#endingAt(offset: number): TextRange | null {
		const previous = this.#quotations[this.#pairAt - 1];
		return previous && this.#text.slice(previous.end, offset).trim() === "" ? previous : null;
	}

	/** A sentence as credits are read from it, with the quotations that touch it. */
	#pieces({ range, tokens }: Words, isFirst: boolean): Read[] {
		while ((this.#quotations[this.#pairAt]?.end ?? Infinity) <= range.start) this.#pairAt++;
		const previous = isFirst ? null : this.#endingAt(range.start);
		const isAsked = previous && /[?!]\S{1,2}$/.test(this.#text.slice(previous.start, previous.end));
		const before = isAsked ? previous : null;
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
		const last = this.#last?.source ? this.#last : (this.#actor ?? this.#last);
		const floating = found.length === 0 && last ? floatingIn(range, inside, last) : null;
		if (floating && last && !last.content.some((part) => overlap(part, floating) > 0)) {
			const construction = last.construction === "actor" ? "actor" : "carried-on";
			found.push({
				...last,
				construction,
				others: [],
				cue: null,
				content: [floating],
				shape: "quotation",
				sentenceEnd: range.end,
			});
		}
		// What was only taken to go on with the speaker before belongs to whoever is named after it.
		const named = found.flatMap(({ content }) => content);
		if (last && (last.cue === null || last === this.#filled))
			last.content = last.content.filter((part) => !named.some((one) => overlap(one, part) > 0));
		for (const credit of found) this.credits.push(credit);
		if (found.length > 0) this.#last = speakerOf(found);
		else if (!floating && !inside.some((pair) => pair.end > range.end)) this.#last = null;
	}

	/**
	 * "The report says:": what the next paragraph holds, its first quotation or the whole of it; of a block quotation and
	 * a list, which show where they end, every paragraph.
	 */
	#fill(open: Open, block: TextRange, held: TextRange[] | null): void {
		const end = held?.at(-1)?.end;
		if (held && end !== undefined) {
			this.#extend(open, held, end);
			this.#last = null;
			return;
		}
		const pair = this.#touching(block.start + 1).at(-1);
		const isQuoted = pair?.start === block.start;
		if ((open.credit.shape === "quotation" || open.isTold) && !isQuoted) return;
		if (!hasWord(this.#text, block)) return;
		this.#filled = this.#extend(open, [isQuoted ? pair : block], block.end);
		this.#last = this.#filled;
	}

	/** Credits whoever was named at a paragraph's end with more: what their sentence credits them with is theirs too. */
	#extend({ credit, before }: Open, content: TextRange[], sentenceEnd: number): Credit {
		if (!before) {
			const made = { ...credit, content, sentenceEnd };
			this.credits.push(made);
			return made;
		}
		before.content = [...before.content, ...content];
		before.sentenceEnd = sentenceEnd;
		return before;
	}

	/**
	 * Whether a quotation that begins a paragraph may go on with whoever was quoted at the end of the one before: not
	 * after a question, for then somebody else answers.
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

/**
 * Whom a quotation in the next sentence goes on with: “…,” Vale said, referring to the tax. “And …” goes on with who
 * was quoted.
 */
function speakerOf(found: readonly Credit[]): Credit | null {
	return found.findLast(({ shape }) => shape === "quotation") ?? found.at(-1) ?? null;
}

/** A quotation that is a whole sentence, or a part of one, goes on with whoever was quoted in the sentence before. */
function floatingIn(range: TextRange, quotations: readonly TextRange[], last: Credit): TextRange | null {
	const [pair] = quotations;
	if (last.manner !== "speech" || last.sourceKind === "self" || !pair) return null;
	return pair.start <= range.start + 1 && pair.end >= range.end - 1 ? { ...pair } : null;
}
