import { annotationsOf } from "../model/annotation.ts";
import type { DeskColumn } from "./context.ts";

/** In how many more places the column has the names that a decision has written into the register; 0 for none. */
export function moreMentions(before: DeskColumn, after: DeskColumn): number {
	const known = new Set(before.names.map(({ id }) => id));
	const found = annotationsOf(after.annotated.annotations, "mention").filter(({ name }) => !known.has(name));
	return Math.max(0, found.length - 1);
}
