import type { TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import { isInfinitiveAt } from "../syntax/clauses.ts";
import { mainVerbAfter } from "../syntax/main-verb.ts";
import { objectFrom } from "../syntax/objects.ts";
import { isMark, isNominal, isPossessive, type Phrase, phraseAfter, phraseEnding } from "../syntax/phrases.ts";
import { isFragment, QUOTE } from "../syntax/quotes.ts";
import { type Read, trim } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { hasTense, isVerbal } from "../syntax/verbs.ts";
import { toEnd } from "./contents.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegatedGroup } from "./negation.ts";

/**
 * A claim that a noun names is the subject of its sentence at times: where it ends is looked for after so many words.
 */
const SHORTEST_CLAIM = 4;
const LONG_CLAIM = 80;
/** How many words may stand between a verb and the noun that it has ("made the claim"). */
const NEAR = 5;
/** How many words may stand between a noun and "to the effect that". */
const FAR = 14;

/** A noun with its plain form; "Word is that": the first word of a sentence has a capital from there. */
function nounAt({ items }: Read, at: number): { noun: Token; lemma: string } | null {
	const noun = items[at];
	if (noun?.pos !== "NOUN" && !(noun?.pos === "PROPN" && at === 0)) return null;
	return { noun, lemma: noun.pos === "PROPN" ? noun.lower : noun.lemma };
}

type Saying = { noun: Token; lemma: string; isThought: boolean; source: Phrase | null; next: number };

/** A noun for what somebody said or thinks, with whose it is and the item after both; null for any other word. */
function sayingAt(read: Read, at: number): Saying | null {
	const { items, cues } = read;
	const found = nounAt(read, at);
	if (!found) return null;
	const isThought = cues["thought-nouns"].has(found.lemma);
	// "There is no suggestion that": nobody suggests it.
	const isNone = cues.negations.has(items[at - 1]?.lower ?? "") || cues.negations.has(items[at - 2]?.lower ?? "");
	const isTale = cues.tales.has(found.lemma) && cues.coming.has(items[at + 1]?.lemma ?? "");
	if (isNone || (!isThought && !isTale && !cues.nouns.has(found.lemma))) return null;
	const giver = cues.givers.has(items[at + 1]?.lower ?? "") ? phraseAfter(items, at + 1, cues) : null;
	const source = giver ?? ownerBefore(read, at) ?? holderOf(read, at) ?? makerOf(read, at + 1);
	return { ...found, isThought, source, next: giver ? giver.last + 1 : at + 1 };
}

/**
 * "the suggestion, made in a paper by Ann Lee, that": whoever stands after "by" in an aside.
 * @param comma the item before it
 */
function makerOf(read: Read, comma: number): Phrase | null {
	const { items, cues } = read;
	const that = thatPastAside(read, comma);
	if (that === null) return null;
	const by = items.findIndex(({ lower }, at) => at > comma && at < that - 1 && cues["before-authors"].has(lower));
	return by < 0 ? null : phraseAfter(items, by, cues);
}

/** The "that" in "the suggestion, buried on page 38, that"; null where none follows an aside. @param comma before it */
function thatPastAside({ items, cues }: Read, comma: number): number | null {
	const close = isMark(items[comma], ",") ? items.findIndex((item, at) => at > comma && isMark(item, ",")) : -1;
	const isNear = close > 0 && close - comma < FAR;
	return isNear && cues.that.has(items[close + 1]?.lower ?? "") ? close + 1 : null;
}

/** "His answer: “No.”" */
export function nounQuotation(read: Read, at: number): Credited | null {
	const { noun, source, next } = sayingAt(read, at) ?? {};
	const quoted = next === undefined ? null : quotedAfter(read, next);
	if (!noun || !quoted || !source) return null;
	return makeCredit(read, { source, cue: noun, content: [quoted], manner: "speech", shape: "quotation" });
}

/** "raised concerns on whether" */
export function nounQuestion(read: Read, at: number): Credited | null {
	const { items, cues } = read;
	const saying = sayingAt(read, at);
	if (!saying?.source) return null;
	const { noun, source, next, isThought } = saying;
	const isAsked = items[next]?.pos === "ADP" || items[next]?.pos === "SCONJ";
	const asked = isAsked && cues.questions.has(items[next + 1]?.lower ?? "") ? toEnd(read, next + 1, "question") : null;
	return asked && makeCredit(read, { source, cue: noun, ...asked, manner: isThought ? "attitude" : "speech" });
}

/** "Her claim that …", "the report's conclusion that …", "a warning from X that …", "X made the claim that …". */
export function nounThat(read: Read, at: number): Credited | null {
	const { items, cues, text, range } = read;
	const saying = sayingAt(read, at);
	if (!saying) return null;
	const { noun, lemma, source, next, isThought } = saying;
	// "The chamber's conclusion is that": the verb between says no more.
	const be = pastTopic(read, next);
	// "The mayor's claim – that the bridge is safe – is false"
	const isDashed = isMark(items[next], "–—") && cues.that.has(items[next + 1]?.lower ?? "");
	const that = isDashed ? next + 1 : be === null ? pastEffect(read, next) : be + 1;
	if (!beginsClause(read, that)) return null;
	// "Word is that", "the official line is that": somebody's, and whose is left out.
	if (
		!source &&
		!isThere(read, at) &&
		(that === next || items[next]?.lemma === "be") &&
		!cues["nouns-alone"].has(lemma)
	)
		return null;
	const ends = isDashed ? ",;–—" : ",;";
	const end = items.slice(that + SHORTEST_CLAIM, that + LONG_CLAIM).find((item) => isMark(item, ends))?.start;
	const whole = trim(text, { start: items[that + 1]?.start ?? range.end, end: end ?? range.end });
	// "Her claim is that": the noun's own verb stands before.
	const content =
		whole && (be === null ? upToMainVerb(read, { noun: at, from: that + 1, clauses: 1 }, [whole]) : [whole]);
	const manner = isThought ? "attitude" : "speech";
	return content && makeCredit(read, { source, cue: noun, content, manner, shape: "that" });
}

/** "Her threat to go", "his willingness to stay" */
export function nounTo(read: Read, at: number): Credited | null {
	const { items, cues } = read;
	const { noun, lemma = "" } = nounAt(read, at) ?? {};
	const isThought = cues["thought-nouns-to"].has(lemma);
	const isNamed = isThought || cues["nouns-to"].has(lemma);
	const promised = isNamed && isInfinitiveAt(items, at + 1) ? toEnd(read, at + 1, "infinitive") : null;
	const owner = promised && ownerBefore(read, at);
	if (!promised || !owner || !noun) return null;
	const content = upToMainVerb(read, { noun: at, from: at + 1, clauses: 0 }, promised.content);
	const manner = isThought ? "attitude" : "speech";
	return makeCredit(read, { source: owner, cue: noun, content, manner, shape: promised.shape });
}

/** "Her criticism of the plan" */
export function nounOf(read: Read, at: number): Credited | null {
	const { items, cues } = read;
	const { noun, lemma = "" } = nounAt(read, at) ?? {};
	const isAbout = cues["nouns-about"][lemma]?.has(items[at + 1]?.lower ?? "") ?? false;
	const owner = isAbout ? ownerBefore(read, at) : null;
	const about = owner && objectFrom(read, at + 2);
	if (!owner || !noun || !about) return null;
	const content = upToMainVerb(read, { noun: at, from: at + 2, clauses: 0 }, about.content);
	return makeCredit(read, { source: owner, cue: noun, content, manner: "topic", shape: about.shape });
}

/**
 * "His threat to go came to nothing": of a noun that is the subject of its sentence, no more than what stands before
 * its verb.
 */
function upToMainVerb(
	read: Read,
	{ noun, from, clauses }: { noun: number; from: number; clauses: number },
	parts: TextRange[],
): TextRange[] {
	const { items, groups, text } = read;
	const isSubject = !groups.some((group) => group.head < noun && hasTense(group));
	const verb = items[isSubject ? (mainVerbAfter(read, from, clauses) ?? -1) : -1];
	return parts.map((part) => {
		const isInside = verb !== undefined && verb.start > part.start && verb.start < part.end;
		return (isInside && trim(text, { start: part.start, end: verb.start })) || part;
	});
}

/** The verb in "the case for the tax is essentially that", past what it is about; the last of its words. */
function pastTopic({ items, groups, cues }: Read, from: number): number | null {
	const near = items.slice(from, from + FAR);
	// "The story goes that"
	if (cues.coming.has(near[0]?.lemma ?? "") && cues.that.has(near[1]?.lower ?? "")) return from;
	const first = (groups.find((group) => group.first >= from)?.first ?? Number.NEGATIVE_INFINITY) - from;
	const isAbout = first === 0 || near[0]?.pos === "ADP";
	const hasMark = near
		.slice(0, Math.max(0, first))
		.some((item) => (item.pos === "PUNCT" && !isMark(item, "-")) || item.pos === "SCONJ");
	if (first < 0 || !isAbout || hasMark || near[first]?.lemma !== "be") return null;
	let last = from + first;
	while (items[last + 1]?.pos === "ADV" || items[last + 1]?.lemma === "be") last++;
	return last;
}

/** "His answer: “No.”", "its advice was “to wait”": a quotation right after a noun for words. */
function quotedAfter({ items }: Read, from: number): TextRange | null {
	const at = isMark(items[from], ":") || items[from]?.lemma === "be" ? from + 1 : -1;
	const item = items[at];
	const isWords = item?.pos === QUOTE && (items[from]?.lemma === "be" || !isFragment(item));
	return isWords ? { start: item.start, end: item.end } : null;
}

/** "Remarks, in the House of Lords, to the effect that": the "that" at which the words that say so end. */
function pastEffect(read: Read, from: number): number {
	const { items, cues } = read;
	const aside = thatPastAside(read, from);
	if (aside !== null && items[aside]?.pos === "SCONJ") return aside;
	// "her remark to the council, that"
	const comma = items.slice(from, from + FAR).findIndex((item) => isMark(item, ","));
	const isTo = comma > 0 && items[from]?.pos === "ADP" && cues.that.has(items[from + comma + 1]?.lower ?? "");
	if (isTo && !items.slice(from, from + comma).some(isVerbal)) return from + comma + 1;
	// "his claim in the same interview that it was so"
	const that = items.slice(from, from + FAR).findIndex(({ pos, lower }) => pos === "SCONJ" && cues.that.has(lower));
	const isPlace = that > 1 && items[from]?.pos === "ADP";
	if (isPlace && items.slice(from, from + that).every((item) => isNominal(item) || item.pos === "ADP"))
		return from + that;
	const effect = items.slice(from, from + FAR).findIndex(({ lower }) => cues.effect.has(lower));
	const hasVerb = items.slice(from, from + effect).some(isVerbal);
	return effect < 0 || hasVerb ? from : from + effect + 1;
}

/** Whether "that" begins a clause with a subject: "claims that were paid" are none that somebody makes. */
function beginsClause({ items, cues }: Read, that: number): boolean {
	const next = items[that + 1]?.pos;
	return cues.that.has(items[that]?.lower ?? "") && next !== undefined && next !== "VERB" && next !== "AUX";
}

/** Whose claim it is, where that stands before it: "her", "the minister's". */
export function ownerBefore({ items, cues }: Read, at: number): Phrase | null {
	let last = at - 1;
	while (["ADJ", "NOUN", "ADV"].includes(items[last]?.pos ?? "")) last--;
	const item = items[last];
	if (!item) return null;
	if (cues["own-pronouns"].has(item.lower)) return { first: last, last };
	return isPossessive(item) ? phraseEnding(items, last - 1, cues) : null;
}

/**
 * Who makes, gives or has it: the subject of the verb right before; or of the clause that "in the belief that" is added
 * to.
 */
export function holderOf(read: Read, at: number): Phrase | null {
	const { items, groups, cues } = read;
	const opening = items.slice(Math.max(0, at - NEAR + 1), at).findLast(({ pos }) => pos === "ADP");
	if (opening && cues["before-views"].has(opening.lower) && cues["thought-nouns"].has(items[at]?.lemma ?? ""))
		return subjectOf(read, groupBeside(read, at));
	const index = groups.findLastIndex(({ head }) => head < at && head >= at - NEAR);
	const verb = items[groups[index]?.head ?? -1];
	// "rejected the suggestion that": somebody else has made it.
	const group = groups[index];
	const isNot = group !== undefined && isNegatedGroup(read, group);
	const isHeld = verb && cues["with-noun"].has(verb.lemma) && !cues.denying.has(verb.lemma) && !isNot;
	return isHeld ? subjectOf(read, index) : null;
}

/** The verb of the clause that an adjunct is added to: the one before it, or after the comma that ends it. */
function groupBeside({ items, groups }: Read, at: number): number {
	const before = groups.findLastIndex(({ head, form }) => head < at && form !== "infinitive");
	const comma = items.findIndex((item, index) => index > at && isMark(item, ","));
	return before >= 0 ? before : groups.findIndex((one) => one.first > comma && hasTense(one));
}

/** "There is an impression that": somebody has it, and who does is left out. */
function isThere({ items, groups, cues }: Read, at: number): boolean {
	const be = groups.findLast(({ head }) => head < at && head >= at - NEAR);
	return items[be?.head ?? -1]?.lemma === "be" && cues.there.has(items[(be?.first ?? 0) - 1]?.lower ?? "");
}
