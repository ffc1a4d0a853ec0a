import type { Root } from "mdast";
import { type Author, authorsFileSchema, bylinesOf } from "../../model/author.ts";
import { contentFiles } from "../../model/content-files.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { reportTwice } from "../repeated-id.ts";
import type { ColumnFiles } from "./column-folder.ts";
import type { ContentFolder } from "./content-folder.ts";
import { parseText } from "./site-file.ts";
import type { ParsedYaml } from "./yaml.ts";

/** An author, the biography as a tree, which is null where there is none or one with errors, and the entry's place. */
export type AuthorFile = { author: Author; biography: Root | null; place: Place };

/**
 * Reads `authors.yaml`; empty if there is no such file or if it has errors.
 * @param columns those without errors
 */
export function readAuthors(folder: ContentFolder, columns: readonly ColumnFiles[]): AuthorFile[] {
	const file = folder.readYaml(contentFiles.authors, authorsFileSchema);
	if (!file) return [];
	checkIds(file, folder.diagnostics);
	checkBylines(file, columns, folder.diagnostics);
	return file.data.authors.map((author, at) => {
		const { biography } = author;
		const path = ["authors", at, "biography"];
		const place = file.placeOf(["authors", at]);
		return { author, place, biography: biography === undefined ? null : parseText(biography, path, file, folder) };
	});
}

/** Checks that ids are unique, and that no byline belongs to two authors. */
function checkIds({ data, placeOf }: ParsedYaml<{ authors: Author[] }>, diagnostics: Diagnostics): void {
	const seen = new Map<string, Place>();
	const owners = new Map<string, string>();
	for (const [at, author] of data.authors.entries()) {
		const { id } = author;
		reportTwice(id, placeOf(["authors", at, "id"]), { seen, diagnostics });
		for (const byline of bylinesOf(author)) {
			const owner = owners.get(byline);
			const message = `The byline “${byline}” of ${id} is also a byline of ${owner}.`;
			if (owner !== undefined) diagnostics.add("alias-duplicate", placeOf(["authors", at]), message);
			owners.set(byline, id);
		}
	}
}

/** Warns of an author who has no column: a byline may be misspelt. Where a column has errors, nobody can tell. */
function checkBylines(
	{ data, placeOf }: ParsedYaml<{ authors: Author[] }>,
	columns: readonly ColumnFiles[],
	diagnostics: Diagnostics,
): void {
	if (diagnostics.columnsWithErrors()?.size !== 0) return;
	const printed = [...new Set(columns.map(({ frontMatter }) => frontMatter.byline))];
	for (const [at, author] of data.authors.entries()) {
		const bylines = bylinesOf(author);
		if (bylines.some((byline) => printed.includes(byline))) continue;
		const near = bylines.map((byline) => nearestWord(byline, printed)).find((one) => one !== null);
		const meant = near === undefined ? "" : ` Did you mean “${near}”?`;
		const message = `No column has the byline ${bylines.map((byline) => `“${byline}”`).join(" or ")}.${meant}`;
		diagnostics.add("author-without-column", placeOf(["authors", at, "name"]), message);
	}
}
