import type { TextRange } from "../../text/ranges.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { givenNamesFor } from "./given-names.ts";
import { goesOn, type SentenceLore } from "./sentence-ends.ts";
import { itemStarts } from "./sentence-items.ts";
import { sentenceWordsFor } from "./sentence-words.ts";
import { wordsFor } from "./words.ts";

/**
 * The sentences of a text, block by block, without the space around them, as UTF-16 offsets. The platform's segmenter
 * proposes (Unicode sentence boundaries), and more are put where an ellipsis, a number or the item of a list follows. A
 * boundary is taken back after an abbreviation that stands before names or numbers, after an initial, inside brackets
 * that stand in a sentence, after the number of an item ("4.1."), before a sentence that begins with a small letter or
 * holds no word, after one that holds none, and before whoever asks (“Why?” Ann asks). The number of a reference
 * ("[4]") belongs to the sentence before it. Code has no sentences.
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentences(layer: TextLayer, lang: string): TextRange[] {
	const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
	const lore = loreOf(lang);
	const found: TextRange[] = [];
	for (const block of layer.blocks) {
		// Code has no sentences.
		if (block.node.type === "code") continue;
		const text = layer.text.slice(block.start, block.end);
		let open: TextRange | null = null;
		/** How many brackets are open since the sentence before began, but for one that it began with. */
		let brackets = 0;
		for (const { segment, index, isItem } of piecesOf(text, segmenter, lore !== null)) {
			// "the war. [4] He": the number of a reference belongs to what it stands after.
			const reference: string = open ? (REFERENCE.exec(segment)?.[0] ?? "") : "";
			if (open && reference !== "") open.end = block.start + index + reference.trimEnd().length;
			const rest = segment.slice(reference.length);
			const trimmed = rest.trim();
			if (trimmed === "") continue;
			const start: number = block.start + index + reference.length + rest.indexOf(trimmed);
			const end = start + trimmed.length;
			const isInside = brackets > 0 && closesSoon(layer.text, start, block.end);
			const isMore = open && !isItem && (isInside || goesOn(layer.text.slice(open.start, open.end), trimmed, lore));
			if (open && reference === "" && isMore) open.end = end;
			else {
				open = { start, end };
				found.push(open);
				brackets = 0;
			}
			brackets = Math.max(0, brackets + opened(start === open.start ? trimmed.slice(1) : trimmed));
		}
	}
	return found;
}

/** How many more brackets are opened than closed. */
function opened(text: string): number {
	return text.split("(").length - text.split(")").length;
}

/** How far on a bracket that is open is looked for the end of. */
const LONG_ASIDE = 400;

/**
 * "The plan (We had one. It failed.) is gone.": whether the bracket that is open is closed soon, so that the sentence
 * around it may go on.
 */
function closesSoon(text: string, start: number, end: number): boolean {
	let depth = 1;
	for (const match of text.slice(start, Math.min(end, start + LONG_ASIDE)).matchAll(/[()]/g)) {
		depth += match[0] === "(" ? 1 : -1;
		if (depth === 0) return true;
	}
	return false;
}

const REFERENCE = /^\s*(?:\[[\d\s,–-]+\]\s*)+/;
/** "He waited… Then he left": the segmenter takes these dots for no end. "Well… I left" goes on. */
const ELLIPSIS = /…["”’)]?\s+(?=["“‘(]?(?!I\b)\p{Lu})/gu;

/** "It fell. 40 per cent left": the segmenter takes a number before a small letter for no beginning. */
const NUMBER = /(?<=\p{L}{2})\.["”’)]?\s+(?=[$£€]?\d)/gu;

type Piece = { segment: string; index: number; isItem: boolean };

/**
 * What the segmenter divides a block into, divided once more after dots and before the items of a list; before numbers
 * where it is known which abbreviations stand before them.
 */
function piecesOf(text: string, segmenter: Intl.Segmenter, isRead: boolean): Piece[] {
	const items = new Set(itemStarts(text));
	const ends = [ELLIPSIS, ...(isRead ? [NUMBER] : [])].flatMap((shape) => [...text.matchAll(shape)]);
	const own = [...items, ...ends.map(({ index, 0: mark }) => index + mark.length)].sort((a, b) => a - b);
	let next = 0;
	return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
		const cuts = [index];
		const end = index + segment.length;
		for (; (own[next] ?? Infinity) < end; next++) if ((own[next] ?? 0) > (cuts.at(-1) ?? 0)) cuts.push(own[next] ?? 0);
		return cuts.map((from, at) => ({
			segment: text.slice(from, cuts[at + 1] ?? end),
			index: from,
			isItem: items.has(from),
		}));
	});
}

const loreOf = (lang: string): SentenceLore | null => {
	const words = sentenceWordsFor(lang);
	return words && { words, days: wordsFor(lang)?.times.days ?? [], given: givenNamesFor(lang)?.given ?? null };
};
