import { isPastOf } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { isMark } from "../syntax/phrases.ts";
import { endsWithComma, QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { isWhRelative } from "../syntax/relative.ts";
import { groupBefore, hasTense } from "../syntax/verbs.ts";
import { endsAtComma } from "./comma-ends.ts";

/**
 * Where content ends that begins at an item, at the latest with its sentence: before somebody else is credited by a
 * phrase, before another statement after a semicolon, and at a dash after which the columnist goes on about it ("was
 * “over” -- which").
 * @returns the item after the last
 */
export function endOfContent(read: Read, from: number): number {
	const { items, text, cues } = read;
	for (let at = from + 1; at < items.length - 1; at++) {
		const item = items[at];
		const next = items[at + 1];
		if (!next) break;
		if (isMark(item, ",") && at > from + 1 && phraseCueAt(text, next.start, cues)) return at;
		if (item?.pos === "CCONJ" && isOwnAct(read, from, at)) return at;
		// A comma may stand inside the marks of a quotation.
		const parted = isMark(item, ",") ? at : item && endsWithComma(item) ? at + 1 : -1;
		if (parted > from && endsAtComma(read, from, at + 1)) return parted;
		// "; by June it had fallen"; "; that it would go"
		const isList = isMark(item, ";") && cues.that.has(next.lower) && !isMark(items[at + 2], ",");
		if (isMark(item, ";") && !isList && read.groups.some((one) => hasTense(one) && one.first > at)) return at;
		if (!isMark(item, "–—")) continue;
		const isComment = items[at - 1]?.pos === QUOTE || isWhRelative(next, cues);
		if (isComment && !items.slice(at + 1).some((one) => isMark(one, "–—"))) return at;
	}
	return items.length;
}

/**
 * "Said that the vote was lost | and walked to her car", "vowed to stay | and left", "said she admires him | and
 * praised the plan": whether a verb after "and" or "but" tells what the speaker did then. It is in the past as the cue
 * is; what is said before it is not, or only says how something is, and the verb is one that people do on leaving off.
 */
function isOwnAct({ items, groups, cues }: Read, from: number, and: number): boolean {
	let at = and + 1;
	while (items[at]?.pos === "ADV") at++;
	const next = groups.find(({ first }) => first === at);
	const act = items[next?.head ?? -1];
	const cue = groupBefore(groups, from);
	const inner = groups.findLast(({ first, head }) => first >= from && head < and);
	const isPast = (item: Token | undefined) => item !== undefined && isPastOf(item);
	if (!next || next.first !== next.head || !isPast(act) || !cue || !inner || !isPast(items[cue.first])) return false;
	const first = items[inner.first];
	const isParted = isMark(items[and - 1], ",");
	// "and walked out", ", and ordered that"
	const isLeaving = cues.leaving.has(act?.lemma ?? "") || (isParted && isSaying(act?.lemma ?? "", cues));
	// "wrote that he had none and rejected it": no pronoun's act is both told and done.
	const isPronoun = cues["subject-pronouns"].has(items[inner.first - 1]?.lower ?? "");
	if (isPronoun && cues.denying.has(act?.lemma ?? "")) return true;
	// "to have lost and been fined"; "had known, and walked out": past a comma, a deed; "would have driven and knocked"
	const isPerfect = items.slice(inner.first, inner.head).some(({ lemma }) => lemma === "have");
	if (isPerfect || first?.lemma === "have") return isParted && isLeaving;
	// "would be fined and jailed"
	const isOther = inner.form === "infinitive" ? inner.head === inner.first + 1 : hasTense(inner) && !isPast(first);
	const isState = first?.pos === "AUX" || inner.form === "passive";
	return isOther || (isState && isLeaving);
}
