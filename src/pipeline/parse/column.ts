import type { Root } from "mdast";
import { type FrontMatter, frontMatterSchema } from "../../model/column.ts";
import { fold } from "../anchor/fold.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { describeChange, differences, fingerprint, wordsOf } from "../words.ts";
import { divideFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { placeOfOffset, type TextLayer, textLayer } from "./text-layer.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

export type ParsedColumn = { frontMatter: FrontMatter; tree: Root };

/**
 * Parses `column.md`: its front matter and its prose, and proves that its words are those received.
 * @param text the file
 * @param received the text as received, where it is kept beside the column: then a changed word can be named
 * @returns null where the column must not be built; the reasons are in `diagnostics`
 */
export function parseColumn(
	text: string,
	received: string | null,
	file: string,
	diagnostics: Diagnostics,
): ParsedColumn | null {
	const divided = divideFrontMatter(text, file, diagnostics);
	if (!divided) return null;
	const frontMatter = parseYaml(divided.yaml, frontMatterSchema, file, diagnostics, divided.yamlLine);
	const tree = parseMarkdown(divided.prose, file, diagnostics);
	if (!tree) return null;
	const layer = textLayer(tree);
	if (layer.blocks.length === 0) {
		diagnostics.add("column-empty", { file, line: divided.yamlLine, column: 1 }, "The column has no paragraph.");
		return null;
	}
	warnOfBrokenSentences(layer, file, diagnostics);
	if (!frontMatter) return null;
	checkRepairs(frontMatter, layer, received, diagnostics);
	checkWords(frontMatter, layer, received, diagnostics);
	return { frontMatter: frontMatter.data, tree };
}

/** The column's words as received, in order: headline, standfirst, byline, date as printed, prose, biography. */
export function columnWords(frontMatter: FrontMatter, prose: string): string[] {
	return wordsOf(columnParagraphs(frontMatter, [prose]).join("\n\n"));
}

function columnParagraphs(frontMatter: FrontMatter, prose: string[]): string[] {
	const { headline, standfirst, byline, printedDate, about } = frontMatter;
	return [headline, standfirst, byline, printedDate, ...prose, ...(about?.split(/\n\s*\n/) ?? [])].filter(
		(paragraph) => paragraph !== undefined,
	);
}

function checkWords(
	{ data, placeOf }: Parsed<FrontMatter>,
	layer: TextLayer,
	received: string | null,
	diagnostics: Diagnostics,
): void {
	const words = columnWords(data, layer.text);
	const now = fingerprint(words);
	const place = placeOf(["words"]);
	const asReceived = received === null ? null : wordsOf(received);
	if (asReceived && fingerprint(asReceived).sha256 !== data.words.sha256) {
		const { count, sha256 } = fingerprint(asReceived);
		diagnostics.add(
			"words-changed",
			place,
			`received.txt is not the text that \`words\` was taken from: it has ${count} words, sha256 ${sha256}.`,
		);
	}
	for (const change of asReceived ? differences(asReceived, words).slice(0, 20) : []) {
		diagnostics.add("words-changed", placeOfWord(change.at), `Other than received, ${describeChange(change)}.`);
	}
	if (!asReceived && (now.sha256 !== data.words.sha256 || now.count !== data.words.count)) {
		diagnostics.add(
			"words-changed",
			place,
			`The column has ${now.count} words, sha256 ${now.sha256}; ${data.words.count} were received, sha256 ${data.words.sha256}.`,
		);
	}
	if (asReceived && data.words.count !== asReceived.length) {
		diagnostics.add(
			"words-changed",
			placeOf(["words", "count"]),
			`${asReceived.length} words were received, not ${data.words.count}.`,
		);
	}

	/** Where the word at a position of the whole sequence stands: in the prose, or in the front matter. */
	function placeOfWord(at: number): Place {
		const before = columnWords({ ...data, about: undefined }, "").length;
		let left = at - before;
		for (const match of layer.text.matchAll(/\S+/g)) {
			if (left-- === 0) return { file: place.file, ...placeOfOffset(layer, match.index) };
		}
		return at < before ? placeOf(["headline"]) : placeOf(["about"]);
	}
}

/** A join must be of two paragraphs as received, and stand in one now; every other paragraph must begin and end as received. */
function checkRepairs(
	{ data, placeOf }: Parsed<FrontMatter>,
	layer: TextLayer,
	received: string | null,
	diagnostics: Diagnostics,
): void {
	const now = layer.blocks.map(({ start, end }) => layer.text.slice(start, end));
	const was = received?.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "") ?? null;
	for (const [index, { before, after }] of data.repairs.entries()) {
		const joined = plain(`${before} ${after}`);
		if (!now.some((paragraph) => plain(paragraph).includes(joined))) {
			diagnostics.add(
				"repair-wrong",
				placeOf(["repairs", index]),
				`“${before}” and “${after}” do not stand next to each other in one paragraph.`,
			);
		}
		const wasBroken = was?.some(
			(paragraph, at) => plain(paragraph).endsWith(plain(before)) && plain(was[at + 1] ?? "").startsWith(plain(after)),
		);
		if (wasBroken === false) {
			diagnostics.add(
				"repair-wrong",
				placeOf(["repairs", index]),
				`In the text as received, no paragraph ends with “${before}” and the next begins with “${after}”.`,
			);
		}
	}
	if (!was) return;
	const breaksOf = (paragraphs: string[]) => {
		let count = 0;
		return new Set(paragraphs.map((paragraph) => (count += wordsOf(paragraph).length)));
	};
	const nowBreaks = breaksOf(columnParagraphs(data, now));
	const wasBreaks = breaksOf(was);
	const words = wordsOf(was.join("\n\n"));
	const isDeclared = (at: number) => {
		const before = plain(words.slice(Math.max(0, at - 30), at).join(" "));
		return data.repairs.some((repair) => before.endsWith(plain(repair.before)));
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
	for (const at of nowBreaks) if (!wasBreaks.has(at)) tell(at, "A paragraph was divided");
}

function plain(text: string): string {
	return fold(text).text.trim();
}

/** A paragraph that ends inside a sentence, before one that begins with a small letter, was likely split by a page break. */
function warnOfBrokenSentences(layer: TextLayer, file: string, diagnostics: Diagnostics): void {
	for (const [index, block] of layer.blocks.entries()) {
		const next = layer.blocks[index + 1];
		if (!next || block.node.type !== "paragraph" || next.node.type !== "paragraph") continue;
		const end = layer.text.slice(block.start, block.end).trimEnd();
		if (!/[\p{L}\p{N},;–—-]$/u.test(end) || !/^\p{Ll}/u.test(layer.text.slice(next.start, next.end))) continue;
		diagnostics.add(
			"sentence-broken",
			{ file, ...placeOfOffset(layer, next.start) },
			`The paragraph begins with “${layer.text.slice(next.start, next.start + 30)}”, inside the sentence of the one before.`,
		);
	}
}
