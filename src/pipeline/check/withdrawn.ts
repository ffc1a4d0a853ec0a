import type { AnnotatedColumn } from "../../model/annotated-column.ts";
import { decisionLists } from "../../model/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { lineOf } from "../../text/ranges.ts";
import { holdsWithheld, WITHHELD } from "../../text/withheld.ts";
import { wordsIn } from "../anchor/words-inside.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import type { Library } from "../parse/library.ts";
import type { YamlPath } from "../parse/yaml.ts";
import type { ColumnCheck } from "./column-check.ts";

/**
 * Reports what would tell withdrawn words in spite of all: texts that an editor has typed, and the sign that stands for
 * them in the column itself. Says which entries are left out.
 */
export const checkWithdrawn: ColumnCheck = (column, annotated, diagnostics) => {
	const { annotations, file, source, frontMatter } = column;
	if (!annotations || annotations.entries.withdrawn.length === 0) return;
	const { layer, withholding } = annotated;
	const quotes = hiddenQuotes(column, [layer.text]);
	const report = (text: string, place: Place, what: string) => reportWords(quotes, text, place, what, diagnostics);
	for (const { path, text } of typedIn(annotations.entries)) {
		report(text, annotations.placeOf(path), nameOf(path));
	}
	for (const { path, text } of textsIn(frontMatter)) {
		// Repairs repeat words of the column: they are shown with signs.
		if (path[0] === "repairs" && path[2] !== "reason") continue;
		report(text, { file, ...placeOfText(source, text) }, `${nameOf(path)} of the front matter`);
	}
	reportIds(annotations, annotated, diagnostics);
	if (holdsWithheld(withholding.whole.text)) {
		const message = `The column itself has “${WITHHELD}”, the sign for a word that is withheld.`;
		diagnostics.add("withdrawn-sign", { file, ...placeOfText(source, WITHHELD) }, message);
	}
	reportEntries(column, annotated, diagnostics);
};

/** Reports entries that are shown under an id which tells withdrawn words. */
function reportIds(
	{ entries, placeOf }: NonNullable<ColumnFiles["annotations"]>,
	{ annotations, withholding }: Annotated,
	diagnostics: Diagnostics,
): void {
	const shown = new Set(annotations.map(({ id }) => id).filter(withholding.isTelling));
	for (const list of decisionLists) {
		for (const [index, entry] of entries[list].entries()) {
			if (!("id" in entry) || entry.id === null || !shown.has(entry.id)) continue;
			const message = `The id “${entry.id}” tells withdrawn words, and its entry is shown. Give it another id.`;
			diagnostics.add("withdrawn-repeated", placeOf([list, index, "id"]), message);
		}
	}
}

/** The withdrawn passages whose words stand in none of the texts that readers see. */
function hiddenQuotes({ annotations }: ColumnFiles, shown: readonly string[]): string[] {
	const texts = shown.map((text) => fold(text, { letterCase: "lower" }).text);
	const quotes = (annotations?.entries.withdrawn ?? []).map(({ passage }) => passage.quote);
	return quotes.filter((quote) => !texts.some((text) => holds(text, quote)));
}

/** Whether a folded text has all words of a quote. */
function holds(folded: string, quote: string): boolean {
	const words = fold(quote, { letterCase: "lower" }).text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
	return wordsIn(folded, words).length > 0;
}

function reportWords(
	quotes: readonly string[],
	text: string,
	place: Place,
	what: string,
	diagnostics: Diagnostics,
): void {
	const folded = fold(text, { letterCase: "lower" }).text;
	for (const quote of quotes.filter((one) => holds(folded, one))) {
		const short = lineOf(quote, { start: 0, end: quote.length });
		diagnostics.add("withdrawn-repeated", place, `In ${what} stand the withdrawn words “${short}”.`);
	}
}

type PlacedText = { path: YamlPath; text: string };

/** All texts in a value, with their paths. */
function textsIn(value: unknown, path: YamlPath = []): PlacedText[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (value === null || typeof value !== "object") return [];
	const inside: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return inside.flatMap(([key, one]) => textsIn(one, [...path, key]));
}

/** Fields that repeat words of the column: they are shown as the column shows them. */
const REPEATED = new Set<PropertyKey>(["quote", "before", "after", "words", "cue", "designation", "passage", "id"]);

/** The texts of `annotations.yaml` that an editor has typed and readers see. */
function typedIn(entries: NonNullable<ColumnFiles["annotations"]>["entries"]): PlacedText[] {
	return textsIn(entries).filter(({ path }) => !path.some((key) => REPEATED.has(key)));
}

/** What names a field to an editor, its entry counted from 1: `attributions.1.note`. */
function nameOf(path: YamlPath): string {
	return `\`${path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(".")}\``;
}

/** The first place in a file of the beginning of a text; the first of all where it is written otherwise. */
function placeOfText(source: string, text: string): { line: number; column: number } {
	const words = text.trim().slice(0, 20);
	const lines = source.split("\n");
	const line = lines.findIndex((one) => one.includes(words));
	return { line: Math.max(0, line) + 1, column: Math.max(0, lines[line]?.indexOf(words) ?? 0) + 1 };
}

/** One message for all entries that withheld words concern. */
function reportEntries({ annotations }: ColumnFiles, { withholding }: Annotated, diagnostics: Diagnostics): void {
	const { dropped, touched } = withholding;
	if (!annotations || dropped.length + touched.length === 0) return;
	const named = ({ list, index, id }: (typeof dropped)[number]) => id ?? `${list}.${index + 1}`;
	const inOrder = decisionLists.flatMap((list) => dropped.filter((one) => one.list === list));
	const left =
		inOrder.length > 0 ? [`Left out, since they are on withdrawn words: ${inOrder.map(named).join(", ")}.`] : [];
	const held = touched.length > 0 ? [`Shown without their withdrawn words: ${touched.map(named).join(", ")}.`] : [];
	diagnostics.add("withdrawn-entries", annotations.placeOf(["withdrawn"]), [...left, ...held].join(" "));
}

/**
 * Reports texts of the registers in which withdrawn words stand: of names and of works, which all columns share. Words
 * that some column shows may stand there.
 * @param columns the columns as readers see them
 */
export function checkRegisters(
	library: Library,
	columns: readonly Pick<AnnotatedColumn, "text">[],
	diagnostics: Diagnostics,
): void {
	const shown = columns.map(({ text }) => text);
	for (const column of library.columns) {
		const quotes = hiddenQuotes(column, shown);
		if (quotes.length === 0) continue;
		const from = `, of ${column.annotationsFile}`;
		for (const { text, place, id } of library.registered) {
			reportWords(quotes, text, place, `the entry “${id}”${from},`, diagnostics);
		}
	}
}
