import type { WorkFormat } from "../../model/work-vocabulary.ts";
import { readBibtex } from "./bibtex.ts";
import { readCsl } from "./csl.ts";
import { type ReadEntry, takeDraft, UnreadableFile } from "./draft.ts";

/** The largest library that is read, in UTF-16 units. */
const MAX_LENGTH = 5_000_000;

/**
 * The entries of somebody's library: CSL-JSON or BibTeX, told apart by how the text begins.
 * @param text UTF-8, decoded
 * @throws UnreadableFile for a text that is neither, or is too large, with the place and what to do
 */
export function readWorks(text: string): ReadEntry[] {
	if (text.length > MAX_LENGTH) {
		const start = { line: 1, column: 1 };
		throw new UnreadableFile(
			start,
			`The file is longer than ${MAX_LENGTH} characters. Export the works that are cited.`,
		);
	}
	const format = formatOf(text);
	if (format === null) {
		const what = "No works are found in it. Export the library as CSL JSON or BibTeX.";
		throw new UnreadableFile({ line: 1, column: 1 }, what);
	}
	const drafts = format === "csl" ? readCsl(text) : readBibtex(text);
	return drafts.map(takeDraft);
}

function formatOf(text: string): WorkFormat | null {
	if (/^\s*[[{]/.test(text)) return "csl";
	return /^[ \t]*@\w/m.test(text) ? "bibtex" : null;
}
