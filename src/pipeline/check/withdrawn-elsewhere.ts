import { visit } from "unist-util-visit";
import type { AnnotatedColumn } from "../../model/annotated-column.ts";
import type { Name } from "../../model/name.ts";
import { wordsOf } from "../../text/diff.ts";
import { fold } from "../../text/fold.ts";
import { wordsIn } from "../anchor/words-inside.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { type GuideFile, placeOf, publishedGuide, textOf } from "../parse/guide.ts";
import type { Library } from "../parse/library.ts";
import { withdrawnQuotes } from "../withhold/hide-words.ts";
import { wordRuns } from "../withhold/word-runs.ts";
import { readingsOf, type TypedText, typedTexts } from "./typed-texts.ts";

/**
 * Reports where else withdrawn words of a column would be published: in the registers, in what the owner says, in other
 * columns and in the guide. Words that some published column shows may stand there. Warns of names that only withdrawn
 * words have.
 * @param columns the columns as readers see them, and drafts
 */
export function checkWithdrawnElsewhere(
	library: Library,
	columns: readonly Pick<AnnotatedColumn, "slug" | "text" | "frontMatter">[],
	diagnostics: Diagnostics,
): void {
	const withdrawing = library.columns.filter(({ annotations }) => (annotations?.entries.withdrawn ?? []).length > 0);
	if (withdrawing.length === 0) return;
	const shown = columns.filter(({ frontMatter }) => frontMatter.status === "published").map(({ text }) => text);
	const read = (one: TypedText) => ({ ...one, readings: readingsOf(one.text) });
	const typed = new Map(library.columns.map((column) => [column.slug, typedTexts(column).map(read)]));
	const registered = library.registered.map(({ text, place }) => read({ what: "this entry", text, place }));
	const guide = publishedGuide(library.guide, library.site.guide).flatMap(textsOfGuide);
	const foldedColumns = columns.map(({ slug, text }) => ({ slug, text, folded: folded(text) }));
	for (const column of withdrawing) {
		const passages = withdrawnQuotes(column);
		const from = `, of ${column.annotationsFile}`;
		const runs = wordRuns(passages, shown);
		const hidden = wordRuns(passages, shown, 1);
		const names = wordRuns(namesIn(passages, library.names), shown, 1);
		const own = typed.get(column.slug) ?? [];
		const others = [...typed.values()].flatMap((texts) => (texts === own ? [] : texts));
		const report = ({ what, place }: TypedText) =>
			diagnostics.add("withdrawn-repeated", place, `In ${what} stand withdrawn words${from}.`);
		const told = new Set<string>();
		for (const one of [...registered, ...others, ...own]) {
			const { readings } = one;
			if (readings.some(runs.areIn)) {
				// The check of the column itself has reported its own.
				if (!own.includes(one)) report(one);
				continue;
			}
			const key = JSON.stringify(one.place);
			if (!readings.some(names.areIn) || told.has(key)) continue;
			told.add(key);
			const message = `In ${one.what} stands a name that no column shows, and that withdrawn words have${from}.`;
			diagnostics.add("withdrawn-name", one.place, message);
		}
		// The guide speaks of other things: only words that no column has tell anything there.
		for (const one of guide) {
			const found = runs.rangesIn(one.text).map(({ start, end }) => one.text.slice(start, end));
			if (found.some((words) => hidden.areIn(words))) report(one);
		}
		warnOfOtherColumns(column, { library, columns: foldedColumns }, diagnostics);
	}
}

/** A column with its text as passages are looked up in it. */
type FoldedColumn = Pick<AnnotatedColumn, "slug" | "text"> & { folded: string };

/** So many words of a passage are no coincidence in another column. */
const MANY = 4;

/** Warns of other columns that have the same passage: only an editor knows whether it is withdrawn there as well. */
function warnOfOtherColumns(
	column: ColumnFiles,
	{ library, columns }: { library: Library; columns: readonly FoldedColumn[] },
	diagnostics: Diagnostics,
): void {
	for (const quote of withdrawnQuotes(column)) {
		const words = folded(quote);
		const having = columns.filter((one) => wordsIn(one.folded, words).length > 0);
		const others = having.filter(({ slug }) => slug !== column.slug);
		const count = wordsOf(quote).length;
		if (others.length === 0 || count < 2) continue;
		// Nor are two or three, where no column without the passage shows one of them.
		const without = columns.filter((one) => !having.includes(one)).map(({ text }) => text);
		const rare = wordRuns([quote], without, 1);
		for (const { slug, text } of others) {
			const file = library.columns.find((one) => one.slug === slug)?.file;
			if (file === undefined || (count < MANY && !rare.areIn(text))) continue;
			const message = `This column has the withdrawn words of ${column.annotationsFile}, too. If they must go here as well, withdraw them in its own file.`;
			diagnostics.add("withdrawn-elsewhere", { file, line: 1, column: 1 }, message);
		}
	}
}

function folded(text: string): string {
	return fold(text, { letterCase: "lower" }).text.trim();
}

/**
 * The names in passages: words with a capital that do not begin a sentence, and forms of the register.
 * @returns each word of them
 */
function namesIn(passages: readonly string[], register: readonly Name[]): string[] {
	const folded = passages.map((passage) => fold(passage).text);
	const forms = register.flatMap(({ name, aliases }) => [name, ...aliases]).filter((form) => /\p{Lu}/u.test(form));
	const known = forms.filter((form) => folded.some((passage) => wordsIn(passage, fold(form).text).length > 0));
	const capitals = passages.flatMap((passage) => passage.match(/(?<=[\p{L}\p{N},;:’'] [“‘"']?)\p{Lu}\p{L}+/gu) ?? []);
	return [...known.flatMap((form) => form.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []), ...capitals];
}

/** The paragraphs, items and headings of a page of the guide. */
function textsOfGuide({ body, file }: GuideFile): TypedText[] {
	const texts: TypedText[] = [];
	visit(body, "element", (element) => {
		if (!/^(?:p|li|td|th|h\d|pre)$/.test(element.tagName)) return;
		texts.push({ what: "this page of the guide", text: textOf(element), place: placeOf(element, file) });
	});
	return texts;
}
