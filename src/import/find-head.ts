import type { PhrasingContent } from "mdast";
import { plainKey } from "./compare-text.ts";
import { PROPERTIES } from "./document-properties.ts";
import { MAIL } from "./mail-header.ts";
import { readNameLine } from "./name-line.ts";
import { textOfNode } from "./plain-nodes.ts";
import { readPrintedDate } from "./printed-date.ts";
import { type Block, type Found, LARGEST, type LeftOut, SIGNATURE_DOUBT } from "./source-text.ts";
import { anyOf, tellsReadingTime, words } from "./words.ts";

/** So many blocks at the beginning may be the head; the first long one ends it. */
const MAX_BLOCKS = 8;
const LONG = 320;
const MAX_HEADLINE = 200;
/** So many lines below a headline may stand above the byline, where a page has a date above the headline. */
const MAX_BELOW = 2;
/** So many of the first blocks may hold several lines of the head. */
const MAX_DIVIDED = 3;

/** What tells a headline that may be another text's: the subject of a mail, the properties of a file, large words. */
const UNSURE: readonly string[] = [PROPERTIES, MAIL, LARGEST];

function isSureHeadline({ field, from }: Found): boolean {
	return field === "headline" && !UNSURE.includes(from) && !from.startsWith("--");
}

/** The name of a newspaper or magazine. */
const PUBLICATION = new RegExp(`\\b(?:${anyOf(words.publications)})\\b`, "u");
/** The fields that a line of credits gives and whose words are the column's. */
const WORDS: readonly string[] = ["byline", "printedDate"];

/** A line above the headline that says what kind of piece it is. */
const KICKER = new RegExp(`^(?:${anyOf(words.kickers)})$`, "iu");

/** What the first lines of a text tell, and the blocks that are left. */
export type Head = { found: Found[]; leftOut: LeftOut[]; blocks: Block[] };

type Part = {
	kind: "headline" | "byline" | "date" | "publication" | "unknown";
	block: Block;
	found: Found[];
	rest: string[];
	/** Whether it is a byline that says so: “By Nora Quill”. */
	isMarked: boolean;
};

/**
 * Reads headline, standfirst, byline and printed date from the first blocks of a text. What stands between the headline
 * and the lines below it is the standfirst; blocks that are none of these stay in the text.
 * @param known what the file or page tells of itself
 */
export function findHead(read: readonly Block[], known: readonly Found[]): Head {
	const blocks = divideLines(read);
	const parts = withMarkedByline(partsOf(blocks, known));
	const last = parts.findLastIndex(({ kind }) => kind !== "unknown");
	const head = parts.slice(0, last + 1);
	const standfirsts = known.filter(({ field }) => field === "standfirst").map(({ value }) => plainKey(value));
	// The page's heading is above the first block, where the headline is none of the blocks.
	const isBelow = head.every(({ kind }) => kind !== "headline") && known.some(isSureHeadline);
	const headlineAt = head.findIndex(({ kind }) => kind === "headline");
	const [standfirst] = head.filter(({ kind, block }, index) => {
		if (kind !== "unknown" || (index === 0 && !isBelow) || index < headlineAt || KICKER.test(lineOf(block)))
			return false;
		return standfirsts.length === 0 || standfirsts.includes(plainKey(lineOf(block)));
	});
	const kept = head.filter((part) => part.kind === "unknown" && part !== standfirst).map(({ block }) => block);
	for (const block of kept) block.doubts.push("stands among the lines of the head");
	const found = head.flatMap((part) => part.found);
	if (standfirst && standfirsts.length === 0)
		found.push({ field: "standfirst", value: lineOf(standfirst.block), from: "the line below the headline" });
	const leftOut = head.flatMap(({ rest }) =>
		rest.map((text) => ({ what: "words around the byline and the date", text })),
	);
	return { found, leftOut, blocks: [...kept, ...blocks.slice(head.length)] };
}

/** Where a line says “By”, other lines that look like names are none: a newspaper's, or its motto. */
function withMarkedByline(parts: readonly Part[]): Part[] {
	if (!parts.some(({ isMarked }) => isMarked)) return [...parts];
	return parts.map((part) =>
		part.kind === "byline" && !part.isMarked ? { ...part, kind: "unknown", found: [], rest: [] } : part,
	);
}

/** Headline, byline and date that are lines of one block become blocks of their own. */
function divideLines(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block, index) => {
		const { node } = block;
		const isShort = node.type === "paragraph" && textOfNode(node).length <= LONG;
		if (index >= MAX_DIVIDED || !isShort || !node.children.some(({ type }) => type === "break")) return [block];
		const lines: PhrasingContent[][] = [[]];
		for (const child of node.children) {
			if (child.type === "break") lines.push([]);
			else lines.at(-1)?.push(child);
		}
		const divided = lines
			.map((children): Block => ({ ...block, node: { type: "paragraph", children } }))
			.filter((line) => lineOf(line) !== "");
		const isHead = divided.map(lineOf).some((line) => readPrintedDate(line) !== null || readNameLine(line) !== null);
		return isHead ? divided : [block];
	});
}

function partsOf(blocks: readonly Block[], known: readonly Found[]): Part[] {
	const parts: Part[] = [];
	const value = (field: Found["field"]) => known.find((one) => one.field === field)?.value;
	const texts = new Set(blocks.map((block) => plainKey(lineOf(block))));
	// The title in a file's properties is often that of another text: it counts where the text has it.
	const headlines = known
		.filter(({ field }) => field === "headline")
		.filter(({ from, value: title }) => !UNSURE.includes(from) || texts.has(plainKey(title)))
		.map((one) => plainKey(one.value));
	const first = blocks.slice(0, MAX_BLOCKS);
	const headlineAt = first.findIndex((block) => headlines.includes(plainKey(lineOf(block))));
	for (const [index, block] of first.entries()) {
		if (block.doubts.includes(SIGNATURE_DOUBT)) break;
		const text = lineOf(block);
		const isNear = index <= headlineAt + MAX_BELOW;
		const has = (kind: Part["kind"]) => parts.slice(isNear ? headlineAt + 1 : 0).some((part) => part.kind === kind);
		// Above it stand the running heads of a page: a name there is a newspaper's, unless it says “By”.
		const isAbove = index < headlineAt;
		const part = (kind: Part["kind"], found: Found[] = [], rest: string[] = [], isMarked = false) =>
			parts.push({ kind, block, found, rest, isMarked });
		const isHeadline = headlines.includes(plainKey(text));
		const isTitle = block.node.type === "heading" || isAbove || (headlines.length === 0 && !has("headline"));
		const credits = isHeadline ? null : readCredits(text, known, isTitle);
		if (isHeadline) part("headline", [{ field: "headline", value: text, from: "the text's headline" }]);
		else if (credits) part(credits.kind, credits.found, credits.rest, credits.isMarked);
		else if (isPublication(text, value("publication"))) {
			part("publication", [{ field: "publication", value: text, from: "the lines of the head" }], [text]);
		} else if (KICKER.test(text)) part("unknown");
		else if (!has("headline") && isFirstLine(parts) && headlines.length === 0 && canBeHeadline(block, text)) {
			part("headline", [{ field: "headline", value: text, from: "the first line" }]);
		} else if (text.length > LONG || block.node.type === "list" || block.node.type === "code") break;
		// Below byline or date the prose begins; above them stands a standfirst at most.
		// What a page has above its headline does not count, for the first lines below it.
		else if (has("byline") || has("date")) break;
		else part("unknown");
	}
	return parts;
}

/** Whether nothing but a kicker, a byline or a date has stood before. */
function isFirstLine(before: readonly Part[]): boolean {
	return before.every(({ kind, block }) => kind !== "unknown" || KICKER.test(lineOf(block)));
}

function canBeHeadline({ node }: Block, text: string): boolean {
	if (node.type === "heading") return true;
	return node.type === "paragraph" && text.length <= MAX_HEADLINE && !/[^.]\.[”’"')\]]*$/.test(text);
}

type Credits = { kind: "byline" | "date"; found: Found[]; rest: string[]; isMarked: boolean };

/** Whether a line is the name of a newspaper: the one that is known, or one that has a word of such names. */
function isPublication(text: string, known: string | undefined): boolean {
	const key = plainKey(text);
	if (key !== "" && key === plainKey(known ?? "")) return true;
	return (
		text.length <= 60 &&
		PUBLICATION.test(text) &&
		text.split(" ").every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word))
	);
}

/**
 * A line of names and dates, divided by bars, dashes or a comma: "By Nora Quill | March 14, 2025".
 * @param isTitle whether it stands where titles do: then it is no name, unless it says “By” or the name is known
 */
function readCredits(text: string, known: readonly Found[], isTitle: boolean): Credits | null {
	if (text.length > 200) return null;
	const lang = known.find(({ field }) => field === "lang")?.value;
	const names = known.filter(({ field }) => field === "byline").map(({ value }) => plainKey(value));
	const parts = divisionsOf(text).find(
		(pieces) => pieces.length > 0 && pieces.every((piece) => readPiece(piece) !== null),
	);
	const read = (parts ?? []).flatMap((piece) => readPiece(piece) ?? []);
	const [first] = read;
	if (!first) return null;
	// A newspaper's name alone is told elsewhere.
	if (!read.some(({ found }) => found.some(({ field }) => WORDS.includes(field)))) return null;
	const kind = read.some((one) => one.kind === "byline") ? "byline" : "date";
	// Words between the names and the dates: the "By", a bar, the columnist's office.
	const values = read.flatMap(({ found }) =>
		found.filter(({ field }) => WORDS.includes(field)).map((one) => one.value),
	);
	const rest = remainder(text, values);
	return { kind, found: read.flatMap(({ found }) => found), rest, isMarked: read.some((one) => one.isMarked) };

	function readPiece(piece: string): Omit<Credits, "rest"> | null {
		const from = "the lines below the headline";
		const date = readPrintedDate(piece, tagOf(lang));
		if (date !== null) {
			return {
				kind: "date",
				isMarked: false,
				found: [
					{ field: "printedDate", value: piece, from },
					{ field: "published", value: date, from },
				],
			};
		}
		if (isPublication(piece, undefined)) {
			return { kind: "date", isMarked: false, found: [{ field: "publication", value: piece, from }] };
		}
		if (tellsReadingTime(piece)) return { kind: "date", isMarked: false, found: [] };
		const name = readNameLine(piece);
		const isKnown = names.some((one) => one === plainKey(name?.name ?? piece));
		if (!name && !isKnown) return null;
		if (isTitle && !isKnown && !name?.isMarked) return null;
		const found: Found[] = [{ field: "byline", value: name?.name ?? piece, from }];
		return { kind: "byline", isMarked: name?.isMarked ?? false, found };
	}
}

/** The ways to divide a line: not at all, at bars and line ends, before a date at its end. */
function divisionsOf(text: string): string[][] {
	const bars = text.split(/\s*[|·•\n]\s*|\s+[–—/]\s+/).filter((piece) => piece !== "");
	const commas = [...text.matchAll(/,?\s+/g)].map(({ 0: gap, index }) => [
		text.slice(0, index),
		text.slice(index + gap.length),
	]);
	const dated = commas.filter((pieces) => pieces.some((piece) => readPrintedDate(piece) !== null));
	return [[text], bars, ...dated];
}

/** The words of a line that are in none of the values. */
function remainder(text: string, values: readonly string[]): string[] {
	const left = values.reduce((rest, value) => rest.replace(value, "\n"), text);
	return left
		.split("\n")
		.map((piece) => piece.trim())
		.filter((piece) => piece !== "");
}

function tagOf(lang: string | undefined): string | undefined {
	try {
		return Intl.getCanonicalLocales(lang?.replaceAll("_", "-"))[0];
	} catch {
		return undefined;
	}
}

/** The text of a block on one line. */
export function lineOf({ node }: Block): string {
	return textOfNode(node).replace(/\s+/g, " ").trim();
}
