import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkFonts, checkFontsOf } from "../cards/check-fonts.ts";
import { buildColumn } from "../pipeline/build.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { type Command, runIfMain } from "./command.ts";

const help = `Lists everything that is wrong with the content, without building the site.

npm run check [-- FOLDER]

  FOLDER   another content folder than content

Exits with 1 where there is an error.`;

/** `npm run check`. */
export const check: Command = {
	help,
	run: (args, { folder: root, print }) => {
		const { positionals } = parseArgs({ args, allowPositionals: true });
		const diagnostics = new Diagnostics();
		const library = readLibrary(resolve(root, positionals[0] ?? "content"), root, diagnostics);
		for (const column of library.columns) {
			buildColumn(column, library.names, diagnostics, library.site.passages);
			checkFonts(column, diagnostics);
		}
		checkFontsOf(library.previewed, diagnostics);
		print(formatDiagnostics(diagnostics.all));
		return diagnostics.hasErrors ? 1 : 0;
	},
};

await runIfMain(import.meta.url, check);
