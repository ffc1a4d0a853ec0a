import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkFonts } from "../cards/check-fonts.ts";
import { buildColumn } from "../pipeline/build.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";

/**
 * `npm run check [-- FOLDER]`: everything that is wrong with the content, without building the site.
 * Exits with 1 where there is an error.
 */
const root = process.cwd();
const folder = resolve(root, process.argv[2] ?? "content");
const diagnostics = new Diagnostics();
const library = readLibrary(folder, root, diagnostics);
for (const column of library.columns) {
	buildColumn(column, library.names, diagnostics);
	checkFonts(column, readFileSync(resolve(root, column.file), "utf8"), diagnostics);
}
console.log(formatDiagnostics(diagnostics.all));
process.exitCode = diagnostics.hasErrors ? 1 : 0;
