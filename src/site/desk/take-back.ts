import type { DeskTexts } from "../../desk/context.ts";
import { applyHunks } from "../../desk/hunks.ts";
import type { WrittenLine } from "../../desk/journal.ts";
import { pathOf } from "./read-column.ts";
import { digestOfFile, WRITTEN_FILES } from "./settle.ts";

/** Why a decision cannot be taken back or done again, and in which file. */
export type Stuck = { file: string; why: "edited" | "withheld" };

/** So many decisions are looked through for one that can still be taken back. */
const MOST_PAST = 200;

type Given = { texts: DeskTexts; way: "undo" | "redo"; slug: string; hide: (text: string) => string };

/** The texts of the files without what a decision has written, or with it again. */
export function takenBack(line: WrittenLine, { texts, way, slug, hide }: Given): { texts: DeskTexts } | Stuck {
	const now = { ...texts };
	for (const name of WRITTEN_FILES) {
		const changed = line.files[name];
		// A run that was killed between two files has changed but one of them.
		const isSo = changed && (way === "undo" ? changed.was : changed.is) === digestOfFile(now[name]);
		if (!changed || isSo) continue;
		const file = pathOf(name, slug);
		const text = applyHunks(now[name] ?? "", changed.hunks, way);
		if (text === null) return { file, why: "edited" };
		const written = changed.hunks.flatMap((hunk) => (way === "undo" ? hunk.removed : hunk.added)).join("\n");
		if (hide(written) !== written) return { file, why: "withheld" };
		now[name] = text === "" && changed.was === null ? null : text;
	}
	return { texts: now };
}

/**
 * The nearest decision before one that is stuck that can still be taken back.
 * @param past how many later ones stay as they are
 * @returns how many stay then; null where there is none
 */
export function nextToTakeBack(lines: readonly WrittenLine[], past: number, given: Given): number | null {
	for (let next = past + 1; next < Math.min(lines.length, past + MOST_PAST); next++) {
		const line = lines.at(-1 - next);
		if (line && "texts" in takenBack(line, given)) return next;
	}
	return null;
}
