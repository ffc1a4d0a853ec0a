import { isPastOf, isThirdPerson } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Cues, isSaying } from "../lexicon/cues.ts";
import { hasSubject } from "../syntax/clauses.ts";
import { isMark, isNominal, phraseEnding } from "../syntax/phrases.ts";
import type { Read } from "../syntax/read.ts";
import { isWhRelative } from "../syntax/relative.ts";
import { groupBefore, hasTense } from "../syntax/verbs.ts";

/** How many words the list of those may have who say something else. */
const LONG_SUBJECT = 14;

/**
 * Whether what a source says ends at a comma.
 * @param from the item with which it begins
 * @param at the item after the comma
 */
type Ends = (read: Read, from: number, at: number) => boolean;

/**
 * "She said it was over, | without saying why", "…, | and I have counted them", "…, | and who later denied it": whether
 * the columnist tells after a comma how or when it was said, what they did, or more of whoever said it.
 */
const isAdded: Ends = ({ items, groups, cues }, from, at) => {
	const opening = items[at]?.lower ?? "";
	if (cues.accompanying.has(opening))
		return groups.some(({ first, form }) => first === at + 1 && form === "participle");
	const next = items[at + 1];
	// "…, so I asked them"
	if (next && cues.so.has(opening) && isColumnist(next, cues)) return true;
	if (!next || !cues.and.has(opening)) return false;
	// "people who live in fear, and who tremble": of those that are told of.
	const isWho = (item: Token) => isWhRelative(item, cues);
	if (cues.persons.has(next.lower) && isWho(next)) return !items.slice(from, at).some(isWho);
	// "…, and you might expect them to dance"
	if (cues.reader.has(next.lower)) return true;
	// "he would start a band, and I might join": what may be is what was said.
	return isColumnist(next, cues) && !cues["unreal-helpers"].has(items[at + 2]?.lower ?? "");
};

/**
 * "…, | and what to say to that I cannot imagine", "…, | or at least so the mayor heard it": whether the columnist
 * comments on what was said.
 */
const isComment: Ends = (read, from, at) => {
	const { items, groups, cues } = read;
	const [opening, next] = items.slice(at, at + 2);
	// "…, and — I was there — that": an aside, after which it goes on.
	if (!opening || !next || isMark(next, "–—") || cues.that.has(next.lower) || isColumnist(next, cues)) return false;
	// "…, a phrase I have now read aloud"
	if (opening.pos === "DET" && next.pos === "NOUN" && isColumnist(items[at + 2] ?? next, cues)) return true;
	const isJoined = isConjunction(opening, cues);
	if (isJoined && cues.at.has(next.lower) && cues.degrees.has(items[at + 2]?.lower ?? "")) return true;
	const isWhich = isRelativeOfThing(opening, cues);
	if (!(isJoined || isWhich) || !groups.some((one) => one.first > at && hasTense(one))) return false;
	const cue = groupBefore(groups, from);
	// "I confess that …, and I …": all of it is the columnist's.
	if (cue?.form !== "passive" && cues.self.has(items[(cue?.first ?? 0) - 1]?.lower ?? "")) return false;
	const stop = items.findIndex((item, index) => index > at && isMark(item, ";:"));
	return items.slice(at, stop < 0 ? undefined : stop).some(({ lower }) => cues["first-person"].has(lower));
};

/** "noted that it had been poor, | which is a defence": whether it is told what is so now of what was so then. */
const isTrueNow: Ends = ({ items, groups, cues }, from, at) => {
	const opening = items[at];
	const told = groups.find(({ first }) => first === at + 1);
	if (!opening || !told || !isRelativeOfThing(opening, cues)) return false;
	const cue = groupBefore(groups, from);
	const inner = groups.find(({ first }) => first >= from);
	const isPast = (index: number | undefined) => {
		const item = items[index ?? -1];
		return item !== undefined && (cues.past.has(item.lower) || isPastOf(item));
	};
	const isNow = isThirdPerson(items[told.first]?.lower ?? "") && !isPast(told.first);
	return hasTense(told) && isNow && isPast(cue?.first) && isPast(inner?.first);
};

/** "I" */
function isColumnist({ lower }: Token, cues: Cues): boolean {
	return cues["first-person"].has(lower) && cues["subject-pronouns"].has(lower);
}

/** "which" */
function isRelativeOfThing(item: Token, cues: Cues): boolean {
	return isWhRelative(item, cues) && !cues.persons.has(item.lower);
}

/** Whether a word joins a clause to the one before: "and", "though"; not "when". */
function isConjunction({ pos, lower }: Token, cues: Cues): boolean {
	return pos === "CCONJ" || (cues.answering.has(lower) && !cues.asked.has(lower));
}

/**
 * "…, | and a fourth insists that", "…, | though he allowed that", "…, | and the mayor, the clerk and the club say so":
 * whether somebody else or another report follows.
 */
const othersSpeak: Ends = ({ items, groups, cues }, from, at) => {
	const opening = items[at];
	if (!opening) return false;
	const isJoined = isConjunction(opening, cues);
	const first = isJoined ? at + 1 : at;
	const group = groups.find((one) => one.first > first && hasTense(one));
	const subject = items.slice(first, group?.first);
	const isSubject = (item: Token) => isNominal(item) || ["CCONJ", "ADV", "ADP"].includes(item.pos) || isMark(item, ",");
	if (!group || subject.length === 0 || subject.length > LONG_SUBJECT || !subject.every(isSubject)) return false;
	const lemma = items[group.head]?.lemma ?? "";
	const isPronoun = cues["subject-pronouns"].has(items[first]?.lower ?? "");
	// "he'd heard that it was so, he'd heard that it was not"
	const cue = groupBefore(groups, from);
	if (!isJoined) return isPronoun && first + 1 === group.first && lemma === items[cue?.head ?? -1]?.lemma;
	// "…, and he hopes to stay": what the source says of themselves.
	return isSaying(lemma, cues) || (!isPronoun && cues.think.has(lemma));
};

/**
 * "She said the town is safe, | though the gauges show otherwise", "…, | but the mayor disagreed": whether a clause
 * begins at an item in which the columnist answers: after a word that sets it against what was said, with a subject of
 * its own that is not the source's pronoun.
 */
const turnsBack: Ends = (read, from, at) => {
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
};

/** "When a reporter asked if it was so, | she paused": whether the main clause begins that the cue's stands before. */
const isMain: Ends = (read, from, at) => {
	const { items, groups, cues } = read;
	const cue = groupBefore(groups, from);
	const subject = cue && phraseEnding(items, cue.first - 1, cues);
	const front = (subject?.first ?? 0) - 1;
	const before = items[front - 1];
	const opens = !before || before.pos === "CCONJ" || isMark(before, ",;:–—");
	return front >= 0 && opens && cues.fronting.has(items[front]?.lower ?? "") && hasSubject(read, at);
};

/** The ways in which what a source says ends at a comma: a new one is a function and a name here. */
const endings: readonly Ends[] = [isMain, turnsBack, isAdded, isComment, isTrueNow, othersSpeak];

/** Whether what a source says ends at a comma: see `Ends`. */
export const endsAtComma: Ends = (read, from, at) => endings.some((ends) => ends(read, from, at));
