import type { FrontMatter } from "../../model/column.ts";
import { describeChange, differences, wordsOf } from "../../text/diff.ts";
import { fold } from "../../text/fold.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { fingerprint } from "./fingerprint.ts";
import { placeOfOffset, type TextLayer } from "./text-layer.ts";
import type { ParsedYaml } from "./yaml.ts";

/** A column, and the text that it was received as; null where that was not kept. */
export type ReceivedComparison = {
	frontMatter: ParsedYaml<FrontMatter>;
	layer: TextLayer;
	/** The prose as a page shows it (prose.ts). */
	prose: string[];
	received: string | null;
};

type Field = "headline" | "standfirst" | "byline" | "printedDate" | "prose" | "about";

/** The column's words as received, in order: headline, standfirst, byline, date as printed, prose, biography. */
export function columnWords(frontMatter: FrontMatter, prose: string): string[] {
	return columnFields(frontMatter, [prose]).flatMap(({ paragraphs }) => paragraphs.flatMap(wordsOf));
}

function columnFields(frontMatter: FrontMatter, prose: string[]): { field: Field; paragraphs: string[] }[] {
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

/** Compares a column with the text as received: every word, and every paragraph but for the joins declared. */
export function compareWithReceived(comparison: ReceivedComparison, diagnostics: Diagnostics): void {
	const wordsMatch = checkWords(comparison, diagnostics);
	checkRepairs(comparison, wordsMatch, diagnostics);
}

/** @returns whether the words are known to be those received */
function checkWords(comparison: ReceivedComparison, diagnostics: Diagnostics): boolean {
	const { frontMatter, received, prose } = comparison;
	const { data, placeOf } = frontMatter;
	const words = columnWords(data, prose.join("\n\n"));
	const tell = (place: Place, message: string) => diagnostics.add("words-changed", place, message);
	if (received === null) {
		const { count, sha256 } = fingerprint(words);
		const message = "The text as received is not kept; words are proven by their fingerprint only, joins not at all.";
		diagnostics.add("received-missing", placeOf([]), message);
		if (sha256 !== data.words.sha256 || count !== data.words.count) {
			tell(
				placeOf(["words"]),
				`The column has ${count} words, sha256 ${sha256}; ${data.words.count} were received, sha256 ${data.words.sha256}.`,
			);
		}
		return false;
	}
	const asReceived = wordsOf(received);
	const { count, sha256 } = fingerprint(asReceived);
	if (sha256 !== data.words.sha256 || count !== data.words.count) {
		tell(
			placeOf(["words"]),
			`received.txt is not the text that \`words\` was taken from: it has ${count} words, sha256 ${sha256}.`,
		);
	}
	const changes = differences(asReceived, words);
	for (const change of changes.slice(0, 20)) {
		tell(placeOfWord(comparison, change.foundAt), `Other than received, ${describeChange(change)}.`);
	}
	return changes.length === 0;
}

/** Where the word at a position of the column's words stands: in the prose, or in a field of the front matter. */
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
			// The numbers of lists stand before the block's own words.
			const own = layer.text.slice(block.start, block.end);
			const [word] = [...own.matchAll(/\S+/g)].slice(Math.max(0, left - (count - wordsOf(own).length)));
			return { file: placeOf([]).file, ...placeOfOffset(layer, block.start + (word?.index ?? 0)) };
		}
	}
	return placeOf(["about"]);
}

/** A join must be of two paragraphs as received, and stand in one now; every other paragraph must begin and end as received. */
function checkRepairs(
	{ frontMatter, received, prose }: ReceivedComparison,
	wordsMatch: boolean,
	diagnostics: Diagnostics,
): void {
	const { data, placeOf } = frontMatter;
	const was = received?.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "") ?? null;
	for (const [index, { before, after }] of data.repairs.entries()) {
		const place = placeOf(["repairs", index]);
		if (!prose.some((paragraph) => plain(paragraph).includes(plain(`${before} ${after}`)))) {
			diagnostics.add(
				"repair-wrong",
				place,
				`“${before}” and “${after}” do not stand next to each other in one paragraph.`,
			);
		}
		const wasBroken = was?.some(
			(paragraph, at) => plain(paragraph).endsWith(plain(before)) && plain(was[at + 1] ?? "").startsWith(plain(after)),
		);
		if (wasBroken === false) {
			diagnostics.add(
				"repair-wrong",
				place,
				`In the text as received, no paragraph ends with “${before}” and the next begins with “${after}”.`,
			);
		}
	}
	// Where the words differ, the places of paragraphs cannot be compared, and the words have been told.
	if (received === null || !was || !wordsMatch) return;
	const words = wordsOf(received);
	const now = columnFields(data, prose).flatMap(({ paragraphs }) => paragraphs);
	const nowBreaks = breaksOf(now);
	const wasBreaks = breaksOf(was);
	const wasLines = breaksOf(received.split("\n"));
	const isDeclared = (at: number) => {
		const before = plain(words.slice(Math.max(0, at - 40), at).join(" "));
		const after = plain(words.slice(at, at + 40).join(" "));
		return data.repairs.some(
			(repair) => before.endsWith(plain(repair.before)) && after.startsWith(plain(repair.after)),
		);
	};
	const tell = (at: number, what: string) =>
		diagnostics.add(
			"repair-wrong",
			placeOf(["repairs"]),
			`${what} between “${words.slice(Math.max(0, at - 4), at).join(" ")}” and “${words.slice(at, at + 4).join(" ")}”.`,
		);
	for (const at of wasBreaks) {
		if (!nowBreaks.has(at) && !isDeclared(at)) tell(at, "Two paragraphs were joined without being declared,");
	}
	for (const at of nowBreaks) if (!wasLines.has(at)) tell(at, "A paragraph was divided");
}

/** After how many words each paragraph ends. */
function breaksOf(paragraphs: readonly string[]): Set<number> {
	let count = 0;
	const breaks = new Set<number>();
	for (const paragraph of paragraphs) {
		count += wordsOf(paragraph).length;
		breaks.add(count);
	}
	return breaks;
}

function plain(text: string): string {
	return fold(text).text.trim();
}
