import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PastText } from "../links/past-text.ts";
import type { Selector } from "../model/selector.ts";
import { decisionLists } from "../model/vocabulary.ts";
import type { Followed } from "../pipeline/anchor/follow.ts";
import { rewriteSelector } from "../pipeline/anchor/rewrite.ts";
import { writeSelector } from "../pipeline/anchor/write-selector.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { placeOfOffset, type TextLayer } from "../pipeline/parse/text-layer.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { nameOfEntry } from "../pipeline/withhold/decisions.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import { holdsWithheld } from "../text/withheld.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { writeFiles } from "./write-files.ts";

const help = `Brings the quotes of annotations.yaml along after an edit of a column's prose.

npm run follow [-- FOLDER] [OPTIONS]

  FOLDER                another content folder than CONTENT or content
  --take COLUMN/PLACE=N the entry is on candidate N of those that this command shows

Run it before \`npm run correct\` or \`npm run links\`: it compares the prose with what
links.yaml recorded last. Where the same words are known, it writes the words next to the quote; where they read
otherwise, it asks, and changes nothing. Exits with 1 where a question is open.`;

/** `npm run follow`. */
export const follow: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { take: { type: "string", multiple: true, default: [] } },
		});
		const diagnostics = new Diagnostics();
		const library = readLibrary(contentFolder(setting, positionals[0]), setting.folder, diagnostics);
		// Words that differ from those received are what `npm run correct` records, afterwards.
		const wrong = diagnostics.all.filter(({ severity, rule }) => severity === "error" && rule !== "words-changed");
		if (wrong.length > 0) return refuse(formatDiagnostics(wrong), setting);
		const open = new Set(values.take);
		let isOpen = false;
		for (const column of library.columns) {
			// What is wrong with entries is for \`npm run check\` to say.
			const annotated = annotateColumn(column, library.names, new Diagnostics());
			const { followed, links, layer } = annotated;
			if (!links.past) continue;
			printWithheld(column, annotated, setting);
			const outcome = followColumn({ column, followed, past: links.past, layer }, open, setting);
			isOpen ||= outcome;
		}
		for (const answer of open) setting.warn(`“${answer}” answers no question. Write it as COLUMN/PLACE=N.`);
		return isOpen || open.size > 0 ? 1 : 0;
	},
};

/** Says which entries nothing can be said of: the record has signs where their words stood. */
function printWithheld({ slug }: ColumnFiles, { withholding }: Annotated, { print }: Setting): void {
	const { dropped, touched, isTelling } = withholding;
	if (dropped.length + touched.length === 0) return;
	const named = [...dropped, ...touched].map((one) => nameOfEntry(one, isTelling)).join(", ");
	print(`${slug}: not followed, since they are on withdrawn words: ${named}. Read their quotes again.`);
}

type Edited = { column: ColumnFiles; followed: readonly Followed[]; past: PastText; layer: TextLayer };

/**
 * Brings the quotes of one column along, and writes its file.
 * @param answers the editor's; those that answer a question are taken out
 * @returns whether a question is open
 */
function followColumn({ column, followed, past, layer }: Edited, answers: Set<string>, setting: Setting): boolean {
	const { slug } = column;
	const shown = column.annotationsFile;
	const path = join(setting.folder, shown);
	if (followed.length === 0) return false;
	const before = readFileSync(path, "utf8");
	let text = before;
	let isOpen = false;
	for (const one of followed) {
		const name = `${slug}/${nameOf(column, one)}`;
		const range = one.kind === "moved" ? one.range : answerOf(name, one.candidates, answers);
		if (range === null) {
			setting.warn(ask(name, one, layer));
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
	if (text !== before) {
		const unwritten = writeFiles([{ path, shown, text }]);
		if (unwritten !== null) {
			setting.warn(unwritten);
			return true;
		}
	}
	return isOpen;
}

/** The candidate that the editor has chosen; null where the question is open. */
function answerOf(name: string, candidates: readonly TextRange[], answers: Set<string>): TextRange | null {
	const index = candidates.findIndex((_, at) => answers.has(`${name}=${at + 1}`));
	if (index >= 0) answers.delete(`${name}=${index + 1}`);
	return candidates[index] ?? null;
}

/** The question, with the words before the edit and what they may be now, side by side. */
function ask(name: string, one: Followed, layer: TextLayer): string {
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
function nameOf({ annotations }: ColumnFiles, { path }: Followed): string {
	const [list, index, ...rest] = path;
	const known = decisionLists.find((one) => one === list);
	const entry = known && annotations?.entries[known][Number(index)];
	const id = entry && "id" in entry && entry.id !== null ? entry.id : `${String(list)}.${Number(index) + 1}`;
	return [id, ...rest.map((key) => (typeof key === "number" ? key + 1 : String(key)))].join(".");
}

function printSelector({ quote, before, after }: Selector): string {
	return [before && `after “${before}”`, `“${quote}”`, after && `before “${after}”`].filter(Boolean).join(", ");
}

function at(layer: TextLayer, { start }: TextRange): string {
	return `line ${placeOfOffset(layer, start).line}`;
}

await runIfMain(import.meta.url, follow);
