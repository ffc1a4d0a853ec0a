import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { printRegistry } from "../links/print-registry.ts";
import type { Correction } from "../model/column.ts";
import { columnFiles } from "../model/content-files.ts";
import { shownProse } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import { parseColumn } from "../pipeline/parse/column.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { correctedColumn, correctedReceived } from "../pipeline/parse/corrected-files.ts";
import { fingerprint } from "../pipeline/parse/fingerprint.ts";
import { columnFields, columnWords } from "../pipeline/parse/received.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { wordHider, wordMask } from "../pipeline/withhold/hide-words.ts";
import { type Change, differences, wordsOf } from "../text/diff.ts";
import type { Update } from "./registry-update.ts";
import { withoutAnswers } from "./spent-answers.ts";
import type { FileToWrite } from "./write-files.ts";

/** What has changed in a column since its words were recorded. */
export type Changed = {
	/** The text of received.txt; null if there is none. */
	received: string | null;
	/** The words of the column now. */
	words: string[];
	changes: Change[];
	/** Whether the fingerprint is that of the words now: an earlier run was ended before it had written every file. */
	isRecorded: boolean;
};

/** @param root the absolute path of the folder that paths in messages are relative to */
export function changesOf({ column, annotated }: Update, root: string): Changed {
	const path = join(root, receivedFile(column));
	const received = existsSync(path) ? readFileSync(path, "utf8") : null;
	const words = columnWords(column.frontMatter, column.prose);
	const isRecorded = fingerprint(words).sha256 === column.frontMatter.words.sha256;
	// Without the text as received the prose can be compared with the one that was published.
	const changes =
		received === null
			? differences(wordsOf(publishedText(column, annotated)), wordsOf(shownProse(column, annotated)))
			: differences(wordsOf(received), words);
	return { received, words, changes, isRecorded };
}

/** The path of received.txt, as shown in messages. */
const receivedFile = ({ file }: ColumnFiles): string => `${dirname(file)}/${columnFiles.received}`;

const fileIn = (root: string, shown: string, text: string): FileToWrite => ({ path: join(root, shown), shown, text });

/** The prose in the newest revision that is recorded, without the words that are withdrawn. */
function publishedText(column: ColumnFiles, annotated: Annotated): string {
	const { registry } = annotated.withholding;
	const blocks = registry?.revisions.at(-1)?.blocks;
	return blocks ? blocks.map((key) => registry?.texts[key] ?? "").join("\n\n") : shownProse(column, annotated);
}

/** A correction as it is recorded. @param on its day, such as 2026-02-05 */
export function correctionOf({ column, annotated }: Update, changed: Changed, reason: string, on: string): Correction {
	const revision = annotated.links.registry.revisions.length;
	const isRevised = revision > (column.registry?.revisions.length ?? 0);
	const read = changed.received === null ? {} : fieldsBefore(column, wordsOf(changed.received), changed.changes);
	const mask = wordMask(column, annotated);
	const was = Object.fromEntries(Object.entries(read).map(([field, text]) => [field, mask(text)]));
	return { on, reason, ...(isRevised && { revision }), ...(Object.keys(was).length > 0 && { was }) };
}

/** How the fields of the front matter read before, of those that have changed. */
function fieldsBefore(
	column: ColumnFiles,
	received: readonly string[],
	changes: readonly Change[],
): Record<string, string> {
	const before: Record<string, string> = {};
	let start = 0;
	for (const { field, paragraphs } of columnFields(column.frontMatter, [column.prose])) {
		const end = start + paragraphs.flatMap(wordsOf).length;
		if (field !== "prose" && changes.some(({ foundAt }) => foundAt >= start && foundAt < end)) {
			before[field] = received.slice(receivedAt(start, changes), receivedAt(end, changes)).join(" ");
		}
		start = end;
	}
	return before;
}

/** The position among the words received that answers to one among the words of the column. */
function receivedAt(position: number, changes: readonly Change[]): number {
	let shift = 0;
	for (const { foundAt, found, expected } of changes) {
		if (foundAt >= position) break;
		shift += wordsOf(expected).length - wordsOf(found).length;
	}
	return position + shift;
}

/** The files with the correction in them, or why they cannot be written. */
export function filesOf(
	{ column, annotated }: Update,
	{ received, words, changes }: Changed,
	correction: Correction | null,
	root: string,
): { written: FileToWrite[] } | { refusal: string } {
	const fields = columnFields(column.frontMatter, [column.prose]).flatMap(({ paragraphs }) => paragraphs);
	const newReceived = received === null ? null : correctedReceived(received, fields.join("\n\n"), changes);
	const corrected = correctedColumn(column.source, fingerprint(words), correction);
	if ("refusal" in corrected) return { refusal: `${column.file}: ${corrected.refusal}` };
	const check = new Diagnostics();
	check.hide(`${dirname(column.file)}/`, wordHider(column));
	parseColumn(corrected.text, newReceived, column.file, check);
	const wrong = check.all.filter(({ severity }) => severity === "error");
	if (wrong.length > 0) return { refusal: formatDiagnostics(wrong) };
	const { isChanged, registry } = annotated.links;
	return {
		written: [
			// The editor's reason first: what is missing after it another run brings up to date.
			fileIn(root, column.file, corrected.text),
			...(newReceived === null ? [] : [fileIn(root, receivedFile(column), newReceived)]),
			...(column.registry && isChanged ? [fileIn(root, column.registryFile, printRegistry(registry))] : []),
			...withoutAnswers(column, root),
		],
	};
}
