import { readPrintedDate } from "./printed-date.ts";

/** A line that is shorter than this part of the others has been ended on purpose. */
const SHORT = 0.75;
/** Lines that are longer were not broken by a program that wraps. */
const UNBROKEN = 120;
/** A line of the head of a text, which holds headline, byline and date. */
const MAX_HEAD_LINE = 120;
/** So many paragraphs may be the head. */
const HEAD = 3;
/** From so many hyphens at the ends of lines on, a text was hyphenated by whoever set it. */
const HYPHENATED = 3;

/** So many decisions are told and looked up; a column has fewer. */
const MAX_TOLD = 200;

/** The paragraphs of a text that was broken into lines. */
export type Unwrapped = {
	paragraphs: { text: string; isBeforePageBreak: boolean }[];
	/** What was decided about hyphens at the ends of lines, as sentences. */
	told: string[];
};

/**
 * Joins the lines of each paragraph. Blank lines divide paragraphs; where there are none, indented lines do and lines
 * that end early; where lines are long, each is a paragraph. A form feed ends a page.
 */
export function linesToParagraphs(text: string): Unwrapped {
	const pages = text.replace(/\r\n?/g, "\n").split("\f");
	const hyphens = new Hyphens(text);
	const paragraphs = pages.flatMap((page, index) => {
		const found = dividePage(page, index === 0).map((lines) => ({
			text: hyphens.join(lines),
			isBeforePageBreak: false,
		}));
		const last = found.at(-1);
		if (last && index < pages.length - 1) last.isBeforePageBreak = true;
		return found;
	});
	return { paragraphs, told: hyphens.told };
}

/** The lines of each paragraph, without spaces at their ends. */
function dividePage(page: string, isFirst: boolean): string[][] {
	const lines = page.split("\n").map((line) => line.trimEnd());
	const written = lines.filter((line) => line.trim() !== "");
	const width = usualWidth(written);
	const trimmed = (block: string[]) => block.map((line) => line.trim());
	const blocks = blocksOf(lines);
	if (width > UNBROKEN) return blocks.flat().map((line) => [line.trim()]);
	// A text without blank lines, but for those of its head.
	const isSolid = blocks.length <= HEAD && written.length > 8;
	return blocks.flatMap((block, index) => {
		if (isFirst && index < HEAD && isHead(block, width)) return block.map((line) => [line.trim()]);
		return divideBlock(block, width, isSolid).map(trimmed);
	});
}

function blocksOf(lines: readonly string[]): string[][] {
	const blocks: string[][] = [[]];
	for (const line of lines) {
		if (line.trim() !== "") blocks.at(-1)?.push(line);
		else if (blocks.at(-1)?.length !== 0) blocks.push([]);
	}
	return blocks.filter((block) => block.length > 0);
}

/** The width that most lines come near to: of ten lines nine are shorter. */
function usualWidth(lines: readonly string[]): number {
	const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
	return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Headline, byline and date stand below each other, and each ends where it ends. */
function isHead(block: readonly string[], width: number): boolean {
	if (block.length < 2 || block.length > 6 || block.some(({ length }) => length > MAX_HEAD_LINE)) return false;
	if (block.slice(0, -1).every((line) => line.trim().length < width * SHORT)) return true;
	return block.some((line) => readPrintedDate(line.trim()) !== null || /^by\s/i.test(line.trim()));
}

/** Marks of a list, which begin a line of their own. */
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/;

function divideBlock(block: string[], width: number, isSolid: boolean): string[][] {
	const divided: string[][] = [];
	for (const [index, line] of block.entries()) {
		const before = block[index - 1];
		const isNew =
			before === undefined ||
			ITEM.test(line) ||
			(isIndented(line) && !isIndented(before) && block.some((one) => !isIndented(one))) ||
			(isSolid && before.length < width * SHORT && /[.!?…”"’)]$/.test(before));
		if (isNew) divided.push([line]);
		else divided.at(-1)?.push(line);
	}
	return divided;
}

function isIndented(line: string): boolean {
	return /^(?:\s{2,}|\t)\S/.test(line);
}

/** Joins lines, and decides on the hyphens that some end with. */
class Hyphens {
	readonly told: string[] = [];
	readonly #text: string;
	readonly #isHyphenated: boolean;

	constructor(text: string) {
		this.#text = text.toLowerCase();
		this.#isHyphenated = (text.match(/\p{Ll}-\n\s*\p{Ll}/gu) ?? []).length >= HYPHENATED;
	}

	join(lines: readonly string[]): string {
		const parts: string[] = [];
		for (const line of lines) {
			const before = parts.at(-1);
			const first = before === undefined ? undefined : /(?<!\p{L})(\p{L}{1,40})-$/u.exec(before.slice(-42))?.[1];
			const second = /^\p{Ll}+/u.exec(line)?.[0];
			if (before === undefined || first === undefined || second === undefined) {
				parts.push(parts.length === 0 ? line : ` ${line}`);
				continue;
			}
			const isWhole = !this.#decide(first, second).includes("-");
			if (isWhole) parts[parts.length - 1] = before.slice(0, -1);
			parts.push(line);
		}
		return parts.join("");
	}

	/** A word that the text has elsewhere decides; else, whether the text is hyphenated throughout. */
	#decide(first: string, second: string): string {
		if (this.told.length >= MAX_TOLD) return `${first}-${second}`;
		const [whole, hyphened] = [`${first}${second}`, `${first}-${second}`];
		const count = (word: string) => this.#text.split(word.toLowerCase()).length - 1;
		const isWhole = count(whole) > 0 || (count(hyphened) === 0 && this.#isHyphenated);
		const chosen = isWhole ? whole : hyphened;
		this.told.push(`The line end “${first}-” “${second}” was read as “${chosen}”.`);
		return chosen;
	}
}
