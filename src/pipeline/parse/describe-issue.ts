import type { z } from "zod";

/**
 * Describes an issue of a zod schema to an editor: the field, and what is missing, unknown or expected.
 * @param issue with its input (`reportInput`)
 * @returns one sentence
 */
export function describeIssue(issue: z.core.$ZodIssue): string {
	const name = issue.path.map(String).join(".");
	const field = name === "" ? "The file" : `\`${name}\``;
	if (issue.code === "unrecognized_keys") {
		const keys = issue.keys.map((key) => `\`${key}\``).join(", ");
		return `${name === "" ? "" : `${field}: `}There is no field ${keys}.`;
	}
	if (issue.input === undefined) return `${field} is missing.`;
	return `${field} must be ${expectationOf(issue)}.`;
}

/** What a value must be: the schema's own words if it has any. */
function expectationOf(issue: z.core.$ZodIssue): string {
	const isOwn = !/^(Invalid|Too (big|small))\b/.test(issue.message);
	if (isOwn) return issue.message;
	switch (issue.code) {
		case "invalid_type":
			return TYPES[issue.expected] ?? issue.expected;
		case "invalid_value":
			return choices.format(issue.values.map((value) => `\`${String(value)}\``));
		case "invalid_format":
			return FORMATS[issue.format] ?? `a valid ${issue.format}`;
		case "too_small":
			return issue.origin === "string" || issue.origin === "array" ? "longer" : `at least ${issue.minimum}`;
		case "too_big":
			return issue.origin === "string" ? `at most ${issue.maximum} characters long` : `at most ${issue.maximum}`;
		default:
			return "of another form";
	}
}

const choices = new Intl.ListFormat("en-GB", { type: "disjunction" });

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
