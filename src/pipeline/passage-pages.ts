import type { Block, Sentence } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import type { PassageChoice } from "../model/site.ts";
import { excerptWithAttribution } from "../text/excerpt.ts";
import { byPosition } from "../text/ranges.ts";

/** At most so many passages of a column have a page of their own, where few have. */
export const MOST_PAGES = 18;

/** A column of which passages are chosen: blocks, sentences and annotations in text order, all ranges of its text. */
type Chosen = {
	text: string;
	blocks: readonly Block[];
	sentences: readonly Sentence[];
	annotations: readonly Annotation[];
};

/**
 * Chooses the passages of a column that get a page and a picture of their own: those whose preview must tell most.
 *
 * Where few have one these are, in this order, the claims that the column rejects, those that it reports, and then, of
 * each paragraph that has none of them, its strongest passage: see `rankOf`. Of several that are shared with the same
 * words, since they stand in one sentence, the first has a page.
 * @returns their ids, in that order
 */
export function passagePages(column: Chosen, choice: PassageChoice): string[] {
	const { blocks, annotations } = column;
	switch (choice) {
		case "none":
			return [];
		case "all":
			return [...blocks, ...annotations.filter(({ type }) => type !== "mention")].map(({ id }) => id);
		case "marks":
			return annotations.filter(isStatement).map(({ id }) => id);
		case "few":
			return fewOf(column);
	}
}

function isStatement({ type }: Annotation): boolean {
	return type === "claim" || type === "quotation" || type === "quantity";
}

function fewOf(column: Chosen): string[] {
	const { blocks, annotations } = column;
	const claims = (stance: string) => annotations.filter((one) => one.type === "claim" && one.stance === stance);
	const excerptOf = excerptIn(column);
	const telling: Annotation[] = [];
	const excerpts = new Set<string>();
	for (const claim of [...claims("rejects"), ...claims("reports")]) {
		if (telling.length === MOST_PAGES) break;
		const excerpt = excerptOf(claim);
		if (!excerpts.has(excerpt)) telling.push(claim);
		excerpts.add(excerpt);
	}
	const begins = (block: Block) => (one: Annotation) =>
		block.range.start <= one.range.start && one.range.start < block.range.end;
	const strongest = blocks
		.filter((block) => !telling.some(begins(block)))
		.flatMap((block) => annotations.filter(begins(block)).filter(isCandidate).sort(byRank).slice(0, 1));
	return [...telling, ...strongest].slice(0, MOST_PAGES).map(({ id }) => id);
}

/** Gives which words an annotation is shared with, as a key: those of one key have the same picture. */
function excerptIn({ text, sentences, annotations }: Chosen): (one: Annotation) => string {
	const credits = annotationsOf(annotations, "attribution").map(({ content, range }) => ({
		stretches: content,
		cue: range,
	}));
	return (one) =>
		excerptWithAttribution(text, rangesOf(one), sentences, credits)
			.pieces.map(({ start, end }) => `${start}-${end}`)
			.join(" ");
}

function isCandidate(one: Annotation): boolean {
	return one.type === "claim" || (one.type === "quotation" && one.speaker !== null);
}

/** The strongest first: by rank, then the longest, then as in the text. */
function byRank(a: Annotation, b: Annotation): number {
	const lengthOf = ({ range }: Annotation) => range.end - range.start;
	return rankOf(a) - rankOf(b) || lengthOf(b) - lengthOf(a) || byPosition(a.range, b.range);
}

/**
 * A claim that can be checked and on which an editor has written a note, then other claims that can be checked, then
 * quotations, then judgements and calls to act.
 */
function rankOf(one: Annotation): number {
	if (one.type !== "claim") return 2;
	if (!one.checkable) return 3;
	return one.note === null ? 1 : 0;
}
