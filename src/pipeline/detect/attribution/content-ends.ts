import { isPastOf } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { hasSubject } from "../syntax/clauses.ts";
import { isMark } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { hasTense } from "../syntax/verbs.ts";

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
		if (isMark(item, ",") && (turnsBack(read, from, at + 1) || isAdded(read, from, at + 1))) return at;
		// "; by June it had fallen"
		const isList = isMark(item, ";") && cues.that.has(next.lower);
		if (isMark(item, ";") && !isList && read.groups.some((one) => hasTense(one) && one.first > at)) return at;
		if (!isMark(item, "–—")) continue;
		const isComment = items[at - 1]?.pos === QUOTE || (cues.relative.has(next.lower) && !cues.that.has(next.lower));
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
	const cue = groups.findLast(({ head }) => head < from);
	const inner = groups.findLast(({ first, head }) => first >= from && head < and);
	const isPast = (item: Token | undefined) => item !== undefined && isPastOf(item);
	if (!next || next.first !== next.head || !isPast(act) || !cue || !inner || !isPast(items[cue.first])) return false;
	const first = items[inner.first];
	const isParted = isMark(items[and - 1], ",");
	// "and walked out", ", and ordered that"
	const isLeaving = cues.leaving.has(act?.lemma ?? "") || (isParted && isSaying(act?.lemma ?? "", cues));
	// "to have lost and been fined"; "had known, and walked out": past a comma, a deed.
	if (first?.lemma === "have") return isParted && isLeaving;
	// "would be fined and jailed"
	const isOther = inner.form === "infinitive" ? inner.head === inner.first + 1 : hasTense(inner) && !isPast(first);
	const isState = first?.pos === "AUX" || inner.form === "passive";
	return isOther || (isState && isLeaving);
}

/**
 * "She said it was over, | without saying why", "…, | and I have counted them", "…, | and who later denied it": whether
 * the columnist tells after a comma how or when it was said, what they did, or more of whoever said it.
 */
function isAdded({ items, groups, cues }: Read, from: number, at: number): boolean {
	const opening = items[at]?.lower ?? "";
	if (cues.accompanying.has(opening))
		return groups.some(({ first, form }) => first === at + 1 && form === "participle");
	const next = items[at + 1];
	if (!next || !cues.and.has(opening)) return false;
	// "people who live in fear, and who tremble": of those that are told of.
	const isWho = ({ lower }: Token) => cues.relative.has(lower) && !cues.that.has(lower);
	if (cues.persons.has(next.lower) && isWho(next)) return !items.slice(from, at).some(isWho);
	// "he would start a band, and I might join": what may be is what was said.
	const isColumnist = cues["first-person"].has(next.lower) && cues["subject-pronouns"].has(next.lower);
	return isColumnist && !cues["unreal-helpers"].has(items[at + 2]?.lower ?? "");
}

/**
 * "She said the town is safe, | though the gauges show otherwise", "…, | but the mayor disagreed": whether a clause
 * begins at an item in which the columnist answers: after a word that sets it against what was said, with a subject of
 * its own that is not the source's pronoun.
 */
function turnsBack(read: Read, from: number, at: number): boolean {
	const { items, cues } = read;
	let next = at;
	while (cues.adding.has(items[next]?.lower ?? "")) next++;
	if (!cues.answering.has(items[next]?.lower ?? "")) return false;
	const isFact = cues.adding.has(items[next + 1]?.lower ?? "");
	// "in 1974, when a duke was interrupted": a time; "when in fact it fell": an answer.
	if (cues.asked.has(items[next]?.lower ?? "") && !isFact) return false;
	if (next === from || !hasSubject(read, isFact ? next + 3 : next + 1)) return false;
	// "…, but she would stay": she goes on.
	const pronoun = items[next + 1]?.lower ?? "";
	return !cues["subject-pronouns"].has(pronoun) || cues.self.has(pronoun) || isFact;
}
