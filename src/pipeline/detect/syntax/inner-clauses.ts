import { isOnlyParticiple, isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Cues, isSaying } from "../lexicon/cues.ts";
import { isHead, isMark, type Phrase, phraseEnding } from "./phrases.ts";
import { endsWithComma } from "./quotes.ts";
import { antecedent, type Clause, isTime, relativeOf } from "./relative.ts";
import { groupBefore } from "./verbs.ts";

/**
 * "A poll this week suggested", "who on Tuesday endorsed": the phrase before a time that stands between it and its
 * verb.
 */
export function beyondTime(clause: Clause, phrase: Phrase): Phrase | null {
	const { items, cues } = clause;
	if (!isTime(items, phrase, cues)) return phrase;
	// "a state audit last year"
	let last = phrase.last;
	while (last > phrase.first && (cues["time-nouns"].has(items[last]?.lower ?? "") || items[last]?.pos === "ADJ"))
		last--;
	if (last > phrase.first && last < phrase.last && isHead(items[last])) return { first: phrase.first, last };
	const before = items[phrase.first - 1]?.pos === "ADP" ? phrase.first - 2 : phrase.first - 1;
	const item = items[before];
	if (item?.pos === "PRON" && cues.relative.has(item.lower)) return antecedent(clause, before);
	return isHead(item) ? phraseEnding(items, before, cues) : phrase;
}

/** "The school to which I belong suggests": the phrase before the relative clause that ends right before a verb. */
export function beyondVerb(clause: Clause, at: number): Phrase | null {
	const { items, groups, cues } = clause;
	// "Editors I spoke with warned"
	const isBefore = items[at - 1]?.pos === "ADP" && cues.addressing.has(items[at - 2]?.lemma ?? "");
	const inner = groups.find(({ head }) => head === (isBefore ? at - 2 : at - 1));
	const subject = inner && phraseEnding(items, inner.first - 1, cues);
	const who = (subject?.first ?? 0) - 1;
	if (!inner || !subject) return null;
	if (cues.relative.has(items[who]?.lower ?? "")) return beforeRelative(clause, who);
	// "The experts I met said": the phrase before a clause that nothing brings in.
	const isPronoun = cues["subject-pronouns"].has(items[subject.last]?.lower ?? "");
	return isPronoun && isHead(items[who]) ? phraseEnding(items, who, cues) : null;
}

/** "The school that", "the school to which" */
function beforeRelative({ items, cues }: Clause, who: number): Phrase | null {
	return phraseEnding(items, items[who - 1]?.pos === "ADP" ? who - 2 : who - 1, cues);
}

/**
 * "The man who came on Monday said", "a memo that he wrote in May showed", "a letter seen by the paper says": the
 * phrase before what tells more of it, where the one before the verb belongs to that.
 */
export function beyondInner(clause: Clause, phrase: Phrase | null): Phrase | null {
	const { items, groups, cues } = clause;
	// "in a memo dated May 3 she warned": a pronoun is told no more of.
	const isPronoun =
		phrase?.first === phrase?.last && cues["subject-pronouns"].has(items[phrase?.last ?? -1]?.lower ?? "");
	if (!phrase || isPronoun) return phrase;
	const inner = groupBefore(groups, phrase.first);
	const verb = items[inner?.head ?? -1];
	if (!inner || !verb) return phrase;
	const between = items.slice(inner.head + 1, phrase.first);
	const isOver = between.some(
		(item) =>
			isMark(item, ",;:–—") ||
			endsWithComma(item) ||
			(item.pos !== "DET" && cues.that.has(item.lower)) ||
			cues.questions.has(item.lower),
	);
	if (isOver) return phrase;
	// "who on Tuesday endorsed"; not "that Vale wrote".
	const relative = relativeOf(clause, inner) ?? inner.first - 1;
	const isParted = ["ADP", "ADV"].includes(items[relative + 1]?.pos ?? "");
	const who = isParted ? relative : inner.first - 1;
	if (inner.form === "finite" && cues.relative.has(items[who]?.lower ?? "")) {
		const isConjunction = cues.that.has(items[who]?.lower ?? "") && items[who]?.pos === "SCONJ";
		const bringsIn = bringsInClause(verb.lemma, cues);
		return isConjunction || bringsIn ? phrase : antecedent(clause, who);
	}
	if (between.some(({ pos }) => pos === "CCONJ" || pos === "SCONJ")) return phrase;
	const whose = inner.form === "finite" ? phraseEnding(items, who, cues) : null;
	const pronoun = items[(whose?.first ?? 0) - 1];
	// "The leader of the group whose members sit in the hall"
	if (whose && pronoun && cues.belonging.has(pronoun.lower) && !cues.relative.has(pronoun.lower))
		return phraseEnding(items, whose.first - 2, cues);
	// "A woman I met on the train said"
	const isPronounHere = whose !== null && cues["subject-pronouns"].has(items[whose.last]?.lower ?? "");
	if (
		whose &&
		isPronounHere &&
		isHead(pronoun) &&
		pronoun?.pos !== "PRON" &&
		(items[inner.head + 1]?.pos === "ADP" || isTime(items, phrase, cues))
	)
		return phraseEnding(items, whose.first - 1, cues);
	const isWhole = items[inner.head + 1]?.pos === "ADP" || !bringsInClause(verb.lemma, cues);
	if (whose && pronoun?.pos === "PRON" && cues.relative.has(pronoun.lower) && isWhole)
		return beforeRelative(clause, whose.first - 1);
	const isParticiple =
		inner.form === "participle" || (inner.first === inner.head && isBeforePlace(items, inner.head, cues));
	return isParticiple && isHead(items[who]) ? phraseEnding(items, who, cues) : phrase;
}

/** Verbs that others say or think something by, so that a subject may follow. */
function bringsInClause(lemma: string, cues: Cues): boolean {
	return (isSaying(lemma, cues) || cues.think.has(lemma)) && !cues["with-object"].has(lemma);
}

/** "seen by", "published in", "published last month": a participle before a preposition or a time. */
function isBeforePlace(items: readonly Token[], at: number, cues: Cues): boolean {
	const isTimed = [at + 1, at + 2].some((next) => cues["time-nouns"].has(items[next]?.lower ?? ""));
	const lower = items[at]?.lower ?? "";
	return (isPastForm(lower) || isOnlyParticiple(lower)) && (items[at + 1]?.pos === "ADP" || isTimed);
}
