import type { DeskFile, DeskTexts } from "../../desk/context.ts";
import { digestOf } from "../../desk/digest.ts";
import { hunksOf } from "../../desk/hunks.ts";
import type { WrittenLine } from "../../desk/journal.ts";
import type { JournalFile } from "./journal-file.ts";

/** The files that a desk writes, in the order in which they are written. */
export const WRITTEN_FILES = ["names", "annotations"] as const satisfies DeskFile[];

/**
 * Makes the journal say what the files have, where a run was killed, or could not write, between the two: a decision
 * that they do not have is dropped, and one that is not undone, or in one of two files only, can be undone still.
 */
export function settle(journal: JournalFile, texts: DeskTexts): void {
	const { undo, redo, last } = journal.read();
	const filesOf = (line: WrittenLine | undefined) =>
		WRITTEN_FILES.flatMap((file) => {
			const changed = line?.files[file];
			const now = digestOfFile(texts[file]);
			return changed ? [{ isBefore: changed.was === now, isAfter: changed.is === now }] : [];
		});
	const undone = filesOf(redo.at(-1));
	const isAfter = undone.some((file) => file.isAfter) && undone.every((file) => file.isAfter || file.isBefore);
	const again = last?.do === "undo" ? last.again : undefined;
	const isUnwritten =
		again && WRITTEN_FILES.every((file) => !again[file] || again[file].is === digestOfFile(texts[file]));
	if (isAfter || isUnwritten) journal.add({ do: "redo" });
	else if (undo.length > 0 && filesOf(undo.at(-1)).every(({ isBefore }) => isBefore)) journal.add({ do: "drop" });
}

/** What was changed in the files from some texts to others; a file that is removed is none of them. */
export function changedFiles(before: DeskTexts, now: DeskTexts): WrittenLine["files"] {
	const files: WrittenLine["files"] = {};
	for (const file of WRITTEN_FILES) {
		const [was, is] = [before[file], now[file]];
		if (was === is || is === null) continue;
		files[file] = { was: digestOfFile(was), is: digestOf(is), hunks: hunksOf(was ?? "", is) };
	}
	return files;
}

/** The digest of a file; null where it is not there. */
export function digestOfFile(text: string | null): string | null {
	return text === null ? null : digestOf(text);
}
