import { isIngForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isInfinitiveAt } from "../syntax/clauses.ts";
import { isMark, isNominal, phraseAfter } from "../syntax/phrases.ts";
import { isVerbal } from "../syntax/verbs.ts";
import { endOfClause, isUnder } from "./clauses.ts";
import { endOfQuestion, given, opensClause, type Presupposition, type Question } from "./question.ts";

/** How many words of judgement may stand between "it" and "that". */
const JUDGED = 6;

/** "Has he stopped lying?", "Will they continue to pay?": what was done before. */
export function changedState(question: Question, at: number): Presupposition | null {
	const { items, words } = question;
	const verb = items[at];
	if (verb?.pos !== "VERB" || !words.changing.has(verb.lemma)) return null;
	const next = items[at + 1];
	const isDoing = next?.pos === "VERB" && isIngForm(next.lower);
	const isTo = words["going-on"].has(verb.lemma) && isInfinitiveAt(items, at + 1);
	// "If he stopped lying": only imagined.
	if (!(isDoing || isTo) || isUnder(question, at)) return null;
	return given(question, at + 1, [at, at], Math.min(endOfQuestion(question, at + 1), endOfClause(question, at + 1)));
}

/** "Did she know that it was broken?", "Is it any wonder that they left?": what only what is so can be said of. */
export function factive(question: Question, at: number): Presupposition | null {
	const { items, words } = question;
	const item = items[at];
	const isKnown = item?.pos === "VERB" && words.knowing.has(item.lemma);
	// "Do you know today that"
	const isParted = isKnown && ["ADV", "NOUN"].includes(items[at + 1]?.pos ?? "");
	const that = isParted && words.that.has(items[at + 2]?.lower ?? "") ? at + 2 : at + 1;
	const next = items[that + 1];
	if (!item || !next || !words.that.has(items[that]?.lower ?? "") || !(isKnown || isJudged(question, at))) return null;
	if (!isNominal(next) && (items[that]?.pos !== "SCONJ" || isVerbal(next))) return null;
	const isImagined = items.slice(that + 1).some(({ lower }) => words.perhaps.has(lower) || words.unreal.has(lower));
	return isImagined ? null : given(question, that + 1, [at, that]);
}

/** "is it any wonder", "isn’t it strange", "how is it" */
function isJudged({ items, words }: Question, at: number): boolean {
	const item = items[at];
	if (!item) return false;
	const start = items.slice(Math.max(0, at - JUDGED), at + 1).findLastIndex(({ lower }) => words.it.has(lower));
	if (start < 0) return false;
	const it = Math.max(0, at - JUDGED) + start;
	const helper = helperBefore(items, it);
	if (!words.be.has(items[helper]?.lemma ?? "")) return false;
	// "How is it that", "Why is it that"
	if (it === at) {
		const asks = items[helper - 1]?.lower ?? "";
		return words.how.has(asks) || words.reasons.has(asks);
	}
	return (
		words.judgements.has(item.lower) &&
		items.slice(it + 1, at).every(({ lower }) => words["before-judgements"].has(lower))
	);
}

/** "What made him lie?", "What explains the delay?": what came of it. */
export function broughtAbout(question: Question, at: number): Presupposition | null {
	const { items, cues, words } = question;
	const verb = items[at + 1];
	if (!words.what.has(items[at]?.lower ?? "") || !opensClause(items, at) || verb?.pos !== "VERB") return null;
	const phrase = phraseAfter(items, at + 1, cues);
	if (!phrase || words.hearer.has(items[phrase.first]?.lower ?? "")) return null;
	const isThing = words.explaining.has(verb.lemma);
	const isDoing = words.making.has(verb.lemma) && !isMark(items[phrase.last + 1], "?,;");
	return isThing || isDoing ? given(question, at + 2, [at, at + 1]) : null;
}

/** "Was it Vale who lied?": somebody did. */
export function cleft(question: Question, at: number): Presupposition | null {
	const { items, cues, words } = question;
	const helper = items[helperBefore(items, at)];
	if (!words.it.has(items[at]?.lower ?? "") || !words.be.has(helper?.lemma ?? "")) return null;
	const phrase = phraseAfter(items, at, cues);
	const who = (phrase?.last ?? at) + 1;
	if (!phrase || !words.who.has(items[who]?.lower ?? "")) return null;
	return given(question, who + 1, [at, who]);
}

/** The item of the verb before a subject, past a negation: "is it", "isn’t it". */
function helperBefore(items: readonly Token[], subject: number): number {
	return items[subject - 1]?.pos === "PART" ? subject - 2 : subject - 1;
}
