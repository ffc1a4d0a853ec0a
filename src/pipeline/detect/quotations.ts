import type { Quotation } from "../../model/detection.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import type { Credit } from "./credit.ts";
import { type Cues, cuesFor } from "./lexicon/cues.ts";
import { markUse } from "./mark-use.ts";
import { hasWord } from "./syntax/read.ts";
import { anyOf, onceFor } from "./words.ts";

/** Proposes every pair of quotation marks, decided after reported speech: who says it, and what the marks do. */
export function detectQuotations(
	text: string,
	pairs: readonly TextRange[],
	credits: readonly Credit[],
	lang: string,
): Quotation[] {
	const creditOf = creditFinder(credits);
	const found = pairs.map((range): Quotation => {
		const credit = creditOf(range);
		const isWhole =
			credit?.content.some(({ start, end }) => Math.abs(start - range.start) < 3 && Math.abs(end - range.end) < 3) ??
			false;
		const use = markUse(text, range, credit, isWhole, lang);
		const isSaid = use === "speech" || use === "word" || use === "coinage";
		return {
			type: "quotation",
			range,
			directness: isSaid ? (credit && !isWhole ? "mixed" : "direct") : null,
			use,
			speaker: isSaid ? (credit?.source ?? null) : null,
			cue: isSaid ? (credit?.cue ?? null) : null,
		};
	});
	return withListed(text, withRepeated(text, found), lang);
}

/**
 * “Joker”, “1917” and “Parasite”: what stands in a list with a title is one as well, and so wherever it is named again;
 * but for what somebody is credited with by a cue of its own.
 */
function withListed(text: string, found: readonly Quotation[], lang: string): Quotation[] {
	const cues = cuesFor(lang);
	if (!cues) return [...found];
	const joints = jointsOf(cues);
	const isFree = (one: Quotation) => isName(text, one.range) && !(one.use === "speech" && isBesideCue(text, one));
	const titles = new Set<string>();
	let previous: Quotation | undefined;
	const listed = found.map((one) => {
		const before = previous;
		const between = before && text.slice(before.range.end, one.range.start);
		// A comma may stand inside the marks.
		const isParted =
			before !== undefined && (/[,\p{L}]/u.test(between ?? "") || text.charAt(before.range.end - 2) === ",");
		const isListed = before?.use === "title" && isParted && joints.test(between ?? "") && isFree(one);
		previous = isListed ? asTitle(one) : one;
		if (previous.use === "title") titles.add(nameOf(text, one.range));
		return previous;
	});
	return listed.map((one) => (titles.has(nameOf(text, one.range)) && isFree(one) ? asTitle(one) : one));
}

/** What may stand between two titles of a list. */
const jointsOf = onceFor(({ listing }: Cues) => new RegExp(`^,?\\s*(?:(?:${anyOf([...listing])})\\s+)?$`, "iu"));

/** Whether nothing but marks stands between a quotation and its cue. */
function isBesideCue(text: string, { cue, range }: Quotation): boolean {
	const between = cue && { start: Math.min(cue.end, range.end), end: Math.max(cue.start, range.start) };
	return between !== null && !hasWord(text, between);
}

function asTitle(one: Quotation): Quotation {
	return { ...one, use: "title", directness: null, speaker: null, cue: null };
}

/** Whether marks hold few words that begin with a capital or a number, and end as no sentence does. */
function isName(text: string, { start, end }: TextRange): boolean {
	return /^["“]\s*[\p{Lu}\p{N}][^.!?]{0,60}.?$/u.test(text.slice(start, end - 1));
}

/** The words between marks, without a comma or stop of the sentence. */
function nameOf(text: string, { start, end }: TextRange): string {
	return text.slice(start + 1, end - 1).replace(/[,.]$/, "");
}

/** A quotation of so few words is about each of them. */
const SHORT = 5;
/** Words held at a distance are so few. */
const LONGEST = 6;

/**
 * Words held at a distance that stand in what somebody was quoted with are that somebody's: “concerns”, taken up again.
 */
function withRepeated(text: string, found: readonly Quotation[]): Quotation[] {
	const firstWith = new Map<string, Quotation>();
	for (const one of found.filter(({ speaker }) => speaker !== null)) {
		const words = wordsOf(text, one.range);
		// In a long quotation any one word may stand by chance.
		for (let from = 0; from < words.length; from++)
			for (let count = words.length > SHORT ? 2 : 1; count <= LONGEST && from + count <= words.length; count++) {
				const run = words.slice(from, from + count).join(" ");
				if (!firstWith.has(run)) firstWith.set(run, one);
			}
	}
	return found.map((one) => {
		const words = one.use === "scare" ? wordsOf(text, one.range) : [];
		const from = words.length <= LONGEST ? firstWith.get(words.join(" ")) : undefined;
		if (!from) return one;
		return { ...one, use: words.length > 1 ? "speech" : "word", directness: "direct", speaker: from.speaker };
	});
}

function wordsOf(text: string, { start, end }: TextRange): string[] {
	return text
		.slice(start, end)
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/** Finds the first credit of speech whose content touches a range. Ranges are asked for in text order. */
function creditFinder(credits: readonly Credit[]): (range: TextRange) => Credit | undefined {
	const parts = credits
		.flatMap((credit, order) =>
			credit.manner === "speech" ? credit.content.map((part) => ({ part, credit, order })) : [],
		)
		.sort((a, b) => a.part.start - b.part.start);
	let from = 0;
	return (range) => {
		while ((parts[from]?.part.end ?? Infinity) <= range.start) from++;
		let first: (typeof parts)[number] | undefined;
		for (let at = from; (parts[at]?.part.start ?? Infinity) < range.end; at++) {
			const one = parts[at];
			if (one && overlap(one.part, range) > 0 && (!first || one.order < first.order)) first = one;
		}
		return first?.credit;
	};
}
