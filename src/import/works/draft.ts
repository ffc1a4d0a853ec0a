import { z } from "zod";
import { type Work, workSchema } from "../../model/work.ts";
import { describeIssue } from "../../pipeline/parse/describe-issue.ts";

/** A place in the file that is read, both from 1. */
export type InFile = { line: number; column: number };

/** A field of a work, by its name in `works.yaml`. */
export type WorkField = Exclude<keyof Work, "id">;

/** What of an entry is not taken: what was found, as a sentence, and where. */
export type Untaken = InFile & { what: string };

/** An entry of somebody's library, as its format gives it: not yet checked. */
export type Draft = InFile & {
	/** What the file calls it: the key that citations of it use; null where it has none. */
	key: string | null;
	/** What works have a field for, in the order of these fields; `from` is the name in the file. */
	fields: Partial<Record<WorkField, InFile & { from: string; value: unknown }>>;
	/** What its format does not let us read. */
	untaken: Untaken[];
	/** The names of what works have no field for. */
	unread: string[];
};

const writtenSchema = z.json();
/** The value of a field as it is written: text, or groups and lists of it. */
type Written = z.output<typeof writtenSchema>;

/** A work without its id, as somebody would write it. */
export type NewWork = Omit<Work, "id">;

/** What became of an entry: `work` is null where it has no title that can be taken. */
export type ReadEntry = InFile & {
	key: string | null;
	/** The work, as checked, and as it is written: without what was left out. */
	work: NewWork | null;
	written: Partial<Record<WorkField, Written>>;
	untaken: Untaken[];
	unread: string[];
};

/** The form of a work of which not every field can be taken. */
const partSchema = workSchema.omit({ id: true }).partial();
const newWorkSchema = workSchema.omit({ id: true });

/** Takes of an entry every field that `works.yaml` may hold, as it is; says of each other one what is wrong with it. */
export function takeDraft({ key, line, column, fields, untaken, unread }: Draft): ReadEntry {
	const written: ReadEntry["written"] = {};
	const wrong = [...untaken];
	for (const field of WORK_FIELDS) {
		const given = fields[field];
		if (!given) continue;
		const data = { [field]: given.value };
		const { error } = partSchema.safeParse(data, { reportInput: true });
		if (!error) {
			written[field] = writtenSchema.parse(given.value);
			continue;
		}
		const [first] = error.issues.flatMap((issue) => describeIssue(issue, { schema: partSchema, data }));
		const what = `\`${given.from}\` is left out: ${first?.message ?? "it cannot be read."}`;
		wrong.push({ line: given.line, column: given.column, what });
	}
	const whole = newWorkSchema.safeParse(written);
	wrong.sort((a, b) => a.line - b.line || a.column - b.column);
	return { key, line, column, work: whole.success ? whole.data : null, written, untaken: wrong, unread };
}

/** The fields of a work in the order in which they are written. */
export const WORK_FIELDS = [
	"kind",
	"title",
	"author",
	"publisher",
	"containerTitle",
	"published",
	"language",
	"address",
	"archived",
	"seen",
	"doi",
	"isbn",
	"rights",
] as const satisfies readonly WorkField[];

/**
 * The beginning of a DOI that is written as an address.
 * @see https://www.doi.org/doi-handbook/HTML/display-guidelines.html
 */
const DOI_ADDRESS = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/** A DOI as `works.yaml` has it. */
export function plainDoi(doi: string): string {
	return doi.trim().replace(DOI_ADDRESS, "");
}

/** The first of the ISBNs in a field: libraries give those of all bindings, with spaces or commas between them. */
export function firstIsbn(field: string): string {
	return /(?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx](?!\d)/.exec(field)?.[0] ?? field;
}

/** Text on one line, without space around it. Spaces that no line ends at stay what they are. */
export function oneLine(text: string): string {
	return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** A date from a year and as many of its other parts as are given; what they say where they are no numbers. */
export function dateOfParts(parts: readonly (string | number)[]): string {
	const [year = "", ...rest] = parts.map((part) => String(part).trim());
	return [year.padStart(4, "0"), ...rest.map((part) => part.padStart(2, "0"))].join("-");
}

/** A problem that keeps a whole file from being read. */
export class UnreadableFile extends Error {
	readonly place: InFile;

	/** @param message what was found, and what to do, as sentences */
	constructor(place: InFile, message: string) {
		super(message);
		this.place = place;
	}
}

/** Whether a value is an object with fields, no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return z.record(z.string(), z.unknown()).safeParse(value).success;
}
