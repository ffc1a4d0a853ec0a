import { join } from "node:path";
import { parseArgs } from "node:util";
import { contentFiles } from "../model/content-files.ts";
import { type Name, namesFileSchema } from "../model/name.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { withEntries } from "../pipeline/propose/add-entries.ts";
import { detectedLists, proposeEntries } from "../pipeline/propose/entries.ts";
import { type ProposedName, proposeNames } from "../pipeline/propose/names.ts";
import { printNames, printProposals } from "../pipeline/propose/print.ts";
import { askedColumn } from "./asked-column.ts";
import { type Command, refuse, runIfMain } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { proposeRemarks } from "./propose-remarks.ts";
import { AS_LINES, registerText } from "./register-text.ts";
import { writeFiles } from "./write-files.ts";

const help = `Writes what the machine finds in a column as annotations.yaml, and its names into names.yaml.

npm run propose -- COLUMN [OPTIONS]

  COLUMN           the name of the column's folder
  --from FILE      adds what others noted instead, to the list \`remarks\`: annotations as JSON (W3C Web Annotation, as
                   Hypothesis and Recogito export them) or the comments of a .docx
  --content FOLDER another content folder than CONTENT or content
  --no-names       leaves names.yaml as it is

Every entry has the status \`proposed\`: an editor deletes what is wrong, corrects the rest, and fills in what only a
reader can tell. Doubtful entries stand first in their lists. Nothing is written where there is an annotations.yaml.
Remarks of others are added to one that is there, too; no page shows them.`;

/** `npm run propose`. */
export const propose: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { content: { type: "string" }, from: { type: "string" }, "no-names": { type: "boolean" } },
		});
		const [slug] = positionals;
		if (slug === undefined) return refuse("Name the column: npm run propose -- COLUMN.", setting);
		const folder = contentFolder(setting, values.content);
		const read = askedColumn(slug, folder, setting);
		if ("refusal" in read) return refuse(read.refusal, setting);
		const { column, library } = read;
		if (values.from !== undefined) return proposeRemarks(values.from, column, library.names, setting);
		const shown = column.annotationsFile;
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
			const text = withNames(registerText(path, "names"), proposed);
			if (text === null) {
				const remedy = `${AS_LINES}, or give --no-names`;
				return refuse(`The names cannot be put at the end of ${contentFiles.names}. ${remedy}.`, setting);
			}
			// First: where a run is killed between the two, no entry names one that the register lacks.
			files.unshift({ path, shown: contentFiles.names, text });
		}
		const unwritten = writeFiles(files);
		if (unwritten !== null) return refuse(unwritten, setting);
		for (const [list, proposals] of Object.entries(entries)) {
			const doubtful = proposals.filter(({ doubt }) => doubt !== null).length;
			if (proposals.length > 0)
				setting.print(`${list}: ${proposals.length}${doubtful > 0 ? `, ${doubtful} doubtful` : ""}`);
		}
		if (proposed.length > 0) setting.print(`names: ${proposed.map(({ name }) => name.name).join(", ")}`);
		const next = column.frontMatter.status === "draft" ? "npm run check" : "npm run links";
		setting.print(`Written: ${files.map(({ shown: file }) => file).join(", ")}. Next: ${next}`);
		return 0;
	},
};

function namesOf(column: ColumnFiles, register: readonly Name[]): ProposedName[] {
	const { layer, detections } = annotateColumn(column, register, new Diagnostics());
	return proposeNames(layer.text, detections, register);
}

/** The text of names.yaml with more entries at the end of its list; null where they cannot stand there. */
function withNames(text: string, proposed: readonly ProposedName[]): string | null {
	const entries = printNames(proposed);
	return withEntries(text, namesFileSchema, { list: "names", entries, count: proposed.length });
}

await runIfMain(import.meta.url, propose);
