import type { z } from "zod";
import { idPrefixes } from "../../model/vocabulary.ts";
import { type DescribedIssue, entryName } from "./describe-issue.ts";
import type { WrongEntries } from "./wrong-entries.ts";

/** Entries of another list that stand below each other in one, from `first` to `last`. */
type Run = { list: string; first: number; last: number; meant: string };

/**
 * Finds entries of `annotations.yaml` that stand in the wrong list, as where the line with a list's name was deleted:
 * their ids begin with another list's letter, and they have fields that this one does not know.
 * @returns one item for those of a list that stand below each other
 */
export function wrongLists(data: unknown, issues: readonly z.core.$ZodIssue[]): WrongEntries[] {
	const runs: Run[] = [];
	for (const [list, entries] of Object.entries(Object(data))) {
		if (!(list in idPrefixes) || !Array.isArray(entries)) continue;
		for (const [at, entry] of entries.entries()) {
			const meant = listOf(entry);
			const isUnknown = issues.some(
				({ code, path }) => code === "unrecognized_keys" && path[0] === list && path[1] === at && path.length === 2,
			);
			const above = runs.at(-1);
			if (meant === undefined || meant === list || !isUnknown) continue;
			if (above?.list === list && above.last === at - 1 && above.meant === meant) above.last = at;
			else runs.push({ list, first: at, last: at, meant });
		}
	}
	return runs.map((run) => ({ ...run, described: describe(run, data) }));
}

/** The list that an entry belongs to, by the letter that its id begins with. */
function listOf(entry: unknown): string | undefined {
	const id = new Map<string, unknown>(Object.entries(Object(entry))).get("id");
	if (typeof id !== "string") return undefined;
	return Object.entries(idPrefixes).find(([, letter]) => id.startsWith(`${letter}-`))?.[0];
}

function describe({ list, first, last, meant }: Run, data: unknown): DescribedIssue {
	const more = last - first;
	const which = more === 0 ? "it is" : `it and the ${more === 1 ? "one" : more} below it are`;
	const them = more === 0 ? "it" : "them";
	const remedy =
		meant in Object(data)
			? `Move ${them} below the line \`${meant}:\`.`
			: `Write the line \`${meant}:\` above ${them}.`;
	const message = `${entryName([list, first], data)}by ${more === 0 ? "its id" : "their ids"} ${which} of \`${meant}\`. ${remedy}`;
	return { path: [list, first], isKey: false, message };
}
