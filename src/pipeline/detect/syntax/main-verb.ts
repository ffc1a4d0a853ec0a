import type { Clause } from "./relative.ts";
import { hasTense } from "./verbs.ts";

/**
 * "The claim that it is over | has never been made": where the verb of the whole sentence begins, after what its
 * subject holds.
 * @param from the first item of the content, @param clauses how many verbs of its own the content has
 * @returns the item of the verb; null where there is none
 */
export function mainVerbAfter({ items, groups, cues }: Clause, from: number, clauses: number): number | null {
	let verbs = 0;
	let last = from;
	for (const group of groups) {
		// "every euro given away would": a bare participle is no verb of its own.
		const isBare = group.form === "passive" && group.first === group.head;
		if (group.first < from || !hasTense(group) || isBare) continue;
		const between = items.slice(last, group.first);
		const isInner = between.some(
			(item) =>
				item.pos === "SCONJ" ||
				item.pos === "CCONJ" ||
				item.pos === "PUNCT" ||
				cues.relative.has(item.lower) ||
				cues.questions.has(item.lower),
		);
		if (verbs >= clauses && !isInner) return group.first;
		if (!isInner) verbs++;
		last = group.head + 1;
	}
	return null;
}
