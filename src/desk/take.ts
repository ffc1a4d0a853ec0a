import type { DeskActionOf } from "../model/desk.ts";
import { rewriteSelector } from "../pipeline/anchor/rewrite.ts";
import { lineOf } from "../text/ranges.ts";
import { holdsWithheld } from "../text/withheld.ts";
import type { DeskColumn } from "./context.ts";
import { selectorChanges } from "./field-changes.ts";
import { type Plan, Refused } from "./plan.ts";

/** Answers where an entry stands after an edit: its words and their context are written as they are now. */
export function take({ item, candidate }: DeskActionOf<"take">, { annotated, messages }: DeskColumn): Plan {
	const { refusals, did, kinds } = messages.desk;
	const { layer, followed, links } = annotated;
	const one = followed.find(({ path }) => path.join(".") === item.id);
	const candidates = one?.kind === "moved" ? [one.range] : (one?.candidates ?? []);
	const range = candidates[candidate];
	if (!one || !range || !links.past) throw new Refused(refusals.gone);
	const selector = rewriteSelector(layer.text, range, one.selector, links.past);
	if (!selector || holdsWithheld(Object.values(selector).join(" "))) throw new Refused(refusals.notHere);
	return {
		edits: { annotations: { changes: selectorChanges(selector, one.path), additions: [] } },
		did: did.set(kinds.moved, lineOf(layer.text, range)),
		item: null,
	};
}
