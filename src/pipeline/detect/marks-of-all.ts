import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { TextRange } from "../../text/ranges.ts";
import { isSpacedLetter, isUnspaced } from "../../text/unspaced.ts";
import type { LayerBlock, TextLayer } from "../parse/text-layer.ts";

export type QuotationMarks = {
	/** Each pair with its marks included, in order. */
	pairs: TextRange[];
	/** Offsets of opening marks that nothing closes. */
	unclosed: number[];
};

const pairSchema = z.strictObject({
	open: z.string().length(1),
	close: z.string().length(1),
	clear: z.boolean().default(false),
	inWords: z.boolean().default(false),
	single: z.boolean().default(false),
	turned: z.boolean().default(false),
	reason: z.string().min(1),
});
const pairs = z.array(pairSchema).parse(parse(readFileSync(new URL("quotation-marks.yaml", import.meta.url), "utf8")));

/** What a mark may open: all its pairs have the same habits. */
const opening = new Map(pairs.map((pair) => [pair.open, pair]));
/** Which marks close what a mark opens. */
const closersOf = Map.groupBy(pairs, ({ open }) => open);
const inWords = new Set(pairs.filter((pair) => pair.inWords).flatMap(({ open, close }) => [open, close]));
const marks = new Set(pairs.flatMap(({ open, close }) => [open, close]));
/** Marks that may be apostrophes: of a lone one nothing is said. */
const apostrophes = new Set(
	pairs.filter((pair) => pair.inWords && pair.clear).flatMap(({ open, close }) => [open, close]),
);

/** Quotations inside quotations go no deeper than this. */
const DEEPEST = 4;

/** A letter after which an apostrophe shows whose something is: "Hans’ Hut", "de jongens’ fiets". */
const BEFORE_APOSTROPHE = /[sxzß]/i;

/** What the characters beside a mark show of it. */
type Side = "open" | "close" | "unclear";
type Mark = { mark: string; start: number; side: Side };

/**
 * Pairs the quotation marks of any language, those inside others too, with the marks included. A quotation left open at
 * the end of a block goes on where the next one begins with its mark again. Dashes that begin a dialogue are no marks.
 * @param isSingle whether the column quotes with single marks
 */
export function pairMarksOfAll({ text, blocks }: TextLayer, isSingle: boolean): QuotationMarks {
	const found: TextRange[] = [];
	const unclosed: number[] = [];
	let open: Mark[] = [];
	const leave = (left: readonly Mark[]) => {
		for (const { mark, start } of left) if (!apostrophes.has(mark)) unclosed.push(start);
	};
	for (const [index, block] of blocks.entries()) {
		const read = [...marksIn(text, block)];
		for (const [at, one] of read.entries()) {
			if (one.start === block.start && opensAgain(one.mark, open[0])) continue;
			const closes = open.findLastIndex((left) => isClosedBy(left, one));
			if (closes >= 0) {
				if (isApostrophe(text, read, at, open[closes])) continue;
				leave(open.slice(closes + 1));
				found.push({ start: open[closes]?.start ?? one.start, end: one.start + 1 });
				open = open.slice(0, closes);
			} else if (mayOpen(one, text, isSingle || open.length > 0)) {
				if (open.length === DEEPEST) leave(open.splice(0, 1));
				open.push(one);
			}
		}
		const next = blocks[index + 1];
		const goesOn = next !== undefined && opensAgain(text.charAt(next.start), open[0]);
		leave(open.slice(goesOn ? 1 : 0));
		open = goesOn ? open.slice(0, 1) : [];
	}
	return { pairs: found.sort((a, b) => a.start - b.start || b.end - a.end), unclosed: unclosed.sort((a, b) => a - b) };
}

/** Whether a paragraph that begins with a mark goes on with what is open; in French it may be the closing mark. */
function opensAgain(mark: string, outermost: Mark | undefined): boolean {
	if (!outermost) return false;
	return mark === outermost.mark || (closersOf.get(outermost.mark)?.some(({ close }) => close === mark) ?? false);
}

function isClosedBy(left: Mark, { mark, side }: Mark): boolean {
	const pair = closersOf.get(left.mark)?.find(({ close }) => close === mark);
	if (!pair) return false;
	return side === "close" || (side === "unclear" && !pair.turned) || !opening.has(mark);
}

function mayOpen({ mark, start, side }: Mark, text: string, isSingle: boolean): boolean {
	const pair = opening.get(mark);
	if (!pair || side === "close" || (pair.single && !isSingle)) return false;
	// Where there are no spaces, the form of the mark alone shows its side.
	const isFormed = pair.open !== pair.close && isUnspaced(text.charAt(start - 1) + text.charAt(start + 1));
	return side === "open" || !pair.clear || (pair.inWords && isFormed);
}

/**
 * Whether a mark that might close what is open is an apostrophe: letters follow it, or it stands after an s and another
 * mark closes what is open before anything opens again.
 */
function isApostrophe(text: string, read: readonly Mark[], at: number, left: Mark | undefined): boolean {
	const { mark, start } = read[at] ?? { mark: "", start: 0 };
	if (!left || !apostrophes.has(mark)) return false;
	if (isSpacedLetter(text.charAt(start + 1))) return true;
	if (!BEFORE_APOSTROPHE.test(text.charAt(start - 1)) || !/\s/.test(text.charAt(start + 1))) return false;
	const next = read[at + 1];
	return next !== undefined && next.side !== "open" && isClosedBy(left, next);
}

/** The marks of a block outside code, but for apostrophes inside words. */
function* marksIn(text: string, block: LayerBlock): Generator<Mark> {
	for (const { node, start: from, end: to } of block.segments) {
		if (node.type !== "text") continue;
		for (let start = from; start < to; start++) {
			const mark = text.charAt(start);
			if (!marks.has(mark)) continue;
			const isInside = isSpacedLetter(text.charAt(start - 1)) && isSpacedLetter(text.charAt(start + 1));
			if (!(isInside && inWords.has(mark))) yield { mark, start, side: sideOf(text, start, block) };
		}
	}
}

/** Spaces that bind: inside « guillemets » they stand between mark and words. */
const BINDING = /[\u00A0\u2009\u202F]/;
const LOOSE_BEFORE = /[\s([{\u2013\u2014-]/;
const LOOSE_AFTER = /[\s.,;:!?…)\]}\u2013\u2014-]/;

function sideOf(text: string, start: number, block: TextRange): Side {
	const before = start === block.start ? " " : text.charAt(start - 1);
	const after = start + 1 >= block.end ? " " : text.charAt(start + 1);
	if (BINDING.test(after) && !BINDING.test(before)) return "open";
	if (BINDING.test(before) && !BINDING.test(after)) return "close";
	const isLooseBefore = LOOSE_BEFORE.test(before);
	const isLooseAfter = LOOSE_AFTER.test(after);
	if (isLooseBefore === isLooseAfter) return "unclear";
	return isLooseBefore ? "open" : "close";
}
