import type { DeskFile, DeskTexts } from "../../desk/context.ts";
import { digestOf } from "../../desk/digest.ts";
import type { WrittenLine } from "../../desk/journal.ts";
import type { JournalFile } from "./journal-file.ts";

/** The files that a desk writes, in the order in which they are written. */
export const WRITTEN_FILES = ["names", "annotations"] as const satisfies DeskFile[];

/**
 * Makes the journal say what the files have, where a run was killed, or could not write, between the two: a decision
 * that they do not have is dropped, and one that is not undone, or in one of two files only, can be undone still.
 */
export function settle(journal: JournalFile, texts: DeskTexts): void {
	const { undo, redo } = journal.read();
	const filesOf = (line: WrittenLine | undefined) =>
		WRITTEN_FILES.flatMap((file) => {
			const changed = line?.files[file];
			const now = digestOfFile(texts[file]);
			return changed ? [{ isBefore: changed.was === now, isAfter: changed.is === now }] : [];
		});
	const undone = filesOf(redo.at(-1));
	const isAfter = undone.some((file) => file.isAfter) && undone.every((file) => file.isAfter || file.isBefore);
	if (isAfter) journal.add({ do: "redo" });
	else if (undo.length > 0 && filesOf(undo.at(-1)).every(({ isBefore }) => isBefore)) journal.add({ do: "drop" });
}

/** The digest of a file; null where it is not there. */
export function digestOfFile(text: string | null): string | null {
	return text === null ? null : digestOf(text);
}
