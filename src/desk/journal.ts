import { z } from "zod";
import { hunkSchema } from "./hunks.ts";

/**
 * The journal of a column's desk: what was done in it, one JSON object a line, in order. It is only ever added to, so
 * that what was done can be undone without end, and after a restart.
 */
const changedSchema = z.strictObject({
	/** What each file was and is, as fingerprints; null where it was not there. */
	was: z.string().nullable(),
	is: z.string(),
	hunks: z.array(hunkSchema),
});
export type ChangedFile = z.output<typeof changedSchema>;

const lineSchema = z.discriminatedUnion("do", [
	z.strictObject({
		do: z.literal("write"),
		did: z.string(),
		by: z.string(),
		files: z.partialRecord(z.enum(["annotations", "names"]), changedSchema),
	}),
	z.strictObject({ do: z.literal("undo") }),
	z.strictObject({ do: z.literal("redo") }),
	/** The last one was never written into the files. */
	z.strictObject({ do: z.literal("drop") }),
]);
export type JournalLine = z.output<typeof lineSchema>;
export type WrittenLine = Extract<JournalLine, { do: "write" }>;

/** What can be undone, the latest last, and what can be done again, the next last. */
export type History = { undo: WrittenLine[]; redo: WrittenLine[] };

/** Reads a journal. A line that a run which was killed has not finished, is none. */
export function historyOf(journal: string): History {
	const history: History = { undo: [], redo: [] };
	for (const line of journal.split("\n").flatMap(lineOf)) {
		if (line.do === "write") {
			history.undo.push(line);
			history.redo = [];
			continue;
		}
		if (line.do === "drop") {
			history.undo.pop();
			continue;
		}
		const [from, to] = line.do === "undo" ? [history.undo, history.redo] : [history.redo, history.undo];
		const moved = from.pop();
		if (moved) to.push(moved);
	}
	return history;
}

/** A line of the journal, with the break that ends it. */
export function printLine(line: JournalLine): string {
	return `${JSON.stringify(line)}\n`;
}

function lineOf(text: string): JournalLine[] {
	try {
		return [lineSchema.parse(JSON.parse(text))];
	} catch {
		return [];
	}
}
