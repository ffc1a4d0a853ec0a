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

const filesSchema = z.partialRecord(z.enum(["annotations", "names"]), changedSchema);

const lineSchema = z.discriminatedUnion("do", [
	z.strictObject({
		do: z.literal("write"),
		did: z.string(),
		by: z.string(),
		files: filesSchema,
	}),
	z.strictObject({
		do: z.literal("undo"),
		/** How many later decisions stay as they are, since their lines were changed by hand; none where it is left out. */
		past: z.int().positive().optional(),
		/** What does it again, where others stay: the places of its lines are no longer those of then. */
		again: filesSchema.optional(),
	}),
	z.strictObject({ do: z.literal("redo") }),
	/** The last one was never written into the files. */
	z.strictObject({ do: z.literal("drop") }),
]);
export type JournalLine = z.output<typeof lineSchema>;
export type WrittenLine = Extract<JournalLine, { do: "write" }>;

/** What can be undone, the latest last, and what can be done again, the next last; and the last line. */
export type History = { undo: WrittenLine[]; redo: WrittenLine[]; last: JournalLine | null };

/** What a journal says that has nothing in it. */
export function newHistory(): History {
	return { undo: [], redo: [], last: null };
}

/**
 * Reads lines of a journal. One that a run which was killed has not finished, is none.
 * @param history what the lines before them say: it is changed
 */
export function readLines(lines: string, history: History): void {
	for (const line of lines.split("\n").flatMap(lineOf)) {
		history.last = line;
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
		const past = line.do === "undo" ? (line.past ?? 0) : 0;
		const moved = from.splice(from.length - 1 - past, from.length > past ? 1 : 0);
		const files = line.do === "undo" ? line.again : undefined;
		to.push(...moved.map((one) => (files ? { ...one, files } : one)));
	}
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
