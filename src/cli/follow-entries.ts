import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PastText } from "../links/past-text.ts";
import type { Name } from "../model/name.ts";
import type { Selector } from "../model/selector.ts";
import { decisionLists } from "../model/vocabulary.ts";
import type { Followed } from "../pipeline/anchor/follow.ts";
import { rewriteSelector } from "../pipeline/anchor/rewrite.ts";
import { writeSelector } from "../pipeline/anchor/write-selector.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { placeOfOffset, type TextLayer } from "../pipeline/parse/text-layer.ts";
import { nameOfEntry } from "../pipeline/withhold/decisions.ts";
import type { Withholding } from "../pipeline/withhold/index.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import { holdsWithheld } from "../text/withheld.ts";
import type { Setting } from "./command.ts";
import { writeFiles } from "./write-files.ts";

/** What becomes of a column's entries: whether its file was written, and whether a question is open. */
export type FollowedEntries = { isWritten: boolean; isOpen: boolean };

/** The same of a column that nothing is followed in. */
const NOTHING: FollowedEntries = { isWritten: false, isOpen: false };

/** How an editor answers a question: `--take COLUMN/PLACE=N`. */
export const takeOption = { take: { type: "string", multiple: true, default: [] as string[] } } as const;

/**
 * Brings the entries of a column along after an edit of its prose: writes what is known into its annotations.yaml, and
 * prints a question where words changed.
 * @param answers the editor's; those that answer a question are taken out
 */
export function followEntries(
	column: ColumnFiles,
	names: readonly Name[],
	answers: Set<string>,
	setting: Setting,
): FollowedEntries {
	// What is wrong with entries is for `npm run check` to say.
	const annotated = annotateColumn(column, names, new Diagnostics());
	const { past } = annotated.links;
	if (!past) return NOTHING;
	printWithheld(column, annotated, setting);
	return followColumn({ column, annotated, past }, answers, setting);
}

/** Says of answers that are left over that they answer nothing. @returns whether there are any */
export function isLeftOver(answers: ReadonlySet<string>, setting: Setting): boolean {
	for (const answer of answers) setting.warn(`“${answer}” answers no question. Write it as COLUMN/PLACE=N.`);
	return answers.size > 0;
}

/** Says which entries nothing can be said of: the record has signs where their words stood. */
function printWithheld({ slug }: ColumnFiles, { withholding }: Annotated, { print }: Setting): void {
	const { dropped, touched, isTelling } = withholding;
	if (dropped.length + touched.length === 0) return;
	const named = [...dropped, ...touched].map((one) => nameOfEntry(one, isTelling)).join(", ");
	print(`${slug}: not followed, since they are on withdrawn words: ${named}. Read their quotes again.`);
}

type Edited = { column: ColumnFiles; annotated: Annotated; past: PastText };

function followColumn({ column, annotated, past }: Edited, answers: Set<string>, setting: Setting): FollowedEntries {
	const { slug } = column;
	const { followed, layer, withholding } = annotated;
	const shown = column.annotationsFile;
	const path = join(setting.folder, shown);
	if (followed.length === 0) return NOTHING;
	const before = readFileSync(path, "utf8");
	let text = before;
	let isOpen = false;
	for (const one of followed) {
		const name = `${slug}/${nameOf(column, one, withholding)}`;
		const range = one.kind === "moved" ? one.range : answerOf(name, one.candidates, answers);
		if (range === null) {
			setting.warn(questionOf(name, one, layer));
			isOpen = true;
			continue;
		}
		const selector = rewriteSelector(layer.text, range, one.selector, past);
		// Words that are withheld tell no place: the column's file has the words themselves.
		const isTelling = selector !== null && !holdsWithheld(Object.values(selector).join(" "));
		const written = isTelling ? writeSelector(text, one.path, selector) : null;
		if (selector === null || written === null) {
			setting.warn(`${name}: its place cannot be written by this command. Write its quote and context by hand.`);
			isOpen = true;
			continue;
		}
		text = written;
		setting.print(`${name}: ${at(layer, range)}, as ${printSelector(selector)}`);
	}
	if (text === before) return { isWritten: false, isOpen };
	const unwritten = writeFiles([{ path, shown, text }]);
	if (unwritten === null) return { isWritten: true, isOpen };
	setting.warn(unwritten);
	return { isWritten: false, isOpen: true };
}

/** The candidate that the editor has chosen; null where the question is open. */
function answerOf(name: string, candidates: readonly TextRange[], answers: Set<string>): TextRange | null {
	const index = candidates.findIndex((_, at) => answers.has(`${name}=${at + 1}`));
	if (index >= 0) answers.delete(`${name}=${index + 1}`);
	return candidates[index] ?? null;
}

/** The question, with the words before the edit and what they may be now, side by side. */
function questionOf(name: string, one: Followed, layer: TextLayer): string {
	const candidates = one.kind === "in-doubt" ? one.candidates : [];
	const lines = candidates.map(
		(range, index) => `  ${index + 1}     “${lineOf(layer.text, range)}” (${at(layer, range)})`,
	);
	const answers = candidates.map((_, index) => `  is it ${index + 1}? npm run follow -- --take ${name}=${index + 1}`);
	return [
		`${name}: which words is it on since the edit?`,
		`  was   “${one.was}”`,
		...lines,
		...answers,
		"  on none: remove it from annotations.yaml",
	].join("\n");
}

/** What names a selector to an editor: `a-vale-said`, `a-vale-said.content.2`, `voices.3`; counted from 1. */
function nameOf({ annotations }: ColumnFiles, { path }: Followed, { isTelling }: Withholding): string {
	const [key, at, ...rest] = path;
	const list = decisionLists.find((one) => one === key);
	if (list === undefined) throw new Error(`No list of entries: ${String(key)}`);
	const index = Number(at);
	const entry = annotations?.entries[list][index];
	const id = entry && "id" in entry ? entry.id : null;
	return [
		nameOfEntry({ list, index, id }, isTelling),
		...rest.map((key) => (typeof key === "number" ? key + 1 : String(key))),
	].join(".");
}

function printSelector({ quote, before, after }: Selector): string {
	return [before && `after “${before}”`, `“${quote}”`, after && `before “${after}”`].filter(Boolean).join(", ");
}

function at(layer: TextLayer, { start }: TextRange): string {
	return `line ${placeOfOffset(layer, start).line}`;
}
