import { isIngForm, isThirdPerson } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { beyondInner, beyondTime, beyondVerb } from "./inner-clauses.ts";
import { beyondInterruption, openingSubject } from "./interruptions.ts";
import { mainVerbAfter } from "./main-verb.ts";
import { isHead, isMark, isNominal, nameAtEnd, type Phrase, phraseAfter, phraseEnding } from "./phrases.ts";
import { endsWithMark, QUOTE } from "./quotes.ts";
import { antecedent, type Clause, isRelative, isTime, relativeOf } from "./relative.ts";
import { hasTense, type VerbGroup } from "./verbs.ts";

const CHAIN = 6;
/** How many words may stand between "went on" and "to say". */
const NEAR = 6;

/**
 * Whoever does what a verb group says: the phrase right before it, the one before an apposition or a relative clause,
 * the one that "who" stands for, or the subject of the verb that it is joined to ("smiled and said", "went on to say",
 * "…, adding that"). null where none is found.
 */
export function subjectOf(clause: Clause, index: number, depth = 0): Phrase | null {
	const { items, groups, cues } = clause;
	const group = groups[index];
	if (!group || depth > CHAIN) return null;
	let before = group.first - 1;
	// "not only said"
	const isNotOnly = (at: number) =>
		cues.negations.has(items[at]?.lower ?? "") && cues.only.has(items[at + 1]?.lower ?? "");
	// "the councillors all said", "he himself said"
	const isAllOf = (at: number) =>
		(cues.quantifying.has(items[at]?.lower ?? "") || cues.reflexive.has(items[at]?.lower ?? "")) &&
		isHead(items[at - 1]);
	// "Could I at least know"
	if (cues.degrees.has(items[before]?.lower ?? "") && cues.at.has(items[before - 1]?.lower ?? "")) before -= 2;
	while (items[before]?.pos === "ADV" || isNotOnly(before) || isAllOf(before) || isMark(items[before], "-"))
		before -= isMark(items[before - 1], "-") ? 3 : 1;
	const item = items[before];
	if (group.form === "infinitive") {
		// "writes to complain and to remind me": whoever does the first does the second.
		const isJoined = cues.coordinating.has(item?.lower ?? "");
		const other = isJoined ? groups.findLastIndex(({ form }, at) => at < index && form === "infinitive") : -1;
		return other >= 0 ? subjectOf(clause, other, depth + 1) : governing(clause, index, before, depth);
	}
	if (!item) return group.form === "participle" ? subjectOfNext(clause, index, depth) : null;
	const isAcronym = /^\p{Lu}{2,}$/u.test(item.text);
	if (cues.relative.has(item.lower) && !isAcronym && !cues.that.has(item.lower)) return antecedent(clause, before);
	// "said on “Morning Joe,” adding that": a title that a comma ends.
	if (item.pos === QUOTE) {
		// "Vale, citing “the weather,” said that": what Vale cites.
		if (isBroughtIn(items, before)) return openingSubject(clause, before);
		return group.form === "participle" && endsWithMark(item) ? mainSubject(clause, index, depth) : null;
	}
	// "told one paper that …; told another that …"
	if (cues.coordinating.has(item.lower) || isMark(item, ";")) return joinedTo(clause, index, depth);
	if (group.form === "participle") {
		// "It is worth noting that": nobody in particular does.
		if (cues["not-persons"].has(item.lower)) return null;
		if (["ADP", "SCONJ", "VERB", "ADV"].includes(item.pos) || isMark(item, ",–—-"))
			return ownSubject(clause, before) ?? mainSubject(clause, index, depth);
		const near = phraseEnding(items, before, cues);
		const object = near && beyondTime(clause, near);
		const isParticle = object !== null && ["ADP", "ADV"].includes(items[object.first - 1]?.pos ?? "");
		const isObject =
			object !== null &&
			groups.some(({ head }) => head === object.first - 1 || (isParticle && head === object.first - 2));
		// "I remember Ms Alder saying": she says it.
		const perceived = object !== null && cues.perceiving.has(items[object.first - 1]?.lemma ?? "");
		return isObject && !perceived ? mainSubject(clause, index, depth) : object;
	}
	if (cues.that.has(item.lower) && item.pos !== "SCONJ") {
		const noun = items[before - 1];
		return noun?.pos === "NOUN" || noun?.pos === "PROPN" ? phraseEnding(items, before - 1, cues) : null;
	}
	if (isMark(item, ",–—")) return beyondInterruption(clause, before) ?? openingSubject(clause, before);
	if (isNominal(item)) {
		// "The nurse who found her said": no pronoun that something is done to does anything.
		const isDoneTo = cues["object-pronouns"].has(item.lower) && !cues["subject-pronouns"].has(item.lower);
		if (isDoneTo) {
			const inner = groups.find(({ head }) => head === before - 1);
			const who = inner ? relativeOf(clause, inner) : null;
			return who === null ? null : antecedent(clause, who);
		}
		const phrase = phraseEnding(items, before, cues);
		// "Up the stairs came Mrs Dole": whoever stands after a verb of place.
		const isPlace =
			phrase !== null &&
			phrase.first <= 2 &&
			items[phrase.first - 1]?.pos === "ADP" &&
			cues.placing.has(items[group.head]?.lemma ?? "");
		const after = isPlace ? phraseAfter(items, group.head, cues) : null;
		if (after) return after;
		// "…, but in a later interview said": when it was, and nobody.
		const isAdjunct =
			items[(phrase?.first ?? 0) - 1]?.pos === "ADP" && items[(phrase?.first ?? 0) - 2]?.pos === "CCONJ";
		if (isAdjunct) return joinedTo(clause, index, depth);
		const whole = phrase && beyondTime(clause, phrase);
		const subject = whole && (namedAfterPlace(clause, whole) ?? whole);
		// "The union has for months warned": whoever the helping verb is of.
		const helper = subject && isTime(items, subject, cues) ? helperBefore(clause, subject) : -1;
		return helper >= 0 && helper < index
			? subjectOf(clause, helper, depth + 1)
			: listOf(clause, beyondInner(clause, subject));
	}
	return item.pos === "VERB" || item.pos === "ADP"
		? (beyondVerb(clause, group.first) ?? beyondRelative(clause, index))
		: null;
}

/** "From his cell Mr Tovey writes", "In a room Pia said": the name that stands right after where a sentence begins. */
function namedAfterPlace({ items }: Clause, phrase: Phrase): Phrase | null {
	return items[phrase.first - 1]?.pos === "ADP" && phrase.first <= 2 ? nameAtEnd(items, phrase) : null;
}

/**
 * "Ministers hinted at it, the culture secretary, Fiona Graham, remarking that": a subject of a participle's own, which
 * a name in apposition follows.
 */
function ownSubject(clause: Clause, comma: number): Phrase | null {
	const { items, cues } = clause;
	const name = isMark(items[comma], ",") ? phraseEnding(items, comma - 1, cues) : null;
	if (
		!name ||
		!items.slice(name.first, comma).every(({ pos }) => pos === "PROPN") ||
		!isMark(items[name.first - 1], ",")
	)
		return null;
	const what = phraseEnding(items, name.first - 2, cues);
	const isNoun = what !== null && items[what.last]?.pos === "NOUN" && isMark(items[what.first - 1], ",");
	return isNoun ? { first: what.first, last: name.last } : null;
}

/** "The mayor, the clerk and two aldermen said": a list of subjects, of whose last two a phrase is. */
function listOf({ items, cues }: Clause, phrase: Phrase | null): Phrase | null {
	const isJoint = phrase && items.slice(phrase.first, phrase.last).some(({ lower }) => cues.and.has(lower));
	if (!phrase || !isJoint) return phrase;
	let { first } = phrase;
	while (isMark(items[first - 1], ",")) {
		const before = phraseEnding(items, first - 2, cues);
		const opens = items[(before?.first ?? 0) - 1];
		const isOpening = !opens || opens.pos === QUOTE || isMark(opens, ",;:") || opens.pos === "CCONJ";
		if (!before || !isOpening || isTime(items, before, cues)) break;
		first = before.first;
	}
	return { first, last: phrase.last };
}

/** The group of the helping verb before a time: "has for months". */
function helperBefore({ items, groups }: Clause, { first }: Phrase): number {
	const isAfter = items[first - 1]?.pos === "ADP" || items[first - 1]?.pos === "SCONJ";
	const before = isAfter ? first - 2 : first - 1;
	return groups.findIndex(({ head }) => head === before && items[head]?.pos === "AUX");
}

/**
 * "An official who asked not to be named told us", "the senator who claimed that it was stolen says": whoever a clause
 * tells more of that ends right before the verb, and that the sentence begins with.
 */
function beyondRelative(clause: Clause, index: number): Phrase | null {
	const { items, groups, cues } = clause;
	const inner = groups.findIndex(hasTense);
	const first = groups[inner];
	const who = first && inner < index ? relativeOf(clause, first) : null;
	if (!first || who === null) return null;
	const next = groups[inner + 1];
	const isTo = items[next?.first ?? -1]?.pos === "PART" && (next?.first ?? 0) <= first.head + 2;
	const isThat = cues.that.has(items[first.head + 1]?.lower ?? "");
	const from = (isTo ? (next?.head ?? first.head) : first.head) + 1;
	return mainVerbAfter(clause, from, isThat ? 1 : 0) === groups[index]?.first ? antecedent(clause, who) : null;
}

/** "…, citing “the weather,”": whether a participle after a comma brings in a quotation. */
export function isBroughtIn(items: readonly Token[], quote: number): boolean {
	const verb = items[quote - 1];
	return verb?.pos === "VERB" && isIngForm(verb.lower) && isMark(items[quote - 2], ",–—");
}

/** "went on to say", "is likely to say": whoever goes on. */
function governing(clause: Clause, index: number, before: number, depth: number): Phrase | null {
	const { items, groups, cues } = clause;
	const previous = groups[index - 1];
	if (!previous || before - previous.head > NEAR) return null;
	if (items.slice(previous.head, before + 1).some((item) => isMark(item, ",:;–—"))) return null;
	const subject = subjectOf(clause, index - 1, depth + 1);
	// "Lawyers I have spoken to suggest": whoever they are that somebody speaks to.
	const isAddressed = subject !== null && before === previous.head && cues.addressing.has(items[before]?.lemma ?? "");
	if (isAddressed && items[subject.first - 1]?.pos === "NOUN") return phraseEnding(items, subject.first - 1, cues);
	// "It is too much to say that": nobody does; "it was keen to say that": it does.
	const isMinded = items.slice(previous.head, before + 1).some(({ lower }) => cues.adjectives.has(lower));
	return subject && !isMinded && cues.it.has(items[subject.last]?.lower ?? "") ? null : subject;
}

/** "Speaking in Reno, Kiedis said": whoever does what follows. */
function subjectOfNext(clause: Clause, index: number, depth: number): Phrase | null {
	const { items, groups } = clause;
	// "By saying that prices fell, the mayor admits it": past the comma that ends what is said, where there is one.
	const comma = items.findIndex((item, at) => at > (groups[index]?.head ?? 0) && isMark(item, ","));
	const next = groups.findIndex((one, at) => at > index && hasTense(one) && one.first > comma);
	return next < 0 || next > index + 4 ? null : subjectOf(clause, next, depth + CHAIN);
}

/** "smiled and said": the subject of the verb before, of the same time where there are several. */
function joinedTo(clause: Clause, index: number, depth: number): Phrase | null {
	const { items, groups, cues } = clause;
	const group = groups[index];
	if (!group) return null;
	const isPresent = (one: VerbGroup) => isThirdPerson(items[one.first]?.lower ?? "");
	const from = Math.max(0, index - CHAIN);
	const before = groups.slice(from, index).map((one, at) => ({ one, at: from + at }));
	const alike = before.filter(({ one }) => (group.form === "participle" ? one.form === "participle" : hasTense(one)));
	// "said it had been “poor”, and ordered that": past a comma, whoever does the first.
	const isApart = isMark(items[group.first - 2], ",");
	const isMain = (one: VerbGroup) =>
		!isApart || !(isInner(clause, one) || cues.it.has(items[one.first - 1]?.lower ?? ""));
	const fits = (one: VerbGroup) => isPresent(one) === isPresent(group) && !isRelative(clause, one);
	const same = alike.findLast(({ one }) => fits(one) && isMain(one)) ?? alike.findLast(({ one }) => fits(one));
	// "a nurse who held his arm and told him": right after a relative clause, whoever that tells more of.
	const last = alike.at(-1);
	const isClose = !isMark(items[group.first - 2], ",") && isMark(items[group.first - 1], ";") === false;
	if (last && isClose && last.at === index - 1 && isRelative(clause, last.one))
		return subjectOf(clause, last.at, depth + 1);
	const nearest = same ?? last ?? (group.form === "participle" ? before.at(-1) : undefined);
	return nearest ? subjectOf(clause, nearest.at, depth + 1) : null;
}

/** Whose participle it is: the subject of the clause that it is added to, past those that stand inside that. */
function mainSubject(clause: Clause, index: number, depth: number): Phrase | null {
	const { groups } = clause;
	const from = Math.max(0, index - CHAIN);
	// "from being sold", "to be sold"
	const isBound = ({ first }: VerbGroup) =>
		clause.items[first]?.pos === "PART" || isIngForm(clause.items[first]?.lower ?? "");
	const before = groups
		.slice(from, index)
		.flatMap((one, at) => (hasTense(one) && !isBound(one) ? [{ one, at: from + at }] : []));
	const main =
		before.findLast(({ one }) => !isInner(clause, one)) ?? before.findLast(({ one }) => !isRelative(clause, one));
	if (!main) {
		// "The mayor, citing “safety,” closed it, and the council said": whoever stands before.
		const before = (groups[index]?.first ?? 0) - 1;
		const opening = isMark(clause.items[before], ",–—") ? openingSubject(clause, before) : null;
		return opening ?? subjectOfNext(clause, index, depth);
	}
	// "“…,” said Vale, adding that": whoever stands after the verb.
	const { items, cues } = clause;
	const isQuoting = items[main.one.first - 1]?.pos === QUOTE && isSaying(items[main.one.head]?.lemma ?? "", cues);
	return isQuoting ? phraseAfter(items, main.one.head, cues) : subjectOf(clause, main.at, depth + 1);
}

/** Whether a verb stands in a clause inside another: after "that", "which", "because", or right after another verb. */
function isInner(clause: Clause, group: VerbGroup): boolean {
	const { items, cues } = clause;
	if (isRelative(clause, group)) return true;
	const subject = phraseEnding(items, group.first - 1, cues);
	const before = items[(subject?.first ?? group.first) - 1];
	if (!before) return false;
	return (
		before.pos === "SCONJ" ||
		before.pos === "VERB" ||
		cues.relative.has(before.lower) ||
		cues.questions.has(before.lower)
	);
}
