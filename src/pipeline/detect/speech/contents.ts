import type { TextRange } from "../../../model/selector.ts";
import type { Cues } from "./cues.ts";
import { endsWithMark, QUOTE, type Sentence } from "./items.ts";
import { phraseCueAt } from "./phrase-cues.ts";
import { isMark, isNominal, phraseAfter, phraseEnding } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { hasTense, isVerbal, type VerbGroup } from "./verbs.ts";

/**
 * How a column gives what somebody said: between marks, after "that" or a colon, as a clause or a question of its own, or
 * only by what it was about ("promised 40 buses").
 */
export const shapes = [
	"quotation",
	"that",
	"colon",
	"question",
	"clause",
	"infinitive",
	"complement",
	"object",
] as const;
export type Shape = (typeof shapes)[number];
export type Content = { parts: TextRange[]; shape: Shape };
/** A sentence with its verbs and the words to read it by. */
export type Read = Sentence & {
	text: string;
	groups: readonly VerbGroup[];
	cues: Cues;
	/** The quotation that ends right before the sentence: “Why?” She asked. */
	before: TextRange | null;
};

/** How many words an aside between a cue and its "that" may have. */
const LONG_ASIDE = 30;
/** How many words may stand between a cue and its "that" or its quotation. */
const NEAR = 12;
const NEAR_QUOTATION = 8;
/** The same where whoever hears it stands between, or where a comma or a colon ends what stands between. */
const NEAR_HEARER = 24;
/** How far an object reaches at most. */
const LONG_OBJECT = 40;

/** What stands after a cue, in the first shape that fits; null where nothing does. @param at the last item of the cue */
export function contentAfter(read: Read, at: number): Content | null {
	const { items, cues } = read;
	const next = items[at + 1];
	const verb = items[at]?.lower === "out" ? items[at - 1] : items[at];
	if (!next || !verb || isMark(next, ".!?;")) return null;
	const cleft = pastBe(read, at);
	if (cleft !== null) return toEnd(read, cleft, "that");
	const toWhom = cues["with-hearer"].has(verb.lemma) ? phraseAfter(items, at, cues) : null;
	const aside = pastAside(items, toWhom?.last ?? at);
	const resumed = items[aside ?? -1]?.lower ?? "";
	const that = aside !== null && cues.that.has(resumed) ? aside : findThat(items, at, cues, toWhom !== null);
	if (that !== null) return toEnd(read, that + 1, "that");
	if (aside !== null && cues.questions.has(resumed)) return toEnd(read, aside, "question");
	const quoted = quotationAfter(read, at);
	if (quoted) return quoted;
	if (isMark(next, ":")) return toEnd(read, at + 2, "colon");
	if (isMark(next, ",")) return null;
	if (isQuestionAt(read, at + 1, verb)) return toEnd(read, at + 1, "question");
	const preposition = cues.prepositions[verb.lemma];
	if (preposition?.has(next.lower)) return objectFrom(read, at + 2);
	// "warned a cut could follow": what could be a hearer is the subject of what is said.
	const isDirect = verb.lemma !== "tell" && isClauseAt(read, at + 1, verb);
	const hearer = isDirect ? null : toWhom;
	const from = hearer ? hearer.last + 1 : at + 1;
	if (hearer && isQuestionAt(read, from, verb)) return toEnd(read, from, "question");
	const doer = cues["with-doer"].has(verb.lemma) ? phraseAfter(items, at, cues) : null;
	if (doer && isDone(items, doer.last + 1)) return toEnd(read, doer.first, "infinitive");
	const isTo = isInfinitiveAt(items, from);
	if (isTo && (hearer || cues["with-infinitive"].has(verb.lemma)))
		return toEnd(read, hearer ? hearer.first : from, "infinitive");
	if (isClauseAt(read, from, verb)) return toEnd(read, startOfClause(read, from), "clause");
	return complementAfter(read, at, verb) ?? (cues["with-object"].has(verb.lemma) ? objectFrom(read, at + 1) : null);
}

/** A quotation right after a cue is what was said; after other words it is a part of it. */
function quotationAfter(read: Read, at: number): Content | null {
	const { items, groups } = read;
	const ahead = items.slice(at + 1, at + 2 + NEAR_HEARER).findIndex(({ pos }) => pos === QUOTE);
	if (ahead < 0) return null;
	const quote = at + 1 + ahead;
	const between = items.slice(at + 1, quote);
	const isParted = isMark(between.at(-1), ",:–—");
	if (!isParted && ahead > NEAR_QUOTATION) return null;
	const parts = ({ form }: VerbGroup) => !isParted || form !== "participle";
	if (groups.some((one) => one.first > at && one.first < quote && parts(one))) return null;
	const words = between.filter((item) => !isMark(item, ",:–—"));
	if (words.length > 0 && !isParted) {
		const isShort = isNominal(words[0]) || words[0]?.pos === "ADP" || words[0]?.pos === "ADV";
		return isShort ? toEnd(read, at + 1, "quotation") : null;
	}
	const item = items[quote];
	if (!item) return null;
	// What ends with a mark of its own is complete; after anything else the sentence goes on in the columnist's words.
	if (!endsWithMark(item) && items[quote + 1] && !isMark(items[quote + 1], ",.;"))
		return toEnd(read, quote, "quotation");
	const more = items.slice(quote + 1).filter(({ pos }, index, rest) => pos === QUOTE && goesOn(rest, index));
	return { parts: [item, ...more].map(({ start, end }) => ({ start, end })), shape: "quotation" };
}

/** “A” and “B”: another quotation that nothing but a comma or "and" parts from the one before. */
function goesOn(rest: readonly Token[], index: number): boolean {
	return rest.slice(0, index).every((item) => item.pos === QUOTE || item.pos === "CCONJ" || isMark(item, ","));
}

/** "insists, without quite meeting one's eye, that": what follows whatever stands between the two commas after an item. */
function pastAside(items: readonly Token[], at: number): number | null {
	if (!isMark(items[at + 1], ",")) return null;
	const close = items.slice(at + 2, at + LONG_ASIDE).findIndex((item) => isMark(item, ","));
	return close < 0 ? null : at + 2 + close + 1;
}

/** "that" of a clause, past adverbs, times and whoever hears it: "claimed on Monday that". */
function findThat(items: readonly Token[], at: number, cues: Cues, hasHearer: boolean): number | null {
	if (isMark(items[at + 1], ",")) return null;
	const near = hasHearer ? NEAR_HEARER : NEAR;
	for (let next = at + 1; next < Math.min(items.length, at + near + 1); next++) {
		const item = items[next];
		if (!item) return null;
		if (cues.that.has(item.lower)) {
			const isClause =
				next > at + 1 || item.pos === "SCONJ" || isNominal(items[next + 1]) || !isVerbal(items[next + 1]);
			return isClause && !isMark(items[next + 1], ".!?;,") && next < items.length - 1 ? next : null;
		}
		if (isVerbal(item) || item.pos === QUOTE || isMark(item, hasHearer ? ".!?:;–—" : ".!?:;,–—")) return null;
	}
	return null;
}

/** Whether a clause without "that" begins at an item: "the bridge was safe". @param verb the one that it follows */
function isClauseAt({ items, groups, cues }: Read, from: number, verb: Token): boolean {
	const first = items[from];
	if (!first || isMark(first, ".,;:!?–—")) return false;
	const isBare = cues.bare.has(verb.lemma);
	const stop = items.findIndex((item, at) => at > from && isMark(item, isBare ? ";:–—" : ",;:–—"));
	const finite = groups.find((one) => one.first > from && hasTense(one));
	if (!finite || (stop >= 0 && finite.first > stop) || finite.first - from > LONG_OBJECT) return false;
	const subject = phraseAfter(items, from - 1, cues);
	let next = (subject?.last ?? from) + 1;
	while (items[next]?.pos === "ADV") next++;
	const isDirect = subject !== null && finite.first === next;
	// "see", "find": only before a pronoun is it surely a clause.
	if (cues["only-shown"].has(verb.lemma)) return isDirect && cues["clause-pronouns"].has(first.lower);
	if (isDirect) return true;
	// "said on Friday he met": past a time or a place, where a subject stands right before its verb.
	const before = items[finite.first - 1];
	const isSubject =
		cues["clause-pronouns"].has(before?.lower ?? "") || before?.pos === "PROPN" || before?.pos === "NOUN";
	// "said Ann Lee, the mayor, would go"
	const isApposed = isBare && subject !== null && isMark(before, ",") && isMark(items[subject.last + 1], ",");
	return isApposed || (isSubject && (isBare || (first.pos !== "ADP" && first.pos !== "PART")));
}

/** "wants the fleet sent north", "would prefer it to burn out": what somebody wants done. */
function isDone(items: readonly Token[], at: number): boolean {
	const item = items[at];
	return isInfinitiveAt(items, at) || (item?.pos === "VERB" && /(?:ed|en|wn|nt|ut|rn)$/.test(item.lower));
}

/** "What she had said was that …": past the verb that joins both, where it stands right after a cue. */
function pastBe({ items, groups, cues }: Read, at: number): number | null {
	const be = groups.find(({ first }) => first === at + 1);
	const that = (be?.head ?? 0) + 1;
	return be && items[be.head]?.lemma === "be" && cues.that.has(items[that]?.lower ?? "") ? that + 1 : null;
}

/** Whether a reported question begins at an item; some words begin one only after verbs of asking. */
function isQuestionAt({ items, cues }: Read, at: number, verb: Token): boolean {
	const word = items[at]?.lower ?? "";
	return cues.questions.has(word) || (cues.asked.has(word) && cues.asking.has(verb.lemma));
}

/** "to go", "not to go". */
export function isInfinitiveAt(items: readonly Token[], from: number): boolean {
	const at = items[from]?.pos === "PART" && items[from]?.lower !== "to" ? from + 1 : from;
	return items[at]?.pos === "PART" && items[at]?.lower === "to";
}

/** "said in a release on Friday the province will pay": where the clause begins, past when and where it was said. */
function startOfClause({ items, groups, cues }: Read, from: number): number {
	if (cues["time-nouns"].has(items[from]?.lower ?? "") && isNominal(items[from + 1])) return from + 1;
	if (items[from]?.pos !== "ADP") return from;
	const finite = groups.find((one) => one.first > from && hasTense(one));
	const subject = finite && phraseEnding(items, finite.first - 1, cues);
	return subject && subject.first > from ? subject.first : from;
}

/** "called Trump a fascist", "described it as over": somebody with what they are called. */
function complementAfter(read: Read, at: number, verb: Token): Content | null {
	const { items, cues } = read;
	const isNaming = cues["with-name"].has(verb.lemma);
	if (!isNaming && !cues["with-as"].has(verb.lemma)) return null;
	const object = phraseAfter(items, at, cues);
	if (!object) return null;
	const end = endOfObject(read, at + 1);
	const rest = items.slice(object.first + 1, end);
	const isAs = rest.some(({ lower }) => cues.as.has(lower));
	// "calls him competent", "calls Trump a fascist": after a pronoun, a name or an article something more is said.
	const isNamed =
		isNaming &&
		(cues["clause-pronouns"].has(items[object.first]?.lower ?? "") ||
			rest.some(({ pos }, index) => pos === "DET" || pos === QUOTE || (pos === "ADJ" && index === rest.length - 1)));
	return isAs || isNamed ? content(read, at + 1, end, "complement") : null;
}

/** The object of a verb, to where something else begins. */
export function objectFrom(read: Read, from: number): Content | null {
	const first = read.items[from];
	if (!first || !(isNominal(first) || first.pos === "VERB" || first.pos === "ADV" || first.pos === "ADP")) return null;
	return content(read, from, endOfObject(read, from), "object");
}

/** Where an object ends: before a comma, a conjunction with a verb, or the beginning of another clause. @returns an item */
function endOfObject({ items, groups }: Read, from: number): number {
	for (let at = from + 1; at < Math.min(items.length, from + LONG_OBJECT); at++) {
		const item = items[at];
		if (!item || isMark(item, ",;:–—.!?")) return at;
		if (item.pos === "SCONJ" && item.lower !== "that") return at;
		if (item.pos === "CCONJ" && groups.some(({ first }) => first > at && first <= at + 2)) return at;
	}
	return Math.min(items.length, from + LONG_OBJECT);
}

/** Content from an item to the end of its sentence, or to where somebody else is credited by a phrase. */
export function toEnd(read: Read, from: number, shape: Shape): Content | null {
	const { items, text, cues } = read;
	let end = items.length;
	for (let at = from + 2; at < items.length - 1; at++) {
		const next = items[at + 1];
		if (next && isMark(items[at], ",") && phraseCueAt(text, next.start, cues)) {
			end = at;
			break;
		}
	}
	return content(read, from, end, shape);
}

/** @param end the item after the last */
function content({ text, items }: Read, from: number, end: number, shape: Shape): Content | null {
	const first = items[from];
	const last = items[end - 1];
	const range = first && last && end > from ? trim(text, { start: first.start, end: last.end }) : null;
	return range && { parts: [range], shape };
}

/** Takes space and marks that are not words off the ends; null where nothing is left. */
export function trim(text: string, { start, end }: TextRange): TextRange | null {
	const words = text.slice(start, end);
	const before = /^[\s,;:–—-]*/.exec(words)?.[0].length ?? 0;
	const after = /[\s,;:.–—-]*$/.exec(words)?.[0].length ?? 0;
	return before + after >= words.length ? null : { start: start + before, end: end - after };
}
