import type { z } from "zod";
import { entryName } from "./describe-issue.ts";
import type { WrongEntries } from "./wrong-entries.ts";

/**
 * Finds dashes before fields that belong to the entry above: each makes an entry of its own, and all of them lack
 * fields. An entry is cut where it is no valid one, and together with those below it is.
 * @returns one item an entry that was cut
 */
export function strayDashes(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]): WrongEntries[] {
	return Object.entries(Object(data)).flatMap(([list, entries]) =>
		Array.isArray(entries) ? cutEntries(schema, { data: Object(data), list, entries, issues }) : [],
	);
}

type Asked = { data: object; list: string; entries: unknown[]; issues: readonly z.core.$ZodIssue[] };

function cutEntries(schema: z.ZodType, { data, list, entries, issues }: Asked): WrongEntries[] {
	const isWrong = (at: number) => issues.some(({ path }) => path[0] === list && path[1] === at);
	const cut: WrongEntries[] = [];
	for (let first = 0; first < entries.length - 1; first++) {
		if (!isWrong(first)) continue;
		const last = lastOfEntry(schema, { data, list, entries }, first);
		if (last === null) continue;
		const names = entries.slice(first + 1, last + 1).map((entry) => Object.keys(Object(entry))[0] ?? "");
		const message = `${entryName([list, first], data)}${strayBefore(names)}`;
		cut.push({ list, first, last, described: { path: [list, first + 1], isKey: false, message } });
		first = last;
	}
	return cut;
}

function strayBefore(names: readonly string[]): string {
	const one = names.length === 1;
	const which = names.map((name) => `\`${name}\``).join(", ");
	return `the ${one ? "dash" : "dashes"} before ${which} ${one ? "begins" : "begin"} a new entry. Write two spaces in the place of each dash that stands before a field of the same entry.`;
}

/** How many entries below one are joined to it at most: each join is tried with the schema. */
const MAX_JOINED = 12;

/** The position of the last entry that makes a valid one together with those before it; null where none does. */
function lastOfEntry(schema: z.ZodType, { data, list, entries }: Omit<Asked, "issues">, first: number): number | null {
	let joined: object = Object(entries[first]);
	for (let last = first + 1; last < entries.length && last <= first + MAX_JOINED; last++) {
		const next: object = Object(entries[last]);
		if (Object.keys(next).some((name) => name in joined)) return null;
		joined = { ...joined, ...next };
		const { error } = schema.safeParse({ ...data, [list]: [joined] });
		if (!error?.issues.some(({ path }) => path[0] === list)) return last;
	}
	return null;
}
