import { parenthesesIn } from "../../../text/brackets.ts";
import { contains, overlap, type TextRange } from "../../../text/ranges.ts";
import { betweenDashes, isOwnStatement, shared } from "../asides.ts";
import type { Credit } from "../credit.ts";
import { isMark } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { hasWord, type Read, trim } from "../syntax/read.ts";
import { creditAt } from "./constructions.ts";

const QUOTATION = /^["“‘][^”]*["”’]$/;

/**
 * All who are credited in a sentence, by whatever credits them, each with a content that ends where another’s begins.
 */
export function creditsOf(read: Read): Credit[] {
	const { items, groups, range } = read;
	const groupAt = new Map(groups.map(({ head }, index) => [head, index]));
	const found: Credit[] = [];
	for (const [at, item] of items.entries()) {
		if (item.pos === QUOTE || item.pos === "PUNCT") continue;
		const credit = creditAt(read, at, groupAt.get(at));
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
	return withinAsides(read, cutAtClose(read, cutAtNext(read, withQuotations(read, found))));
}

/**
 * Adds who is credited with a quotation by what stands before it, where nobody is yet, also inside what is only spoken
 * of.
 */
function withQuotations(read: Read, found: Credit[]): Credit[] {
	const isSaid = ({ content, manner }: Credit, item: TextRange) =>
		manner !== "topic" && content.some((one) => overlap(one, item) > 0);
	for (const [at, item] of read.items.entries()) {
		const isCredited = item.pos !== QUOTE || found.some((one) => isSaid(one, item));
		const credit = isCredited ? null : creditAt(read, at, undefined);
		// "likened the rules to a “fire”": by the verb that tells what is spoken of, words are given.
		const topic = found.find(({ manner, cue }) => manner === "topic" && credit?.cue && cue?.start === credit.cue.start);
		if (topic) topic.manner = "speech";
		else if (credit) found.push(credit);
	}
	return found;
}

/**
 * "The fee rose (Vale says it did not) in May.": whoever is credited in an aside, in brackets or between dashes, with
 * what stands in it says no more. "Vale said the fee rose (it did not) in May.": a statement that is an aside is no
 * source's that is credited outside it.
 */
function withinAsides({ text, range, items, cues }: Read, credits: Credit[]): Credit[] {
	const asides = [...parenthesesIn(text, range), ...betweenDashes(items)];
	if (asides.length === 0) return credits;
	const own = asides.filter((aside) => !isQuoted(items, aside) && isOwnStatement(text, aside, cues));
	return credits.map((credit) => {
		const aside = asides.find((one) => credit.cue && contains(one, credit.cue));
		const { content } = credit;
		const inside = aside ? content.flatMap((part) => sharedWords(text, part, aside) ?? []) : [];
		// "The fee rose (according to Vale).": what stands before them.
		if (inside.length > 0) return { ...credit, content: inside };
		const isWhole = content.every((part) => own.some((one) => contains(one, part)));
		return isWhole ? credit : { ...credit, content: content.flatMap((part) => beside(text, part, own)) };
	});
}

function isQuoted(items: Read["items"], aside: TextRange): boolean {
	return items.some((item) => item.pos === QUOTE && contains(item, aside));
}

/** What is left of a stretch beside asides. */
function beside(text: string, part: TextRange, asides: readonly TextRange[]): TextRange[] {
	const left: TextRange[] = [];
	let { start } = part;
	for (const aside of asides.filter((one) => contains(part, one))) {
		left.push({ start, end: aside.start });
		start = aside.end;
	}
	if (start === part.start) return [part];
	return [...left, { start, end: part.end }].flatMap((one) => trim(text, one) ?? []);
}

/** What a part of a content shares with an aside, without marks at its ends; null where that is no word. */
function sharedWords(text: string, part: TextRange, aside: TextRange): TextRange | null {
	if (overlap(part, aside) === 0) return null;
	const range = shared(part, aside);
	return hasWord(text, range) ? trim(text, range) : null;
}

/** What is left of a credit's content before an offset; of a quotation that begins there, all. */
function cutAt(text: string, { content, cue }: Credit, edge: number): TextRange[] {
	if (!cue || edge <= cue.end) return content;
	const left = content.flatMap((part) => {
		if (part.start >= edge) return [];
		if (QUOTATION.test(text.slice(part.start, part.end))) return [part];
		return part.end <= edge ? [part] : [trim(text, { start: part.start, end: edge }) ?? part];
	});
	return left.filter((part) => hasWord(text, part));
}

/**
 * "The union said that A, but the company says that B": where a source begins that stands beside those before, not
 * inside.
 */
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

/**
 * "Vale warned that it falls, said an aide who knows.": what is credited ends where whoever says the whole is named.
 */
function cutAtClose(read: Read, credits: Credit[]): Credit[] {
	return credits.map((credit) => {
		const close = credits.find(
			({ cue, source, content }) =>
				cue &&
				source &&
				source.start > cue.start &&
				content.every(({ end }) => end <= cue.start) &&
				isInside(credit, cue),
		);
		const edge = close?.cue && edgeBefore(read, close.cue.start);
		const content = edge !== undefined && edge !== null ? cutAt(read.text, credit, edge) : [];
		return content.length > 0 ? { ...credit, content } : credit;
	});
}

function isInside({ content, cue }: Credit, range: TextRange): boolean {
	return cue?.start !== range.start && content.some((part) => contains(part, range));
}

/** Where the clause of a cue begins that has no subject of its own: at the comma or the "and" before it. */
function edgeBefore({ items, groups }: Read, cue: number): number | null {
	const group = groups.find(({ head }) => items[head]?.start === cue);
	let at = (group?.first ?? 0) - 1;
	while (items[at]?.pos === "ADV") at--;
	while (items[at]?.pos === "CCONJ" || items[at]?.pos === "ADP" || isMark(items[at], ",–—")) at--;
	return items[at]?.end ?? null;
}
