import type { FrontMatter } from "../../model/column.ts";
import { describeChange, differences, wordRanges, wordsOf } from "../../text/diff.ts";
import { fold } from "../../text/fold.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { fingerprint } from "./fingerprint.ts";
import { placeOfOffset, type TextLayer } from "./text-layer.ts";
import type { ParsedYaml } from "./yaml.ts";

/** What is compared. */
export type ReceivedComparison = {
	frontMatter: ParsedYaml<FrontMatter>;
	layer: TextLayer;
	/** The blocks as a page shows them, from `proseParagraphs`. */
	prose: string[];
	/** The text of `received.txt`; null if there is none. */
	received: string | null;
};

/** The fields whose words were received. */
export type Field = "headline" | "standfirst" | "byline" | "printedDate" | "prose" | "about";

/**
 * The words of a column in the order in which they were received: headline, standfirst, byline, printed date, prose,
 * biography.
 */
export function columnWords(frontMatter: FrontMatter, prose: string): string[] {
	return columnFields(frontMatter, [prose]).flatMap(({ paragraphs }) => paragraphs.flatMap(wordsOf));
}

/** The same fields, each as its paragraphs. */
export function columnFields(frontMatter: FrontMatter, prose: string[]): { field: Field; paragraphs: string[] }[] {
	const { headline, standfirst, byline, printedDate, about } = frontMatter;
	const whole = (text: string | undefined) => (text === undefined ? [] : [text]);
	return [
		{ field: "headline", paragraphs: [headline] },
		{ field: "standfirst", paragraphs: whole(standfirst) },
		{ field: "byline", paragraphs: [byline] },
		{ field: "printedDate", paragraphs: whole(printedDate) },
		{ field: "prose", paragraphs: prose },
		{ field: "about", paragraphs: about?.split(/\n\s*\n/) ?? [] },
	];
}

/** Compares a column with the text as received: all words, and all paragraph breaks but the declared joins. */
export function compareWithReceived(comparison: ReceivedComparison, diagnostics: Diagnostics): void {
	const wordsMatch = checkWords(comparison, diagnostics);
	checkRepairs(comparison, wordsMatch, diagnostics);
}

/** Compares the words. @returns whether there is a `received.txt` with the same words */
function checkWords(comparison: ReceivedComparison, diagnostics: Diagnostics): boolean {
	const { frontMatter, received, prose } = comparison;
	const { data, placeOf } = frontMatter;
	const words = columnWords(data, prose.join("\n\n"));
	const report = (place: Place, message: string) => diagnostics.add("words-changed", place, message);
	if (received === null) {
		const { count, sha256 } = fingerprint(words);
		const message =
			"There is no received.txt: words are compared by their fingerprint only, and joins are not checked.";
		diagnostics.add("received-missing", placeOf([]), message);
		if (sha256 !== data.words.sha256 || count !== data.words.count) {
			report(
				placeOf(["words"]),
				`The column has ${count} words, sha256 ${sha256}; \`words\` says ${data.words.count}, sha256 ${data.words.sha256}.`,
			);
		}
		return false;
	}
	const asReceived = wordsOf(received);
	const { count, sha256 } = fingerprint(asReceived);
	if (sha256 !== data.words.sha256 || count !== data.words.count) {
		report(placeOf(["words"]), `received.txt does not match \`words\`: it has ${count} words, sha256 ${sha256}.`);
	}
	const changes = differences(asReceived, words);
	for (const change of changes.slice(0, 20)) {
		report(placeOfWord(comparison, change.foundAt), `The column differs from received.txt ${describeChange(change)}.`);
	}
	return changes.length === 0;
}

/**
 * The place of a word, by its position (from 0) in `columnWords`: in the prose, or of its field in the front matter.
 */
function placeOfWord({ frontMatter: { data, placeOf }, layer, prose }: ReceivedComparison, position: number): Place {
	let left = position;
	for (const { field, paragraphs } of columnFields(data, prose)) {
		for (const [index, paragraph] of paragraphs.entries()) {
			const count = wordsOf(paragraph).length;
			if (left >= count) {
				left -= count;
				continue;
			}
			const block = layer.blocks[index];
			if (field !== "prose" || !block) return placeOf([field]);
			// Numbers of ordered lists come before the block's own words, and are not in the layer.
			const own = layer.text.slice(block.start, block.end);
			const word = wordRanges(own)[Math.max(0, left - (count - wordsOf(own).length))];
			return { file: placeOf([]).file, ...placeOfOffset(layer, block.start + (word?.start ?? 0)) };
		}
	}
	return placeOf(["about"]);
}

/** Checks declared joins, and that all other paragraphs begin and end as received. */
function checkRepairs(comparison: ReceivedComparison, wordsMatch: boolean, diagnostics: Diagnostics): void {
	const { received } = comparison;
	const paragraphs = received?.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "") ?? null;
	checkDeclaredJoins(comparison, paragraphs, diagnostics);
	// Paragraphs are compared by the number of words before them: where words differ, that is reported instead.
	if (received !== null && paragraphs && wordsMatch) checkBreaks(comparison, received, paragraphs, diagnostics);
}

/** Checks that each declared join is of two paragraphs as received, and inside one paragraph now. */
function checkDeclaredJoins(
	{ frontMatter: { data, placeOf }, prose }: ReceivedComparison,
	received: readonly string[] | null,
	diagnostics: Diagnostics,
): void {
	for (const [index, { before, after }] of data.repairs.entries()) {
		const report = (message: string) => diagnostics.add("repair-wrong", placeOf(["repairs", index]), message);
		if (!prose.some((paragraph) => plain(paragraph).includes(plain(`${before} ${after}`)))) {
			report(`“${before}” and “${after}” are not next to each other in one paragraph.`);
		}
		const wasBreak = received?.some(
			(paragraph, at) =>
				plain(paragraph).endsWith(plain(before)) && plain(received[at + 1] ?? "").startsWith(plain(after)),
		);
		if (wasBreak === false) {
			report(`In received.txt, no paragraph ends with “${before}” before one that begins with “${after}”.`);
		}
	}
}

/** Reports paragraphs that were joined without being declared, and paragraphs that were divided. */
function checkBreaks(
	{ frontMatter: { data, placeOf }, prose }: ReceivedComparison,
	received: string,
	paragraphs: readonly string[],
	diagnostics: Diagnostics,
): void {
	const words = wordsOf(received);
	const breaks = breaksOf(columnFields(data, prose).flatMap((field) => field.paragraphs));
	const receivedBreaks = breaksOf(paragraphs);
	const receivedLines = breaksOf(received.split("\n"));
	const isDeclared = (at: number) => {
		const before = plain(words.slice(Math.max(0, at - 40), at).join(" "));
		const after = plain(words.slice(at, at + 40).join(" "));
		return data.repairs.some(
			(repair) => before.endsWith(plain(repair.before)) && after.startsWith(plain(repair.after)),
		);
	};
	const between = (at: number) =>
		`between “${words.slice(Math.max(0, at - 4), at).join(" ")}” and “${words.slice(at, at + 4).join(" ")}”`;
	const report = (message: string) => diagnostics.add("repair-wrong", placeOf(["repairs"]), message);
	for (const at of receivedBreaks) {
		if (breaks.has(at) || isDeclared(at)) continue;
		report(`Two paragraphs of received.txt are joined ${between(at)}, and \`repairs\` does not declare it.`);
	}
	for (const at of breaks) {
		if (!receivedLines.has(at)) report(`A paragraph of received.txt is divided ${between(at)}.`);
	}
}

/** The number of words before each paragraph's end. */
function breaksOf(paragraphs: readonly string[]): Set<number> {
	let count = 0;
	const breaks = new Set<number>();
	for (const paragraph of paragraphs) {
		count += wordsOf(paragraph).length;
		breaks.add(count);
	}
	return breaks;
}

/** A text without differences in typing: folded, without spaces at its ends. */
function plain(text: string): string {
	return fold(text).text.trim();
}
