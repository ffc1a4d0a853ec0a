import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { bibtexFile } from "../export/works/bibtex.ts";
import { cslFile } from "../export/works/csl.ts";
import type { Work } from "../model/work.ts";
import { type WorkFormat, workFormats } from "../model/work-vocabulary.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { listWorks } from "./list-works.ts";
import { importWorks } from "./works-import.ts";
import { readRegister, type WorksRegister } from "./works-register.ts";
import { writeFiles } from "./write-files.ts";

const help = `Lists the works that can be cited, and brings works in from other programs and out to them.

npm run works [-- OPTIONS]
npm run works -- import FILE [--dry-run]
npm run works -- export csl|bibtex [FILE]

  FILE               to import: CSL-JSON or BibTeX, as Zotero exports them; to export: without it, it is printed
  --dry-run          only says what would be written
  --content FOLDER   another content folder than CONTENT or content

Alone it lists each work of works.yaml with the passages whose notes link to it. An import puts works at the end of
works.yaml, and changes none that is there: one with the same DOI, ISBN, address, or title and date is named and
passed over. It says of each entry what is left out and why, and writes nothing where the file cannot be read. It
exits with 1 where an entry, or the file, is not taken.`;

/** `npm run works`. */
export const works: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { "dry-run": { type: "boolean" }, content: { type: "string" } },
		});
		const [what, ...given] = positionals;
		const folder = contentFolder(setting, values.content);
		if (what === undefined) return listWorks(folder, setting);
		const register = readRegister(folder, setting);
		if ("refusal" in register) return refuse(register.refusal, setting);
		if (what === "import" && given.length === 1) {
			const isDryRun = values["dry-run"] ?? false;
			return importWorks(given[0] ?? "", register, { setting, isDryRun });
		}
		const format = workFormats.find((one) => one === given[0]);
		if (what === "export" && format && given.length <= 2) return exportWorks(register, format, given[1], setting);
		setting.warn(help);
		return 1;
	},
};

/** What writes the file of each format. */
const WRITERS: Record<WorkFormat, (works: readonly Work[]) => string> = { csl: cslFile, bibtex: bibtexFile };

/** Prints all works in a format, or writes them to a file. @returns the exit code */
function exportWorks({ works: all }: WorksRegister, format: WorkFormat, file: string | undefined, setting: Setting) {
	const text = WRITERS[format](all);
	if (file === undefined) {
		setting.print(text.trimEnd());
		return 0;
	}
	const failure = writeFiles([{ path: resolve(setting.folder, file), shown: file, text }]);
	if (failure !== null) return refuse(failure, setting);
	setting.print(`Written: ${file}`);
	return 0;
}

await runIfMain(import.meta.url, works);
