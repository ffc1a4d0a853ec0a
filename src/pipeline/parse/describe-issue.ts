import type { z } from "zod";
import type { Fix } from "../../model/diagnostic.ts";
import { capitalized } from "../../text/capitalized.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { oneOf } from "../../text/one-of.ts";
import { descriptionAt, keysAt } from "./schema-keys.ts";

/** What is wrong with a field, and the path to it: to its key where it should not be there, else to its value. */
export type DescribedIssue = { path: PropertyKey[]; isKey: boolean; message: string; fix?: Fix };

/** What an issue is described by: the schema that was not satisfied, and the data that was given. */
type Checked = { schema: z.ZodType; data: unknown };

/** The longest value that a message repeats, in UTF-16 units. */
const SHOWN = 60;

/**
 * Describes an issue of a zod schema to an editor: the entry by its words, the field, what it is and what it must be.
 * @param issue with its input (`reportInput`)
 * @returns one message a field
 */
export function describeIssue(issue: z.core.$ZodIssue, { schema, data }: Checked): DescribedIssue[] {
	const { entry, field } = nameOf(issue.path, data);
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => unknownField(key, issue, { schema, data }));
	}
	const name = field.length === 0 ? "the file" : `\`${field.join(".")}\``;
	const complaint = issue.input === undefined ? missing(issue, schema) : complaintOf(issue);
	const fix = typeof issue.input === "string" ? fixOf(issue.input, nearestValue(issue)) : {};
	return [
		{
			path: issue.path,
			isKey: false,
			message: capitalized(`${entry}${name} ${complaint}${nameOfList(issue, schema)}`),
			...fix,
		},
	];
}

/** A field that the schema does not know; the one that is meant is written only where it is not there already. */
function unknownField(
	key: string,
	{ path, keys }: z.core.$ZodIssueUnrecognizedKeys,
	{ schema, data }: Checked,
): DescribedIssue {
	const { entry, field } = nameOf(path, data);
	const known = keysAt(schema, path);
	const near = nearestWord(key, known);
	const meant = near === null ? null : code([...field, near].join("."));
	const around = path.reduce<unknown>(valueAt, data);
	const isThere = near !== null && valueAt(around, near) !== undefined;
	const isOnlyOne = !isThere && keys.filter((one) => nearestWord(one, known) === near).length === 1;
	const which =
		meant === null
			? `There are ${list.format(known.map(code))}.`
			: isThere
				? `${meant} is there, too: delete one of the two.`
				: `Did you mean ${meant}?`;
	const message = capitalized(`${entry}there is no field \`${[...field, key].join(".")}\`. ${which}`);
	return { path: [...path, key], isKey: true, message, ...(isOnlyOne ? fixOf(key, near) : {}) };
}

function fixOf(found: string, write: string | null): { fix?: Fix } {
	return write === null ? {} : { fix: { found, write } };
}

/** The value of an enumeration that was meant; null where none is near. */
function nearestValue(issue: z.core.$ZodIssue): string | null {
	if (issue.code !== "invalid_value" || typeof issue.input !== "string" || isOwn(issue)) return null;
	return nearestWord(issue.input, issue.values.map(String));
}

/** The entry that a path leads into, by its words, as the beginning of a message; and the names of the fields in it. */
function nameOf(path: readonly PropertyKey[], data: unknown): { entry: string; field: string[] } {
	const at = path.findIndex((part) => typeof part === "number");
	const entry = at < 0 ? undefined : path.slice(0, at + 1).reduce<unknown>(valueAt, data);
	const names = (parts: readonly PropertyKey[]) => parts.filter((part) => typeof part !== "number").map(String);
	if (at < 0 || typeof entry !== "object" || entry === null) return { entry: "", field: names(path) };
	const words = NAMING.map((key) => valueAt(entry, key)).find(isShort);
	const start = inEntry(words ?? null, Number(path[at]), names(path.slice(0, at)).join("."));
	return { entry: start, field: names(path.slice(at + 1)) };
}

/** The fields that name an entry, the most telling first. */
export const NAMING = ["quote", "name", "title", "before", "id"];

/** The beginning of a message about an entry of a list. @param words the entry's; null where it has none */
export function inEntry(words: string | null, at: number, list: string): string {
	return `In ${words === null ? `entry ${at + 1}` : `the entry “${shorten(words)}”`} of \`${list}\`: `;
}

/** The entry that a path leads to, by its words, as the beginning of a message. */
export function entryName(path: readonly PropertyKey[], data: unknown): string {
	return nameOf(path, data).entry;
}

function valueAt(value: unknown, key: PropertyKey): unknown {
	return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(String(key)) : undefined;
}

function isShort(value: unknown): value is string {
	return typeof value === "string" && value.trim() !== "";
}

function shorten(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** What is wrong with a value, as the end of a sentence that begins with its field, and how it is written. */
function complaintOf(issue: z.core.$ZodIssue): string {
	const { input } = issue;
	const complaint = plainComplaint(issue);
	if (typeof input === "string" && /^[“”„‘’].*[“”‘’]$/.test(input)) {
		return `${complaint} Its marks ${input.slice(0, 1)} ${input.slice(-1)} are not straight, and are read as a part of it: write "${input.slice(1, -1)}".`;
	}
	if (issue.code !== "invalid_type" || issue.expected !== "array" || !input) return complaint;
	if (typeof input === "object") return `${complaint} Write a dash and a space before the first field of each entry.`;
	return typeof input === "string" ? `${complaint} Write [${input}].` : complaint;
}

/** The line that is missing above a list which is a whole file, where the file can hold only one; else nothing. */
function nameOfList({ path, input }: z.core.$ZodIssue, schema: z.ZodType): string {
	const [name, ...others] = path.length === 0 && Array.isArray(input) ? keysAt(schema, path) : [];
	return name === undefined || others.length > 0 ? "" : ` Write the line \`${name}:\` above the list.`;
}

/** What must be written in the place of a field that is missing, and what it tells. */
function missing(issue: z.core.$ZodIssue, schema: z.ZodType): string {
	const meaning = descriptionAt(schema, issue.path)?.replace(/^\p{Lu}(?=\p{Ll}|,| )/u, (first) => first.toLowerCase());
	const told = `is missing; it must be ${expectationOf(issue)}${meaning === undefined ? "." : `: ${meaning}`}`;
	const isList = issue.code === "invalid_type" && issue.expected === "array" && issue.path.length === 1;
	return isList ? `${told} Write ${code(`${String(issue.path[0])}: []`)} where there are none.` : told;
}

function plainComplaint(issue: z.core.$ZodIssue): string {
	const { input } = issue;
	const expected = expectationOf(issue);
	if (input === null) return `has no value; it must be ${expected}.`;
	// A message of the schema's own that quotes something has said what it found.
	if (isOwn(issue))
		return `must be ${expected}${typeof input === "object" || /[“:]/.test(expected) ? "" : foundOf(input)}.`;
	if (issue.code === "invalid_type" && issue.expected === "string" && typeof input !== "object") {
		return `must be text: put ${String(input)} in quotation marks.`;
	}
	if (issue.code === "too_big" && typeof input === "string") {
		return `must be ${expected}; “${shorten(input)}” has ${input.length}.`;
	}
	const near = nearestValue(issue);
	return `must be ${expected}${foundOf(input)}.${near === null ? "" : ` Did you mean ${code(near)}?`}`;
}

/** A value as it was written, for the end of a message; nothing where it is empty. */
function foundOf(input: unknown): string {
	if (typeof input === "string") return input.trim() === "" ? "" : `, not “${shorten(input)}”`;
	if (Array.isArray(input)) return input.length === 0 ? "" : ", not a list";
	return typeof input === "object" ? ", not a group of fields" : `, not ${String(input)}`;
}

/** Whether the schema says in words of its own what a value must be. */
function isOwn(issue: z.core.$ZodIssue): boolean {
	return !/^(?:Invalid|Too (?:big|small)|Unrecognized)\b/.test(issue.message);
}

/** What a value must be: the schema's own words if it has any. */
function expectationOf(issue: z.core.$ZodIssue): string {
	if (isOwn(issue)) return issue.message;
	switch (issue.code) {
		case "invalid_type":
			return TYPES[issue.expected] ?? issue.expected;
		case "invalid_value":
			return oneOf(issue.values.map(String));
		case "invalid_format":
			return FORMATS[issue.format] ?? `a valid ${issue.format}`;
		case "too_small":
			if (issue.origin === "string") return "text that is not empty";
			if (issue.origin === "array") return "a list with at least one entry";
			return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
		case "too_big":
			return issue.origin === "string" ? `at most ${issue.maximum} characters long` : `at most ${issue.maximum}`;
		default:
			return "of another form";
	}
}

function code(name: string): string {
	return `\`${name}\``;
}

const list = new Intl.ListFormat("en-GB");

/** The types of fields, as editors know them. */
const TYPES: Record<string, string> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "`true` or `false`",
	array: "a list",
	object: "a group of fields",
};

/** The formats of fields, as editors know them. */
const FORMATS: Record<string, string> = {
	date: "a day, such as 2026-02-05",
	url: "an address that begins with https:",
};
