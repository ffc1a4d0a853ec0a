import { isIngForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import {
	findThat,
	hasSubject,
	isClauseAt,
	isDone,
	isInfinitiveAt,
	isQuestionAt,
	pastBe,
	startOfClause,
} from "../syntax/clauses.ts";
import { complementAfter, endOfObject, objectFrom } from "../syntax/objects.ts";
import { isMark, isNominal, phraseAfter } from "../syntax/phrases.ts";
import { endsWithMark, isFragment, isTitle, QUOTE } from "../syntax/quotes.ts";
import { type Content, contentBetween, type Read, type Shape } from "../syntax/read.ts";
import { isTime, pastTime } from "../syntax/relative.ts";
import { isVerbal, type VerbGroup } from "../syntax/verbs.ts";
import { endOfContent } from "./content-ends.ts";
import { isWholeStatement } from "./quotatives.ts";

/** How many words an aside between a cue and its "that" may have. */
const LONG_ASIDE = 30;
/** How many words after a verb in an aside the comma may stand that ends the aside. */
const NEAR = 12;
/** How many words may stand between a cue and its quotation. */
const NEAR_QUOTATION = 8;
/** The same where a comma, a colon or a dash ends what stands between. */
const FAR_QUOTATION = 24;

/**
 * What stands after a cue, in the first shape that fits; null where nothing does.
 * @param at the last item of the cue
 */
export function contentAfter(read: Read, at: number): Content | null {
	const { items, cues } = read;
	const next = items[at + 1];
	const verb = cues.particles.has(items[at]?.lower ?? "") ? items[at - 1] : items[at];
	if (!next || !verb || isMark(next, ".!?;")) return null;
	const phrase = phraseAfter(items, at, cues);
	const hasHearer = cues["with-hearer"].has(verb.lemma);
	const toWhom = hasHearer ? phrase : null;
	// "What he told the board was that"
	const cleft = pastBe(read, at) ?? (toWhom && pastBe(read, toWhom.last));
	if (cleft !== null) return toEnd(read, cleft, "that");
	// "explained to me, not unkindly, that"
	const to = next.pos === "ADP" && cues.to.has(next.lower) ? phraseAfter(items, at + 1, cues) : null;
	// "appealed to the public to stay"
	const asked = hasHearer ? to : null;
	if (asked && isInfinitiveAt(items, asked.last + 1)) return toEnd(read, asked.first, "infinitive");
	let heardAt = toWhom?.last ?? to?.last ?? at;
	// "told me only that", "asked her straight out, at home, whether"
	while (toWhom && items[heardAt + 1]?.pos === "ADV") heardAt++;
	const aside = pastAside(read, heardAt);
	const resumed = items[aside ?? -1]?.lower ?? "";
	const that = aside !== null && cues.that.has(resumed) ? aside : findThat(items, at, cues, toWhom !== null);
	if (that !== null) return toEnd(read, that + 1, "that");
	const heard = toWhom && pastRelative(read, toWhom.last);
	if (heard !== null) return toEnd(read, heard + 1, "that");
	if (aside !== null && cues.questions.has(resumed)) return toEnd(read, aside, "question");
	const about = prepositionAfter(read, at, verb);
	const quoted = quotationAfter(read, at);
	if (quoted)
		return about !== null && quoted.shape === "quotation" && items[at + 1]?.pos === "ADP"
			? objectFrom(read, about + 1)
			: quoted;
	if (isMark(next, ":")) {
		// "So the dance continues: …": verbs that do not always say need a quotation to show it.
		const isShown = !cues["only-shown"].has(verb.lemma) || items[at + 2]?.pos === QUOTE;
		return isShown ? toEnd(read, at + 2, "colon") : null;
	}
	// "told the council: go home"
	const told = items[(toWhom?.last ?? 0) + 2];
	const isSentence = told !== undefined && (told.pos === QUOTE || told.pos === "PUNCT" || /^\p{Lu}/u.test(told.text));
	if (toWhom && isSentence && isMark(items[toWhom.last + 1], ":")) return toEnd(read, toWhom.last + 2, "colon");
	if (isMark(next, ",")) return null;
	// "showed exactly where"
	const exact = items[at + 2]?.lower ?? "";
	const isExact = next.pos === "ADV" && (cues.questions.has(exact) || cues.asked.has(exact));
	const timed = pastTime(read, at + 1);
	if (isExact || isQuestionAt(read, timed, verb)) return toEnd(read, isExact ? at + 2 : timed, "question");
	if (about !== null) return objectFrom(read, about + 1);
	// "warned a cut could follow": what could be a hearer is the subject of what is said.
	// "told reporters the plan is dead": a clause of its own follows them.
	const isHeard = toWhom !== null && isClauseAt(read, toWhom.last + 1, verb);
	const isDirect = !isHeard && isClauseAt(read, at + 1, verb);
	const hearer = isDirect ? null : toWhom;
	const from = hearer ? pastTime(read, hearer.last + 1) : at + 1;
	if (hearer && isQuestionAt(read, from, verb)) return toEnd(read, from, "question");
	const doer = cues["with-doer"].has(verb.lemma) ? phrase : null;
	if (doer && isDone(items, doer.last + 1)) return toEnd(read, doer.first, "infinitive");
	// "recalled striking workers": which workers.
	const isGerund = isVerbal(next) && isIngForm(next.lower) && !["NOUN", "ADJ"].includes(items[at + 2]?.pos ?? "");
	if (isGerund && cues["with-gerund"].has(verb.lemma)) return toEnd(read, at + 1, "infinitive");
	if (isInfinitiveAt(items, from) && (hearer || cues["with-infinitive"].has(verb.lemma)))
		return toEnd(read, hearer ? hearer.first : from, "infinitive");
	// "said in dry years, moss turns brown"
	if (cues.bare.has(verb.lemma) && isAdjunctClauseAt(read, from)) return toEnd(read, from, "clause");
	if (isClauseAt(read, from, verb)) return toEnd(read, startOfClause(read, from), "clause");
	const complement = complementAfter(read, at, verb);
	if (complement) return complement;
	// "announced £20", "promised £20": that is what is spoken of or given, not what is said.
	const isDeed = cues["with-object"].has(verb.lemma) || cues["with-infinitive"].has(verb.lemma);
	if (cues.say.has(verb.lemma) && !isDeed && isAmountAt(read, at + 1)) {
		return contentBetween(read, at + 1, endOfObject(read, at + 1), "clause");
	}
	// "announced Friday", "explained in May": when, and nothing that is spoken of.
	const object = cues["with-object"].has(verb.lemma) ? phrase : null;
	return object && !isTime(items, object, cues) ? objectFrom(read, at + 1) : null;
}

/**
 * "in dry years, moss turns brown": whether a clause begins at an item with where or when it is so, up to a comma after
 * which it has its subject; "said on Monday, and left" is none.
 */
function isAdjunctClauseAt(read: Read, from: number): boolean {
	const { items, cues } = read;
	if (items[from]?.pos !== "ADP") return false;
	const near = items.slice(from, from + NEAR);
	const comma = near.findIndex((item) => isMark(item, ","));
	const adjunct = phraseAfter(items, from, cues);
	// "said in May, when": when it was said.
	const isPlain = near.slice(0, Math.max(0, comma)).every((item) => item.pos === "ADP" || isNominal(item));
	const isTimed = adjunct !== null && adjunct.first === adjunct.last && isTime(items, adjunct, cues);
	return (
		comma > 1 && isPlain && !isTimed && items[from + comma + 1]?.pos !== "CCONJ" && hasSubject(read, from + comma + 1)
	);
}

/** "said £3.2 million", "said 12%": a sum or a share, which is all that was said. */
function isAmountAt({ items, text }: Read, at: number): boolean {
	const item = items[at];
	return item !== undefined && /^(?:\p{Sc}\s?\d|\d[\d.,]*\s?%)/u.test(text.slice(item.start, item.start + 40));
}

/** "tells anyone who will listen that": the "that" after a clause about whoever hears it. */
function pastRelative({ items, cues }: Read, hearer: number): number | null {
	if (!cues.relative.has(items[hearer + 1]?.lower ?? "")) return null;
	const near = items.slice(hearer + 2, hearer + 2 + NEAR);
	const that = near.findIndex(({ pos, lower }) => pos === "SCONJ" && cues.that.has(lower));
	const isParted = near.slice(0, that).some(({ pos }) => pos === "PUNCT");
	return that < 1 || isParted ? null : hearer + 2 + that;
}

/** The preposition that brings in what is said: "spoke about", "preached for years about". */
function prepositionAfter({ items, cues }: Read, at: number, verb: Token): number | null {
	const prepositions = cues.prepositions[verb.lemma];
	if (!prepositions) return null;
	const isDated = items[at + 1]?.pos === "ADP" && cues["time-nouns"].has(items[at + 2]?.lower ?? "");
	const from = prepositions.has(items[at + 1]?.lower ?? "") ? at + 1 : isDated ? at + 3 : -1;
	// "campaigned for a week"
	const phrase = phraseAfter(items, from, cues);
	if (phrase && isTime(items, phrase, cues)) return null;
	return prepositions.has(items[from]?.lower ?? "") ? from : null;
}

/** A quotation right after a cue is what was said; after other words it is a part of it. */
function quotationAfter(read: Read, at: number): Content | null {
	const { items, groups, cues } = read;
	const ahead = items.slice(at + 1, at + 2 + FAR_QUOTATION).findIndex(({ pos }) => pos === QUOTE);
	if (ahead < 0) return null;
	const quote = at + 1 + ahead;
	const between = items.slice(at + 1, quote);
	const item = items[quote];
	if (!item) return null;
	const isEnded = endsWithMark(item);
	const isParted = isMark(between.at(-1), ",:–—");
	if (!isParted && ahead > NEAR_QUOTATION) return null;
	// "wrote to Vale, and “full of it”": another part of what stands before the verb.
	if (isMark(between.at(-2), ",") && between.at(-1)?.pos === "CCONJ") return null;
	const parts = (one: VerbGroup) => !isParted || (one.form !== "participle" && !isInAside(read, at, one));
	if (groups.some((one) => one.first > at && one.first < quote && parts(one))) return null;
	const words = between.filter((one) => !isMark(one, ",:–—"));
	if (words.length > 0 && !isParted) {
		// "said on “Morning Joe,” that": where it was said.
		if (words.at(-1)?.pos === "ADP" && !isWholeStatement(item) && isEnded) return null;
		// "said on the BBC’s “State of the Union”": the same, by a title.
		if (words[0]?.pos === "ADP" && isTitle(item)) return null;
		const isShort = isNominal(words[0]) || words[0]?.pos === "ADP" || words[0]?.pos === "ADV";
		if (!isShort) return null;
		// "posted a “clarification”": a thing, and no words of it.
		const isThing = words.length === 1 && words[0]?.pos === "DET" && /^\S+(?:\s\S+)?$/.test(item.text);
		if (isThing && cues["only-shown"].has(items[at]?.lemma ?? "") && !cues["with-name"].has(items[at]?.lemma ?? ""))
			return null;
		// "They call this “a pause”; I call it a queue."
		const joint = items.findIndex((one, index) => index > quote && isMark(one, ";"));
		// "promised in May to “scrap it all”"
		const to =
			words[0]?.pos === "ADP"
				? items.findIndex((_, index) => index > at && index < quote && isInfinitiveAt(items, index))
				: -1;
		if (to > 0) return toEnd(read, to, "quotation");
		// "described in March as “a gift”"
		if (words[0]?.pos === "ADP" && cues.as.has(words.at(-1)?.lower ?? "")) return toEnd(read, quote, "quotation");
		return joint < 0 ? toEnd(read, at + 1, "quotation") : contentBetween(read, at + 1, joint, "quotation");
	}
	// What ends with a mark of its own is complete; after anything else the sentence goes on in the columnist's words.
	const next = items[quote + 1];
	// "insisting “I am not late” when he was asked"
	const isTimed = !isFragment(item) && next && (next.pos === "SCONJ" || cues.asked.has(next.lower));
	if (!isEnded && next && !isMark(next, ",.;") && !isTimed) return toEnd(read, quote, "quotation");
	const more = items.slice(quote + 1).filter(({ pos }, index, rest) => pos === QUOTE && goesOn(rest, index));
	return { content: [item, ...more].map(({ start, end }) => ({ start, end })), shape: "quotation" };
}

/**
 * "said in May, when the story broke, “…”": whether a verb stands between two commas, where something tells when or
 * how.
 */
function isInAside({ items, cues }: Read, at: number, { first, head }: VerbGroup): boolean {
	const open = items.slice(at, first).findLastIndex((item) => isMark(item, ","));
	const opening = items[at + open + 1];
	const isClosed = items.slice(head + 1, head + NEAR).some((item) => isMark(item, ","));
	const isAside = opening?.pos === "SCONJ" || opening?.pos === "ADP" || cues.asked.has(opening?.lower ?? "");
	return open >= 0 && isClosed && isAside;
}

/** “A” and “B”: another quotation that nothing but a comma or "and" parts from the one before. */
function goesOn(rest: readonly Token[], index: number): boolean {
	return rest.slice(0, index).every((item) => item.pos === QUOTE || item.pos === "CCONJ" || isMark(item, ","));
}

/**
 * "insists, without quite meeting one's eye, that": what follows whatever stands between the two commas after an item.
 */
function pastAside({ items, cues }: Read, at: number): number | null {
	if (!isMark(items[at + 1], ",")) return null;
	if (items[at + 2]?.pos === "SCONJ" && cues.that.has(items[at + 2]?.lower ?? "")) return at + 2;
	const close = items.slice(at + 2, at + LONG_ASIDE).findIndex((item) => isMark(item, ","));
	return close < 0 ? null : at + 2 + close + 1;
}

/** Content from an item to where it ends. */
export function toEnd(read: Read, from: number, shape: Shape): Content | null {
	return contentBetween(read, from, endOfContent(read, from), shape);
}
