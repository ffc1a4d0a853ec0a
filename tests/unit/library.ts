import { resolve } from "node:path";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { type Library, readLibrary } from "../../src/pipeline/parse/library.ts";

export const root = resolve(import.meta.dirname, "../..");

/** Reads a content folder and builds its columns, as a build of the site does. */
export function load(folder: string): { library: Library; columns: AnnotatedColumn[]; diagnostics: Diagnostics } {
	const diagnostics = new Diagnostics();
	const library = readLibrary(resolve(root, folder), resolve(root, folder), diagnostics);
	const columns = library.columns.map((column) => buildColumn(column, library.names, diagnostics));
	return { library, columns, diagnostics };
}
