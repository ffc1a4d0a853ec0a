import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isMark, isNominal, type Phrase, phraseAfter, phraseEnding } from "./phrases.ts";
import type { Read } from "./read.ts";
import { isVerbal, type VerbGroup } from "./verbs.ts";

/** How many words may stand between "who" and its verb. */
const NEAR_WHO = 7;

/** What a subject is found with. */
export type Clause = Pick<Read, "items" | "groups" | "cues">;

/** Whom "who" stands for: the phrase before it; "many of whom" is who it says. */
export function antecedent({ items, groups, cues }: Clause, who: number): Phrase | null {
	const isPart = items[who - 1]?.pos === "ADP" && cues.belonging.has(items[who]?.lower ?? "");
	if (isPart && isNominal(items[who - 2]))
		return { first: phraseEnding(items, who - 2, cues)?.first ?? who - 2, last: who };
	// "who runs the bakery and who says": whoever the first stands for.
	const isSecond = items[who - 1]?.pos === "CCONJ";
	const earlier = isSecond
		? items.findLastIndex(({ pos, lower }, at) => at < who && pos === "PRON" && cues.relative.has(lower))
		: -1;
	if (earlier >= 0) return antecedent({ items, groups, cues }, earlier);
	return phraseEnding(items, isMark(items[who - 1], ",–—") ? who - 2 : who - 1, cues);
}

/** "who", "which", "whom": relatives that begin no reported clause besides, as "that" does. */
export function isWhRelative({ lower }: Token, { relative, that }: Cues): boolean {
	return relative.has(lower) && !that.has(lower);
}

/** Whether a verb stands in a clause with "who" or "which"; "who earlier in the season had tried" too. */
export function isRelative(clause: Clause, group: VerbGroup): boolean {
	return relativeOf(clause, group) !== null;
}

/** The same, or joined by "and" to one that stands in such a clause: "who found them and warned her". */
export function isInRelative(clause: Clause, index: number): boolean {
	const { items, groups } = clause;
	const group = groups[index];
	if (!group) return false;
	if (isRelative(clause, group)) return true;
	// "whose director has said that"
	const subject = phraseEnding(items, group.first - 1, clause.cues);
	const whose = items[(subject?.first ?? 0) - 1]?.lower ?? "";
	if (subject && clause.cues.belonging.has(whose) && !clause.cues.relative.has(whose)) return true;
	const before = groups[index - 1];
	const isJoined = items[group.first - 1]?.pos === "CCONJ" && !isMark(items[group.first - 2], ",");
	return before !== undefined && isJoined && isRelative(clause, before);
}

/** The "who" or "which" of the clause that a verb stands in; null where it stands in none. */
export function relativeOf({ items, cues }: Clause, { first }: VerbGroup): number | null {
	for (let before = first - 1; before >= Math.max(0, first - NEAR_WHO); before--) {
		const item = items[before];
		if (!item || isVerbal(item) || item.pos === "PUNCT") return null;
		if (cues.relative.has(item.lower)) return item.pos === "PRON" || before === first - 1 ? before : null;
		if (item.pos === "PRON" && cues["subject-pronouns"].has(item.lower)) return null;
	}
	return null;
}

/** Whether a phrase tells a time: "last week", "for months", "in 1987". */
export function isTime(items: readonly Token[], { first, last }: Phrase, cues: Cues): boolean {
	const word = items[last];
	const isYear = first === last && /^(?:1\d|20)\d\ds?$/.test(word?.lower ?? "") && items[first - 1]?.pos === "ADP";
	return isYear || cues["time-nouns"].has(word?.lower ?? "") || cues["time-nouns"].has(word?.lemma ?? "");
}

/**
 * "Asked on Monday whether", "asked last week why": the item after a time that stands at an item; the same where none
 * does.
 */
export function pastTime({ items, cues }: Clause, from: number): number {
	const phrase = phraseAfter(items, items[from]?.pos === "ADP" ? from : from - 1, cues);
	return phrase && isTime(items, phrase, cues) ? phrase.last + 1 : from;
}
