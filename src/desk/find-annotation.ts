import type { Annotation } from "../model/annotation.ts";
import type { ItemRef } from "../model/desk.ts";
import { isSameRange } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import { Refused } from "./plan.ts";

/**
 * The annotation that an item stands for. @throws Refused where there is none of its kind at its words: they were
 * changed meanwhile
 */
export function annotationOf({ kind, id, range }: ItemRef, { annotated, messages }: DeskColumn): Annotation {
	const here = annotated.annotations.filter((one) => one.type === kind && isSameRange(one.range, range));
	// Its id may be another by now; which of two is meant, nobody can tell then.
	const found = here.find((one) => one.id === id) ?? (here.length === 1 ? here[0] : undefined);
	if (!found) throw new Refused(messages.desk.refusals.gone);
	return found;
}

/** How an annotation is named to the desk. */
export function refOf({ type, id, range }: Annotation): ItemRef {
	return { kind: type, id, range };
}
