import fc from "fast-check";
import type { TextRange } from "../../src/text/ranges.ts";

/**
 * A word of a text that is edited, with the identity that it keeps wherever it goes. A copy of a whole sentence or
 * paragraph has the identity of its original: where that is gone, nobody can tell the two apart.
 */
export type Token = { word: string; identity: number; isCopy: boolean };
/** A text as paragraphs of words. */
export type EditedText = Token[][];

let last = 0;
const fresh = (word: string): Token => ({ word, identity: ++last, isCopy: false });

/** A text whose words have identities. @param blocks its paragraphs */
export function editable(blocks: readonly string[]): EditedText {
	return blocks.map((block) => (block.match(/\S+/g) ?? []).map(fresh));
}

export function blocksOf(text: EditedText): string[] {
	return text.map((paragraph) => paragraph.map(({ word }) => word).join(" "));
}

/** The words that a range touches. @param range in UTF-16 units of the blocks, joined by blank lines */
export function tokensAt(text: EditedText, range: TextRange): Token[] {
	const found: Token[] = [];
	let at = 0;
	for (const paragraph of text) {
		if (at >= range.end) break;
		for (const token of paragraph) {
			if (at < range.end && at + token.word.length > range.start) found.push(token);
			at += token.word.length + 1;
		}
		at++;
	}
	return found;
}

/**
 * Compares words of an edited text with those of the original: whether they are they themselves, or a copy where they
 * are gone, or one that stands where they stood, beside the same word.
 * @returns a function of a range of the edited text, in UTF-16 units, and the words in the original text
 */
export function comparing(text: EditedText, original: EditedText) {
	const [now, then] = [text.flat(), original.flat()];
	const left = new Set(now.flatMap(({ identity, isCopy }) => (isCopy ? [] : [identity])));
	return (range: TextRange, originals: readonly Token[]): boolean => {
		const found = tokensAt(text, range);
		const isSame =
			found.length === originals.length && found.every((token, at) => token.identity === originals[at]?.identity);
		const isOriginalLeft = originals.every(({ identity }) => left.has(identity));
		const isCopy = found.some((token) => token.isCopy);
		return isSame && (!isCopy || !isOriginalLeft || sharesNeighbour(now, found, then, originals));
	};
}

function sharesNeighbour(text: Token[], found: readonly Token[], original: Token[], words: readonly Token[]): boolean {
	const beside = (all: Token[], some: readonly Token[]) => {
		const start = all.findIndex((token) => token === some[0]);
		return [all[start - 1]?.identity, all[start + some.length]?.identity];
	};
	const [before, after] = beside(text, found);
	const [wasBefore, wasAfter] = beside(original, words);
	return before === wasBefore || after === wasAfter;
}

/** Changes a text. The numbers, from 0 to 1, say where. */
type Edit = (text: EditedText, a: number, b: number) => EditedText;

const INSERTED = ["not", "never", "the", "Putin", "Europe", "reportedly", "Trump", "peace", "52%", "and"];
const at = (count: number, share: number) => Math.min(count - 1, Math.floor(share * count));

/** Replaces some words of the paragraph at a place: `make` gets them. */
function inParagraph(make: (words: Token[], b: number) => Token[]): Edit {
	return (text, a, b) => text.map((words, index) => (index === at(text.length, a) ? make(words, b) : words));
}

/** The words of a sentence: from a word after a full stop to the next full stop. */
function sentenceAt(words: readonly Token[], share: number): TextRange {
	const starts = words.flatMap((_, index) =>
		index === 0 || /[.?!]\S?$/.test(words[index - 1]?.word ?? "") ? [index] : [],
	);
	const which = at(starts.length, share);
	return { start: starts[which] ?? 0, end: starts[which + 1] ?? words.length };
}

const copy = (words: readonly Token[]) => words.map((token) => ({ ...token, isCopy: true }));
const anew = (words: readonly Token[]) => words.map(({ word }) => fresh(word));

const edits: Record<string, Edit> = {
	"a word replaced": inParagraph((words, b) => words.with(at(words.length, b), fresh(INSERTED[at(10, b)] ?? "the"))),
	"a word added": inParagraph((words, b) =>
		words.toSpliced(at(words.length, b), 0, fresh(INSERTED[at(10, (b * 7) % 1)] ?? "the")),
	),
	"some words deleted": inParagraph((words, b) => words.toSpliced(at(words.length, b), 1 + at(4, (b * 13) % 1))),
	"a typo": inParagraph((words, b) => {
		const word = words[at(words.length, b)]?.word ?? "";
		return words.with(at(words.length, b), fresh(`${word.slice(1)}${word.slice(0, 1)}`));
	}),
	"a sentence deleted": inParagraph((words, b) => {
		const { start, end } = sentenceAt(words, b);
		return words.toSpliced(start, end - start);
	}),
	"a sentence moved to its paragraph's end": inParagraph((words, b) => {
		const { start, end } = sentenceAt(words, b);
		return [...words.toSpliced(start, end - start), ...words.slice(start, end)];
	}),
	"a sentence deleted, and half of its words written elsewhere": (text, a, b) => {
		const words = text[at(text.length, a)] ?? [];
		const { start, end } = sentenceAt(words, b);
		const without = text.with(at(text.length, a), words.toSpliced(start, end - start));
		const middle = Math.ceil((start + end) / 2);
		const parts = b < 0.5 ? [start, middle] : [middle, end];
		const lookAlike = [...INSERTED.map(fresh), ...anew(words.slice(...parts)), ...INSERTED.map(fresh)];
		return without.toSpliced(at(text.length, b), 0, lookAlike);
	},
	"a sentence repeated elsewhere": (text, a, b) => {
		const words = text[at(text.length, a)] ?? [];
		const { start, end } = sentenceAt(words, b);
		const to = at(text.length, (a + b) % 1);
		return text.with(to, [...(text[to] ?? []), ...copy(words.slice(start, end))]);
	},
	"some words repeated elsewhere": (text, a, b) => {
		const words = text[at(text.length, a)] ?? [];
		const start = at(words.length, b);
		const to = at(text.length, (a + b) % 1);
		return text.with(to, [...(text[to] ?? []), ...anew(words.slice(start, start + 5))]);
	},
	"a paragraph deleted": (text, a) => text.toSpliced(at(text.length, a), 1),
	"a paragraph moved": (text, a, b) => {
		const words = text[at(text.length, a)] ?? [];
		return text.toSpliced(at(text.length, a), 1).toSpliced(at(text.length, b), 0, words);
	},
	"a paragraph repeated": (text, a, b) => text.toSpliced(at(text.length, b), 0, copy(text[at(text.length, a)] ?? [])),
	"a paragraph divided": (text, a, b) => {
		const words = text[at(text.length, a)] ?? [];
		const middle = at(words.length, b);
		return text.toSpliced(at(text.length, a), 1, words.slice(0, middle), words.slice(middle));
	},
	"two paragraphs joined": (text, a) => {
		const first = at(text.length - 1, a);
		return text.toSpliced(first, 2, [...(text[first] ?? []), ...(text[first + 1] ?? [])]);
	},
};

/** What is done to a text: kinds of edits, each with the place. */
export const editing = fc.array(
	fc.tuple(
		fc.constantFrom(...Object.keys(edits)),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true }),
	),
	{ minLength: 1, maxLength: 8 },
);

/** Edits a text. Paragraphs without words are left out, as the line leaves them out. */
export function edit(text: EditedText, how: readonly (readonly [string, number, number])[]): EditedText {
	let edited = text;
	for (const [kind, a, b] of how) {
		if (edited.length > 1) edited = (edits[kind]?.(edited, a, b) ?? edited).filter((words) => words.length > 0);
	}
	return edited;
}
