import type { DeskFields, DeskValue } from "../model/desk.ts";
import type { FieldValue } from "../pipeline/edit/yaml-source.ts";
import type { YamlPath } from "../pipeline/parse/yaml.ts";
import type { DraftEntry } from "./entries.ts";
import type { Change } from "./plan.ts";

const FLAGS = new Set(["checkable"]);
const NUMBERS = new Set(["value", "min", "max"]);

/** What is written before a field that is new, where an entry has it. */
const BEFORE_CONTEXT = ["id", "quote", "before"];

/** Fields of the desk as changes of an entry of `annotations.yaml`. @param path the entry's */
export function changesOf(fields: DeskFields, path: YamlPath): Change[] {
	return Object.entries(withRole(fields)).map(([name, value]) => {
		const [field = "", ...parents] = name.split(".").reverse();
		const written = writtenValue(name, value);
		const place = { path: [...path, ...parents.reverse()], field };
		return written === null ? place : { ...place, value: written };
	});
}

/** The same for an entry that is not written yet. */
export function withFields(draft: DraftEntry, fields: DeskFields): DraftEntry {
	const changed = structuredClone(draft);
	for (const [name, value] of Object.entries(withRole(fields))) {
		const [parent, child] = name.split(".");
		const written = writtenValue(name, value);
		const holder: unknown = child === undefined ? changed : changed[parent ?? ""];
		const key = child ?? parent ?? "";
		if (typeof holder !== "object" || holder === null) continue;
		if (written === null) Reflect.deleteProperty(holder, key);
		else Reflect.set(holder, key, written);
	}
	return changed;
}

/** A selector as changes: fields that it lacks are removed. */
export function selectorChanges(
	{ quote, before, after }: { quote: string; before?: string | undefined; after?: string | undefined },
	path: YamlPath,
): Change[] {
	const change = (field: string, value: string | undefined): Change => ({
		path,
		field,
		...(value !== undefined && { value }),
		after: BEFORE_CONTEXT,
	});
	return [change("quote", quote), change("before", before), change("after", after)];
}

/** Only an unnamed source has a role. */
function withRole(fields: DeskFields): DeskFields {
	const { sourceKind } = fields;
	return sourceKind !== undefined && sourceKind !== "unnamed" ? { ...fields, role: null } : fields;
}

/** A value of the desk as it is written; null where it is empty. What is no number stays text: the schema says so. */
function writtenValue(name: string, value: DeskValue): FieldValue {
	if (value === null) return null;
	if (typeof value === "string" && value.trim() === "") return null;
	if (FLAGS.has(name)) return value === true || value === "true";
	const number = Number(value);
	if (NUMBERS.has(name) && typeof value === "string" && !Number.isNaN(number)) return number;
	return typeof value === "string" ? value.trim() : value;
}
