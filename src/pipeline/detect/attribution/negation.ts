import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isMark, type Phrase } from "../syntax/phrases.ts";
import type { Read } from "../syntax/read.ts";
import { groupBefore, type VerbGroup } from "../syntax/verbs.ts";

/** How many words a negation may have that stands first: "under no circumstances would she". */
const LONG_LEAD = 8;
/** How many words may stand between the commas after a negation. */
const LONG_ASIDE = 10;

/** "Did not say", "has hardly said", "can't say"; not "did not only say". */
export function isNegatedGroup({ items, cues }: Read, { first, head }: VerbGroup): boolean {
	let from = first;
	while (items[from - 1]?.pos === "ADV" || isNegative(items[from - 1], cues)) from--;
	// "did not, when I called back, say"
	const open = isMark(items[from - 1], ",")
		? items.findLastIndex((item, at) => at < from - 1 && isMark(item, ","))
		: -1;
	const isApart = open > 0 && from - open < LONG_ASIDE && isNegative(items[open - 1], cues);
	if (isApart && ["AUX", "VERB"].includes(items[open - 2]?.pos ?? "")) return true;
	return items.slice(from, head).some((item, at) => {
		const next = items[from + at + 1]?.lower ?? "";
		return isNegative(item, cues) && !cues["not-negating"].has(next);
	});
}

export function isNegative(item: Token | undefined, cues: Cues): boolean {
	return item !== undefined && (cues.negations.has(item.lower) || cues["near-negations"].has(item.lower));
}

/** "Nobody", "nothing in the report", "not even Vale", "neither the mayor nor the clerk". */
export function isNegatedSubject({ items, cues }: Pick<Read, "items" | "cues">, { first, last }: Phrase): boolean {
	let from = first;
	while (items[from - 1]?.pos === "ADV" || isNegative(items[from - 1], cues)) from--;
	for (let at = from; at <= Math.min(first + 1, last); at++) {
		if (isNegative(items[at], cues)) return !cues["not-negating"].has(items[at + 1]?.lower ?? "");
	}
	return false;
}

/** "Never did Vale suggest": a negation that stands first, and turns subject and verb round. */
export function isTurnedRound({ items, groups, cues }: Read, { first }: Phrase): boolean {
	const helper = groupBefore(groups, first);
	if (!helper || helper.head !== first - 1) return false;
	const lead = items.slice(0, helper.first);
	if (lead.length === 0 || lead.length > LONG_LEAD || lead.some((item) => item.pos === "PUNCT")) return false;
	const lemma = items[helper.head]?.lemma ?? "";
	const isHelper = items[helper.head]?.pos === "AUX" || lemma === "do" || lemma === "have";
	return (
		isHelper &&
		lead.some((item) => isNegative(item, cues) || cues.seldom.has(item.lower)) &&
		!cues.only.has(lead.at(-1)?.lower ?? "")
	);
}
