import type { MarkStyle } from "../../model/vocabulary.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { contains, type TextRange } from "../../text/ranges.ts";
import type { LayerBlock, TextLayer } from "../parse/text-layer.ts";
import { pairMarksOfAll, type QuotationMarks } from "./marks-of-all.ts";
import { anyOf, onceFor, type Words, wordsFor } from "./words.ts";

/**
 * Which side of a quotation a mark is on; `either`: it stands between spaces; `perhaps`: it may be an apostrophe at the
 * end of a word.
 */
type Side = "open" | "close" | "either" | "perhaps";
type Mark = TextRange & { side: Side };

/**
 * Pairs quotation marks, curly or straight, by their sides. A quotation left open at the end of a paragraph goes on
 * where the next paragraph opens with a mark again; otherwise its mark is reported as unclosed. Where a column quotes
 * with single marks, double ones outside them are pairs as well. In a language without words of its own the marks of
 * all languages are read.
 */
export function pairMarks(layer: TextLayer, { marks = "double", lang }: Quoting): QuotationMarks {
	if (!wordsFor(lang)) return pairMarksOfAll(layer, marks === "single");
	const double = pair(layer, doubleMarks);
	if (marks === "double") return double;
	const single = pair(layer, singleMarks(lang));
	const singleAt = overlapLookup(single.pairs);
	const outside = double.pairs.filter((range) => !singleAt(range).some((around) => contains(around, range)));
	return { pairs: [...single.pairs, ...outside].sort((a, b) => a.start - b.start), unclosed: single.unclosed };
}

/**
 * Which marks a plain text that does not say so quotes with: single ones where it has pairs of them and few of the
 * others.
 */
export function marksOf(layer: TextLayer, lang: string): MarkStyle {
	const double = pair(layer, doubleMarks).pairs.length;
	return pair(layer, singleMarks(lang)).pairs.length > 3 * double + 2 ? "single" : "double";
}

/** Which marks a text quotes with, and its language, whose apostrophes at the beginning of words are none of them. */
export type Quoting = { marks?: MarkStyle | undefined; lang: string };

type Reader = (text: string, block: LayerBlock) => Iterable<Mark>;

function pair(layer: TextLayer, read: Reader): QuotationMarks {
	const pairs: TextRange[] = [];
	const unclosed: number[] = [];
	let open: number | null = null;
	for (const [index, block] of layer.blocks.entries()) {
		const next = layer.blocks[index + 1];
		const marks = [...read(layer.text, block)];
		for (const [at, { start, end, side: shown }] of marks.entries()) {
			const side = settled(shown, open !== null, marks[at + 1]);
			if (side === null) continue;
			const reopens = open !== null && start === block.start && side === "open";
			if (reopens) continue;
			if (side === "open") {
				if (open !== null) unclosed.push(open);
				open = start;
			} else if (open !== null) {
				pairs.push({ start: open, end });
				open = null;
			}
		}
		if (open !== null && !OPENING.test(next ? layer.text.slice(next.start, next.start + 2) : "")) {
			unclosed.push(open);
			open = null;
		}
	}
	if (open !== null) unclosed.push(open);
	return { pairs, unclosed };
}

const OPENING = /^(?:["“‘']|'')/;

/** The side of a mark, given what is open; null for an apostrophe. */
function settled(side: Side, isOpen: boolean, next: Mark | undefined): "open" | "close" | null {
	if (side === "either") return isOpen ? "close" : "open";
	// "the boys’ hats": an apostrophe, unless no other mark closes what is open.
	if (side === "perhaps") return isOpen && (!next || next.side === "open") ? "close" : null;
	return side;
}

function* doubleMarks(text: string, block: LayerBlock): Generator<Mark> {
	for (const { start: from, end: to } of proseOf(block)) {
		for (let start = from; start < to; start++) {
			const mark = text.charAt(start);
			// Two apostrophes are how wires and typewriters write a double mark.
			const isTwo = mark === "'" && text.charAt(start + 1) === "'";
			const end = start + (isTwo ? 2 : 1);
			if (mark === "“") yield { start, end, side: isTurned(text, start, CLOSING) ? "close" : "open" };
			else if (mark === "”") yield { start, end, side: isTurned(text, start, BEGINNING) ? "open" : "close" };
			else if (mark === '"' || isTwo) yield { start, end, side: sideOf(text, { start, end }, block) };
			start = end - 1;
		}
	}
}

function singleMarks(lang: string): Reader {
	const words = wordsFor(lang);
	const elision = words ? elisionOf(words) : null;
	return function* (text, block) {
		for (const { start: from, end: to } of proseOf(block)) {
			for (let start = from; start < to; start++) {
				const mark = text.charAt(start);
				const end = start + 1;
				if (mark === "‘") yield { start, end, side: "open" };
				if (mark !== "’" && mark !== "'") continue;
				const side = singleSide(text, start, block, elision);
				if (side && !(mark === "’" && side === "open")) yield { start, end, side };
			}
		}
	};
}

/** What stands around a mark that ends a quotation, and around one that begins one. */
const CLOSING = { before: /[\p{L}\p{N}.,!?…]/u, after: /[\s.,;:)—–]/ };
const BEGINNING = { before: /[\s(—–]/, after: /[\p{L}\p{N}]/u };

/** Whether a curly mark is turned the wrong way, as its neighbours show: “Not now,“ he said. */
function isTurned(text: string, at: number, { before, after }: typeof CLOSING): boolean {
	return before.test(text.charAt(at - 1)) && after.test(text.charAt(at + 1));
}

/** The stretches of a block that are prose: marks inside code are code. */
function proseOf({ segments }: LayerBlock): TextRange[] {
	return segments.filter(({ node }) => node.type === "text");
}

/** A straight mark opens where space or an opening bracket stands before it and none after it. */
function sideOf(text: string, { start, end }: TextRange, block: TextRange): Side {
	const before = start === block.start ? " " : text.charAt(start - 1);
	const after = end >= block.end ? " " : text.charAt(end);
	if (start > block.start && end < block.end && /\s/.test(before) && /\s/.test(after)) return "either";
	return /[\s([{—–-]/.test(before) && !/\s/.test(after) ? "open" : "close";
}

/** The side of a single mark; null for an apostrophe inside a word or where letters are left out at its beginning. */
function singleSide(text: string, start: number, block: TextRange, elision: RegExp | null): Side | null {
	const before = start === block.start ? " " : text.charAt(start - 1);
	const after = start + 1 >= block.end ? " " : text.charAt(start + 1);
	if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
	if (/['’]/.test(before) || text.startsWith("''", start)) return null;
	const side = sideOf(text, { start, end: start + 1 }, block);
	if (side === "open") return elision?.test(text.slice(start + 1, start + 8)) ? null : "open";
	return side === "close" && /[sn]/i.test(before) && /\s/.test(after) ? "perhaps" : side;
}

/** What an apostrophe begins that stands for letters left out: a word, or a decade ("’90s"). */
const elisionOf = onceFor(
	({ marks }: Words) => new RegExp(`^(?:${anyOf(marks.elisions)}|\\d0${marks.decade})(?![\\p{L}\\p{N}])`, "iu"),
);
