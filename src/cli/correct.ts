import { parseArgs } from "node:util";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { wordHider } from "../pipeline/withhold/hide-words.ts";
import { describeChange } from "../text/diff.ts";
import { ask } from "./ask.ts";
import { askedColumn } from "./asked-column.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { changesOf, correctionOf, filesOf } from "./correction.ts";
import { followEntries, isLeftOver, takeOption } from "./follow-entries.ts";
import { type Given, givenOptions, refusalOf, updateOf } from "./registry-update.ts";
import { writeFiles } from "./write-files.ts";

const help = `Records a correction to a column's words, after the words have been changed in its column.md.

npm run correct -- COLUMN [--reason TEXT] [OPTIONS]

  COLUMN               the name of its folder
  --reason TEXT        why, as readers will read it; it is asked for where it is left out
  --on DATE            the day of the correction, such as 2026-02-05; today where it is left out
  --take COLUMN/PLACE=N
                       as for npm run follow: the entry is on candidate N
  --content FOLDER     another content folder than CONTENT or content
  --keep COLUMN/ID     as for npm run links: the passage is still the one that was published
  --retire COLUMN/ID   it is not: links to it say so
  --replace COLUMN     hardly anything is left of the text, and it is the same column all the same

First it brings the quotes of annotations.yaml along, as npm run follow does; where words are in doubt it asks, and ends
there. Then it shows which words have changed, and brings received.txt, the fingerprint and links.yaml up to date.
Readers see the day and the reason at the head of the column, and what read how on a page of its own. A draft has no
readers yet: nothing is recorded. Records nothing where anything is wrong, and exits with 1 then.`;

/** What a correction is made of. */
type Asked = {
	slug: string;
	reason: string | undefined;
	on: string | undefined;
	take: readonly string[];
	given: Given;
};

/** `npm run correct`. */
export const correct: Command = {
	help,
	run: async (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				reason: { type: "string" },
				on: { type: "string" },
				content: { type: "string" },
				...givenOptions,
				...takeOption,
			},
		});
		const { reason, on, content, keep, retire, replace, take } = values;
		const [slug] = positionals;
		if (slug === undefined) {
			setting.warn(help);
			return 1;
		}
		const asked = { slug, reason, on, take, given: { keep, retire, replace } };
		return run(asked, contentFolder(setting, content), setting);
	},
};

/** @returns the exit code */
async function run(asked: Asked, folder: string, setting: Setting): Promise<number> {
	const read = followedColumn(asked, folder, setting);
	if (read === null) return 1;
	if ("refusal" in read) return refuse(read.refusal, setting);
	const { column, library, diagnostics, errors } = read;
	const update = updateOf(column, library, asked.given, diagnostics);
	const changed = changesOf(update, setting.folder);
	const { isChanged } = update.annotated.links;
	if (changed.changes.length === 0 && changed.isRecorded && !isChanged) {
		setting.print(`${asked.slug}: no word has changed.`);
		return 0;
	}
	const hide = wordHider(column);
	for (const change of changed.changes) setting.print(`${asked.slug}: ${hide(describeChange(change))}`);
	const found = errors();
	const isPublished = column.registry !== undefined;
	const refusal = isPublished ? refusalOf(library.columns, [update], asked.given, setting) : null;
	if (found.length > 0) return refuse(formatDiagnostics(found), setting);
	if (refusal !== null) return refuse(refusal, setting);
	const reason =
		isPublished && !changed.isRecorded ? (asked.reason ?? (await ask("Why, as readers will read it? "))) : null;
	if (reason !== null && !/\S/.test(reason)) {
		return refuse(`Say why, as readers will read it: npm run correct -- ${asked.slug} --reason "…"`, setting);
	}
	const correction = reason === null ? null : correctionOf(update, changed, reason.trim(), asked.on ?? today());
	const files = filesOf(update, changed, correction, setting.folder);
	if ("refusal" in files) return refuse(files.refusal, setting);
	const unwritten = writeFiles(files.written);
	if (unwritten !== null) return refuse(unwritten, setting);
	const done = correction ? `the correction of ${correction.on} is recorded` : "its files are up to date";
	setting.print(`${asked.slug}: ${done}.`);
	return 0;
}

/** Reads a column whose entries have been brought along; null where a question about them is open. */
function followedColumn(
	{ slug, take }: Asked,
	folder: string,
	setting: Setting,
): ReturnType<typeof askedColumn> | null {
	const read = askedColumn(slug, folder, setting);
	if ("refusal" in read) return read;
	const answers = new Set(take);
	const { isWritten, isOpen } = followEntries(read.column, read.library.names, answers, setting);
	if (isLeftOver(answers, setting) || isOpen) return null;
	return isWritten ? askedColumn(slug, folder, setting) : read;
}

/** The day where the editor is. */
function today(): string {
	const now = new Date();
	const two = (number: number) => `${number}`.padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

await runIfMain(import.meta.url, correct);
