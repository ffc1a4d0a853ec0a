import { join } from "node:path";
import { contentFolders } from "../model/content-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { type Library, readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { nearestWord } from "../text/nearest-word.ts";
import type { Setting } from "./command.ts";
import { shownPath } from "./shown-path.ts";

/** The column that a command is asked for, with all that was read. */
export type AskedColumn = {
	column: ColumnFiles;
	library: Library;
	/** What is wrong with the content; more may be added. */
	diagnostics: Diagnostics;
	/** The errors so far that concern the column, but that its words have changed: other commands record that. */
	errors: () => Diagnostic[];
};

/**
 * Reads the content for a command about one column.
 * @param folder the absolute path of the content folder
 * @returns the reason why there is no such column to work on, as text, where there is none
 */
export function askedColumn(slug: string, folder: string, setting: Setting): AskedColumn | { refusal: string } {
	const diagnostics = new Diagnostics();
	const library = readLibrary(folder, setting.folder, diagnostics);
	const own = `${shownPath(join(folder, contentFolders.columns, slug), setting)}/`;
	const errors = () => diagnostics.errorsIn(own).filter(({ rule }) => rule !== "words-changed");
	if (errors().length > 0) return { refusal: formatDiagnostics(errors()) };
	const column = library.columns.find((one) => one.slug === slug);
	if (column) return { column, library, diagnostics, errors };
	const slugs = library.columns.map((one) => one.slug);
	const near = nearestWord(slug, slugs);
	const which = near === null ? `There are: ${slugs.join(", ")}.` : `Did you mean ${near}?`;
	return { refusal: `There is no column ${slug}. ${which}` };
}
