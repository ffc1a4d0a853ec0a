import { parseArgs } from "node:util";
import { checkFonts, checkFontsOf } from "../cards/check-fonts.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { buildColumn } from "../pipeline/build.ts";
import { checkWithdrawnElsewhere } from "../pipeline/check/withdrawn-elsewhere.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { diagnosticForms } from "../pipeline/print-diagnostics.ts";
import { applyFixes } from "./apply-fixes.ts";
import { type Command, refuse, runIfMain } from "./command.ts";
import { contentFolder } from "./content-folder.ts";

const help = `Lists everything that is wrong with the content, without building the site.

npm run check [-- FOLDER] [OPTIONS]

  FOLDER          another content folder than CONTENT or content
  --fix           writes what can only be one thing: misspelt fields and values
  --format FORM   text, for people; json; or github, whose workflows show each problem at its line

Exits with 1 where there is an error.`;

/** `npm run check`. */
export const check: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { fix: { type: "boolean" }, format: { type: "string", default: "text" } },
		});
		const { folder: root, print, warn } = setting;
		const { format } = values;
		if (format !== "text" && format !== "json" && format !== "github") {
			return refuse(`--format is text, json or github, not ${format}.`, setting);
		}
		const folder = contentFolder(setting, positionals[0]);
		let found = problemsOf(folder, root);
		if (values.fix) {
			const { fixed, unwritten } = applyFixes(found, root);
			if (unwritten !== null) return refuse(unwritten, setting);
			for (const line of fixed) warn(line);
			if (fixed.length > 0) found = problemsOf(folder, root);
		}
		print(diagnosticForms[format](found));
		return found.some(({ severity }) => severity === "error") ? 1 : 0;
	},
};

/** Everything that is wrong with a content folder. @param root the folder that paths in messages are relative to */
function problemsOf(folder: string, root: string): Diagnostic[] {
	const diagnostics = new Diagnostics();
	const library = readLibrary(folder, root, diagnostics);
	const columns = library.columns.map((column) => {
		checkFonts(column, diagnostics);
		return buildColumn(column, library.names, diagnostics, library.site);
	});
	checkWithdrawnElsewhere(library, columns, diagnostics);
	checkFontsOf(library.previewed, diagnostics);
	return diagnostics.all;
}

await runIfMain(import.meta.url, check);
