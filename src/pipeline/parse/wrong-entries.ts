import type { z } from "zod";
import type { DescribedIssue } from "./describe-issue.ts";

/** Entries of a list, below each other, that have one mistake in common; positions from 0. */
export type WrongEntries = { list: string; first: number; last: number; described: DescribedIssue };

/** Whether what a schema says is of one of some entries: what is said of their common mistake explains it. */
export function isExplained({ path: [list, at] }: z.core.$ZodIssue, wrong: readonly WrongEntries[]): boolean {
	return wrong.some((one) => one.list === list && typeof at === "number" && at >= one.first && at <= one.last);
}
