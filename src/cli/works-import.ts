import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { ImportProblem } from "../import/problem.ts";
import { type ReadEntry, UnreadableFile, WORK_FIELDS } from "../import/works/draft.ts";
import { KnownWorks } from "../import/works/known-works.ts";
import { readWorks } from "../import/works/read-works.ts";
import { textsOf, type Work, worksFileSchema } from "../model/work.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { addEntry, type EntryFields, printEntry } from "../pipeline/edit/yaml-lists.ts";
import { decodeFile } from "../pipeline/parse/decode-file.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { withEntries } from "../pipeline/propose/add-entries.ts";
import { hiddenCharacters } from "../text/hidden-character.ts";
import { refuse, type Setting } from "./command.ts";
import { readGivenFile } from "./given-file.ts";
import { AS_LINES } from "./register-text.ts";
import type { WorksRegister } from "./works-register.ts";
import { writeFiles } from "./write-files.ts";

/** The name of the list in `works.yaml`. */
const LIST = "works";

/** A work that an import adds: as it is written, and as it is read. */
type Added = { fields: EntryFields; work: Work };

/**
 * Adds the works of a file to `works.yaml`, and says of each entry what became of it.
 * @param file its path, as given
 * @returns the exit code: 1 where the file or an entry of it is not taken
 */
export function importWorks(
	file: string,
	register: WorksRegister,
	{ setting, isDryRun }: { setting: Setting; isDryRun: boolean },
): number {
	const read = readFile(file, setting);
	if ("refusal" in read) return refuse(read.refusal, setting);
	const known = new KnownWorks(register.works);
	const added: Added[] = [];
	let refused = 0;
	for (const entry of read.entries) {
		const told = tellEntry(entry, known, added);
		if (told.isRefused) refused += 1;
		setting.print(linesOf(file, entry, told.what));
	}
	const there = read.entries.length - added.length - refused;
	setting.print(`${added.length} new, ${there} there already, ${refused} not taken.`);
	if (added.length === 0) setting.print("Nothing was written.");
	else if (isDryRun) setting.print(`Nothing was written. Without --dry-run they go into ${register.shown}.`);
	else {
		const failure = writeAdded(register, added);
		if (failure !== null) return refuse(failure, setting);
		setting.print(`Written: ${register.shown}. Next: npm run check`);
	}
	return refused > 0 ? 1 : 0;
}

function readFile(file: string, { folder }: Setting): { entries: ReadEntry[] } | { refusal: string } {
	try {
		const bytes = readGivenFile(resolve(folder, file), "Export the works that are cited.");
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
		return { entries: readWorks(text) };
	} catch (error) {
		if (error instanceof ImportProblem) return { refusal: `${file}: ${error.message}` };
		if (error instanceof UnreadableFile) {
			return { refusal: `${file}:${error.place.line}:${error.place.column}  ${error.message}` };
		}
		if (error instanceof TypeError) return { refusal: `${file}: It is not UTF-8. Export it as Unicode (UTF-8).` };
		throw error;
	}
}

/** What becomes of an entry; a new work is put to those added. */
function tellEntry(entry: ReadEntry, known: KnownWorks, added: Added[]): { what: string; isRefused: boolean } {
	const { work, written } = entry;
	if (work === null)
		return {
			what: "not taken: it has no title that can be read. Give it one there, and import it again.",
			isRefused: true,
		};
	const hidden = hiddenCharacters(textsOf(work).join("\n"))[0];
	if (hidden) return { what: `not taken, as it contains ${hidden.what}. Delete it there.`, isRefused: true };
	const same = known.find(work);
	if (same) return { what: `there already, as ${same.id}: the same ${same.by}.`, isRefused: false };
	const id = known.add({ ...entry, work });
	const fields: EntryFields = { id, ...written };
	added.push({ fields, work: { ...work, id } });
	const taken = WORK_FIELDS.filter((field) => written[field] !== undefined);
	return { what: `new, as ${id}, with ${taken.map((field) => `\`${field}\``).join(", ")}.`, isRefused: false };
}

function linesOf(file: string, { line, column, key, work, untaken, unread }: ReadEntry, what: string): string {
	const called = work?.title ?? key;
	return [
		`${file}:${line}:${column}  ${called === null ? "" : `“${called}”: `}${what}`,
		...untaken.map((one) => `    ${file}:${one.line}:${one.column}  ${one.what}`),
		...(unread.length > 0 ? [`    Works have no field for: ${unread.join(", ")}.`] : []),
	].join("\n");
}

/** Writes the works at the end of the list. @returns why not, as a sentence; null where they are written */
function writeAdded({ path, shown, text, works }: WorksRegister, added: readonly Added[]): string | null {
	if (!existsSync(dirname(path))) return `There is no folder for ${shown}. Give the content folder: --content FOLDER.`;
	const longer = asLines(text, added) ?? oneByOne(text, works.length, added);
	const meant = [...works, ...added.map(({ work }) => work)];
	const read = longer === null ? null : parseYaml(longer, worksFileSchema, shown, new Diagnostics());
	if (longer === null || !isDeepStrictEqual(read?.data.works, meant)) {
		return `The works cannot be put at the end of ${shown}. ${AS_LINES}.`;
	}
	// What the content may not hold is not written: above all a file that is too large to be read again.
	const diagnostics = new Diagnostics();
	if (decodeFile(Buffer.from(longer), shown, diagnostics, "yaml") === null) return formatDiagnostics(diagnostics.all);
	return writeFiles([{ path, shown, text: longer }]);
}

function asLines(text: string, added: readonly Added[]): string | null {
	const entries = `${added.map(({ fields }) => printEntry(fields, "  ")).join("\n")}\n`;
	return withEntries(text, worksFileSchema, { list: LIST, entries, count: added.length });
}

/** The same where the list is not written as lines that begin with two spaces and a dash. */
function oneByOne(text: string, from: number, added: readonly Added[]): string | null {
	return added.reduce<string | null>(
		(longer, { fields }, at) => (longer === null ? null : addEntry(longer, LIST, fields, from + at)),
		text,
	);
}
