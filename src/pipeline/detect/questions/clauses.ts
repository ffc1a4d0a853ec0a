import { hasSubject } from "../syntax/clauses.ts";
import { isMark, isNominal, phraseAfter } from "../syntax/phrases.ts";
import { hasTense, isVerbal } from "../syntax/verbs.ts";
import { given, isAskingWord, type Presupposition, type Question } from "./question.ts";

/** How many words may stand between the subject of a clause and its verb. */
const NEAR = 3;

/** "Why pay when the lamp is out?": a clause that a question is asked beside. */
export function besideQuestion(question: Question, at: number): Presupposition | null {
	const { items, words } = question;
	const word = items[at]?.lower ?? "";
	const isPair = words["clauses-that"].has(word) && words.that.has(items[at + 1]?.lower ?? "");
	const isForReasons = words["clauses-for-reasons"].has(word) && asksReason(question, at);
	if (!isPair && !isForReasons && !words.clauses.has(word)) return null;
	const before = items[at - 1];
	// "How do you know when it is worth it?": what is known.
	if (before?.pos === "VERB" && (words.knowing.has(before.lemma) || words["asked-for-effect"].has(before.lemma)))
		return null;
	// "only after it fell", "or since": asked itself. "if you pay while you work": only imagined.
	if (words["asked-clauses"].has(before?.lower ?? "") || isVerbal(items[at + 1]) || isUnder(question, at)) return null;
	const last = isPair ? at + 1 : at;
	const from = last + 1;
	const end = endOfClause(question, from);
	const imagining = words.conditions.has(word) ? words.imagined : words.perhaps;
	const isImagined = items.slice(from, end).some(({ lower }) => imagining.has(lower));
	return isImagined || !isClause(question, from, end) ? null : given(question, from, [at, last], end);
}

/** Whether a question for a reason stands before an item: "Why would he", "How can they". */
function asksReason({ items, words }: Question, at: number): boolean {
	return items
		.slice(0, at)
		.some(
			({ lower }, index) =>
				words.reasons.has(lower) || (words.how.has(lower) && words["reason-asking"].has(items[index + 1]?.lower ?? "")),
		);
}

/** Whether a condition stands before an item. */
export function isUnder({ items, words }: Question, at: number): boolean {
	return items.slice(0, at).some(({ lower }) => words.conditions.has(lower));
}

/** Whether a clause with a subject and a verb of its own stands between two items. */
function isClause(question: Question, from: number, end: number): boolean {
	const { items, cues } = question;
	// "if now he did not"
	let first = from;
	while (items[first]?.pos === "ADV") first++;
	if (!isNominal(items[first])) return false;
	const subject = phraseAfter(items, first - 1, cues);
	const group = verbOf(question, from);
	if (!subject || !group || group.first >= end || group.first - subject.last > NEAR) return false;
	// "after the attacks that left us here": no clause.
	const isRelative = items.slice(from + 1, group.first).some(({ lower }) => cues.relative.has(lower));
	return !isRelative && items.slice(subject.last + 1, group.first).every(({ pos }) => pos === "ADV" || pos === "PART");
}

function verbOf({ groups }: Question, from: number) {
	return groups.find((one) => one.first > from && hasTense(one));
}

/**
 * The item after the last of a clause: at the mark that ends the question, or at the comma where the rest of it goes
 * on.
 */
export function endOfClause(question: Question, from: number): number {
	const { items } = question;
	const head = verbOf(question, from)?.head ?? from;
	const end = items.findIndex(
		(item, at) => at > head && (isMark(item, "?;–—") || (isMark(item, ",") && goesOn(question, at + 1))),
	);
	return end < 0 ? items.length : end;
}

/**
 * "…, who pays?", "…, is there an issue?", "…, they have paid", "…, and mend it": whether the rest of a question begins
 * at an item.
 */
function goesOn(question: Question, at: number): boolean {
	const { items, words } = question;
	const from = items[at]?.pos === "CCONJ" ? at + 1 : at;
	const word = items[from]?.lower ?? "";
	return isAskingWord(word, words) || words.conditions.has(word) || isVerbal(items[from]) || hasSubject(question, from);
}
