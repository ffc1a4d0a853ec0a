import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { columnFiles, contentFiles, contentFolders } from "../model/content-files.ts";
import { type Name, namesFileSchema } from "../model/name.ts";
import { type ProposedList, proposedLists } from "../model/vocabulary.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { cuesFor } from "../pipeline/detect/speech/cues.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { proposeEntries } from "../pipeline/propose/entries.ts";
import { type ProposedName, proposeNames } from "../pipeline/propose/names.ts";
import { printNames, printProposals } from "../pipeline/propose/print.ts";
import { nearestWord } from "../text/nearest-word.ts";
import { type Command, refuse, runIfMain } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { writeFiles } from "./write-files.ts";

const help = `Writes what the machine finds in a column as annotations.yaml, and its names into names.yaml.

npm run propose -- COLUMN [OPTIONS]

  COLUMN           the name of the column's folder
  --content FOLDER another content folder than CONTENT or content
  --no-names       leaves names.yaml as it is

Every entry has the status \`proposed\`: an editor deletes what is wrong, corrects the rest, and fills in what only a
reader can tell. Doubtful entries stand first in their lists. Nothing is written where there is an annotations.yaml.`;

/** `npm run propose`. */
export const propose: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { content: { type: "string" }, "no-names": { type: "boolean" } },
		});
		const [slug] = positionals;
		if (slug === undefined) return refuse("Name the column: npm run propose -- COLUMN.", setting);
		const folder = contentFolder(setting, values.content);
		const diagnostics = new Diagnostics();
		const library = readLibrary(folder, setting.folder, diagnostics);
		const own = `${relative(setting.folder, join(folder, contentFolders.columns, slug))}/`.replaceAll(sep, "/");
		// Words that differ from those received are for another command; what cannot be read is not known.
		const wrong = diagnostics.errorsIn(own).filter(({ rule }) => rule !== "words-changed");
		if (wrong.length > 0) return refuse(formatDiagnostics(wrong), setting);
		const column = library.columns.find((one) => one.slug === slug);
		if (!column) return refuse(missing(slug, library.columns), setting);
		const shown = `${dirname(column.file)}/${columnFiles.annotations}`;
		if (column.annotations) {
			return refuse(`${shown} is there already. Move it away to have all proposals written anew.`, setting);
		}
		const proposed = values["no-names"] ? [] : namesOf(column, library.names);
		const names = [...library.names, ...proposed.map(({ name }) => name)];
		const entries = proposeEntries(annotateColumn(column, names, new Diagnostics()));
		const files = [
			{
				path: join(setting.folder, shown),
				shown,
				text: printProposals(entries, detectedLists(column.frontMatter.lang)),
			},
		];
		if (proposed.length > 0) {
			const path = join(folder, contentFiles.names);
			const text = withNames(existsSync(path) ? readFileSync(path, "utf8") : "names:\n", proposed);
			if (text === null) {
				const remedy = "Write its entries as lines that begin with “  - ”, with nothing below them, or give --no-names";
				return refuse(`The names cannot be put at the end of ${contentFiles.names}. ${remedy}.`, setting);
			}
			files.push({ path, shown: contentFiles.names, text });
		}
		const unwritten = writeFiles(files);
		if (unwritten !== null) return refuse(unwritten, setting);
		for (const [list, proposals] of Object.entries(entries)) {
			const doubtful = proposals.filter(({ doubt }) => doubt !== null).length;
			if (proposals.length > 0)
				setting.print(`${list}: ${proposals.length}${doubtful > 0 ? `, ${doubtful} doubtful` : ""}`);
		}
		if (proposed.length > 0) setting.print(`names: ${proposed.map(({ name }) => name.name).join(", ")}`);
		setting.print(`Written: ${files.map(({ shown: file }) => file).join(", ")}. Next: npm run links`);
		return 0;
	},
};

/** The lists that a machine can fill in a language: without words of it, quotation marks alone are found. */
function detectedLists(lang: string): readonly ProposedList[] {
	return cuesFor(lang) === null ? ["quotations"] : proposedLists;
}

/** That there is no such column, and which there are. */
function missing(slug: string, columns: readonly ColumnFiles[]): string {
	const slugs = columns.map((one) => one.slug);
	const near = nearestWord(slug, slugs);
	return `There is no column ${slug}. ${near === null ? `There are: ${slugs.join(", ")}.` : `Did you mean ${near}?`}`;
}

function namesOf(column: ColumnFiles, register: readonly Name[]): ProposedName[] {
	const { layer, detections } = annotateColumn(column, register, new Diagnostics());
	return proposeNames(layer.text, detections, register);
}

/** The text of names.yaml with more entries at the end of its list; null where they cannot stand there. */
function withNames(text: string, proposed: readonly ProposedName[]): string | null {
	const open = text.trimEnd().replace(/^names: *\[ *\]$/m, "names:");
	const longer = `${open}\n${printNames(proposed)}`;
	try {
		const before = text.trim() === "names:" ? [] : namesFileSchema.parse(parse(text)).names;
		const after = namesFileSchema.parse(parse(longer)).names;
		return after.length === before.length + proposed.length ? longer : null;
	} catch {
		return null;
	}
}

await runIfMain(import.meta.url, propose);
