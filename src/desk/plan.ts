import { schemaLine } from "../model/content-files.ts";
import type { ItemRef } from "../model/desk.ts";
import { hasField, removeField, writeField } from "../pipeline/edit/yaml-fields.ts";
import { addEntry, type EntryFields, removeEntry, writeWords } from "../pipeline/edit/yaml-lists.ts";
import type { FieldValue } from "../pipeline/edit/yaml-source.ts";
import type { YamlPath } from "../pipeline/parse/yaml.ts";
import type { DeskFile, DeskTexts } from "./context.ts";

/** A field to write; without a value, to remove where it is there. */
export type Change = {
	path: YamlPath;
	field: string;
	value?: FieldValue;
	/** Fields that it comes after, where it is new; at the end of its map where they are left out. */
	after?: readonly string[];
};

/** An entry to add. `at`: its place among the entries that are there now. */
export type Addition = { list: string; at: number; fields: EntryFields };

/** An entry to remove, by its place among those that are there now. */
export type Removal = { list: string; at: number };

/** What is to be written into one file. */
export type Edits = { changes: Change[]; additions: Addition[]; removals?: Removal[] };

/** What a decision means for the files. */
export type Plan = {
	edits: { [F in DeskFile]?: Edits };
	/** What was done, in words. */
	did: string;
	/** The item that it was done to, as it is then; null for one that is no more. */
	item: ItemRef | null;
};

/** Why nothing can be done, as a sentence. */
export class Refused extends Error {
	/** How many decisions stay as they are, where one before them can still be taken back; null where none can. */
	readonly past: number | null;

	constructor(message: string, past: number | null = null) {
		super(message);
		this.past = past;
	}
}

/** The lines at the beginning of each file where it is new. */
const HEADS: Record<DeskFile, string> = {
	annotations: `${schemaLine("annotations", 2)}\n`,
	names: `${schemaLine("names", 0)}\n`,
};

/**
 * Writes a plan.
 * @returns the new texts of the files that it changes; null for a file that cannot be written so
 */
export function writePlan(texts: DeskTexts, { edits }: Plan): { [F in DeskFile]?: string | null } {
	const written: { [F in DeskFile]?: string | null } = {};
	for (const file of ["names", "annotations"] as const) {
		const wanted = edits[file];
		if (wanted) written[file] = writeEdits(texts[file] ?? HEADS[file], wanted);
	}
	return written;
}

/** Fields first, as their paths count the entries that are there; then entries, the last place first. */
function writeEdits(source: string, { changes, additions, removals = [] }: Edits): string | null {
	let text: string | null = source;
	for (const change of changes) if (text !== null) text = writeChange(text, change);
	for (const { list, at, fields } of additions.toSorted((a, b) => b.at - a.at)) {
		if (text !== null) text = addEntry(text, list, fields, at);
	}
	for (const { list, at } of removals.toSorted((a, b) => b.at - a.at))
		if (text !== null) text = removeEntry(text, list, at);
	return text;
}

function writeChange(text: string, { path, field, value, after }: Change): string | null {
	if (value !== undefined) {
		const items = Array.isArray(value) ? writeWords(text, path, field, value) : null;
		return items ?? writeField(text, path, field, value, after);
	}
	// A field that is not there need not be removed.
	return hasField(text, path, field) ? removeField(text, path, field) : text;
}
