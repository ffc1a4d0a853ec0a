import { z } from "zod";
import { prefixedId } from "./identifier.ts";
import { notGiven } from "./not-given.ts";
import { selectorSchema } from "./selector.ts";
import { type Status, statuses } from "./vocabulary.ts";

// What the entries of `annotations.yaml` have in common, and the rules that several of them keep.

/** A note for readers. */
export const note = z
	.string()
	.min(1)
	.max(10_000)
	.describe(
		"A note for readers, in markdown without HTML. `show` alone gives the annotation a note without words of yours, `hide` none.",
	);

/**
 * The schema of an entry of `annotations.yaml`: an id with the letter of its type, a selector, a status, a note, and
 * `shape`.
 */
export function entry<S extends z.ZodRawShape>(prefix: string, shape: S) {
	return z.strictObject({
		id: notGiven(prefixedId(prefix)).describe(
			`A readable id that begins with \`${prefix}-\`: it becomes part of addresses. Left out, it is made of the first words, and \`npm run links\` writes it here.`,
		),
		...selectorSchema.shape,
		status: z
			.enum(statuses)
			.default("confirmed")
			.describe(
				"What was decided. `proposed`: nothing yet, a machine found it, as `npm run propose` writes it; `rejected` takes a proposal away.",
			),
		note: notGiven(note),
		...shape,
	});
}

/** Whether an entry has what only an editor can tell of it: as long as it is a proposal it need not. */
export function isTold(status: Status, ...fields: unknown[]): boolean {
	return status === "proposed" || status === "rejected" || fields.every((field) => field !== null);
}

/** A list that may be left out or empty. */
export function listOf<S extends z.ZodType>(schema: S) {
	return z
		.array(schema)
		.nullish()
		.transform((list) => list ?? []);
}

/** Whether one end of a range is not above the other; so it is where one of them is not given. */
export function isInOrder<T extends number | string>(lower: T | null, upper: T | null): boolean {
	return lower === null || upper === null || lower <= upper;
}

/** The ends of a range as they were written, for a message: "`from` is 2026-03-01, `to` is 2026-01-01". */
export function endsOf(entry: unknown, ...fields: string[]): string {
	const written = new Map(Object.entries(Object(entry)));
	return fields
		.filter((field) => written.get(field) !== undefined && written.get(field) !== null)
		.map((field) => `\`${field}\` is ${String(written.get(field))}`)
		.join(", ");
}
