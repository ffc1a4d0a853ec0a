import type { z } from "zod";
import { type DescribedIssue, entryName } from "./describe-issue.ts";

/** Entries of a list that are one, cut by dashes before its fields; with the position of the first. */
type CutEntry = { list: string; first: number; last: number; names: string[] };

/**
 * Finds dashes before fields that belong to the entry above: each makes an entry of its own, and all of them lack
 * fields. An entry is cut where it is no valid one, and together with those below it is.
 * @returns a message an entry, and whether an issue is explained by it
 */
export function strayDashes(
	schema: z.ZodType,
	data: unknown,
	issues: readonly z.core.$ZodIssue[],
): { found: DescribedIssue[]; isExplained: (issue: z.core.$ZodIssue) => boolean } {
	const cut = Object.entries(Object(data)).flatMap(([list, entries]) =>
		Array.isArray(entries) ? cutEntries(schema, { data: Object(data), list, entries, issues }) : [],
	);
	const isExplained = ({ path: [list, at] }: z.core.$ZodIssue) =>
		cut.some((one) => one.list === list && typeof at === "number" && at >= one.first && at <= one.last);
	const found = cut.map(({ list, first, last, names }): DescribedIssue => {
		const one = names.length === 1;
		const which = names.map((name) => `\`${name}\``).join(", ");
		const message = `${entryName([list, first], data)}the ${one ? "dash" : "dashes"} before ${which} ${one ? "begins" : "begin"} a new entry. Write two spaces in the place of each dash that stands before a field of the same entry.`;
		return { path: [list, last - names.length + 1], isKey: false, message };
	});
	return { found, isExplained };
}

type Asked = { data: object; list: string; entries: unknown[]; issues: readonly z.core.$ZodIssue[] };

function cutEntries(schema: z.ZodType, { data, list, entries, issues }: Asked): CutEntry[] {
	const isWrong = (at: number) => issues.some(({ path }) => path[0] === list && path[1] === at);
	const cut: CutEntry[] = [];
	for (let first = 0; first < entries.length - 1; first++) {
		if (!isWrong(first)) continue;
		const last = lastOfEntry(schema, { data, list, entries }, first);
		if (last === null) continue;
		const names = entries.slice(first + 1, last + 1).map((entry) => Object.keys(Object(entry))[0] ?? "");
		cut.push({ list, first, last, names });
		first = last;
	}
	return cut;
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
