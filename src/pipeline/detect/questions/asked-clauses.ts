import { isPastForm } from "../grammar/forms.ts";
import { isHead, isMark, isNominal, phraseAfter } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { isVerbal } from "../syntax/verbs.ts";
import { endOfQuestion, given, opensClause, opensSentence, type Presupposition, type Question } from "./question.ts";

/** How many words may stand between the word that asks and its verb: "Where, then, does", "Why on earth did". */
const BETWEEN = 10;

/** The words that ask for something of a clause: "why", "how often", "which". */
type Asking = {
	/** Its first and its last item. */
	first: number;
	last: number;
	/** For a reason; for how much of it there was; for which, or how many, of what follows. */
	isReason: boolean;
	isAmount: boolean;
	isOf: boolean;
};

/** "Why did he lie?", "Where does the money go?", "How often has he promised it?": the clause that is asked about. */
export function askedClause(question: Question, at: number): Presupposition | null {
	const { items, words } = question;
	const asking = askingAt(question, at);
	if (!asking) return null;
	const { first, last, isReason, isOf } = asking;
	const operator = operatorAfter(question, last, isReason);
	if (operator === null) return isOf ? askedOf(question, first, last) : null;
	const subject = past(question, operator);
	const isWhy = isReason || !isOpen(question, at);
	if (!isWhy || !isDirect(question, asking, operator) || isProposed(question, asking, operator, subject)) return null;
	const isSubject = isNominal(items[subject]) && !(isOf && items[subject]?.pos === "ADJ");
	// "Which ships were sunk?", "How many people have died?"
	if (!isSubject && items[subject]?.pos !== QUOTE) return isOf ? askedOf(question, first, last) : null;
	// "Why is it that …": told by its frame.
	if (words.it.has(items[subject]?.lower ?? "") && words.that.has(items[subject + 1]?.lower ?? "")) return null;
	return hasPredicate(question, { operator, subject, isReason }) ? given(question, operator, [first, last]) : null;
}

function askingAt(question: Question, at: number): Asking | null {
	const { items, words } = question;
	const word = items[at]?.lower ?? "";
	const isReason = words.reasons.has(word);
	const isNoun = words["of-noun"].has(word);
	if (!(isReason || isNoun || words.circumstances.has(word)) || !opensClause(items, at)) return null;
	const isAmount = words.how.has(word) && words.amounts.has(items[at + 1]?.lower ?? "");
	const isOf = isAmount || isNoun;
	// "Why not do it?", "When we have …"
	if (!isOf && !isBetween(question, at + 1)) return null;
	return { first: at, last: isAmount ? at + 1 : at, isReason, isAmount, isOf };
}

/**
 * Whether the verb belongs to the words that ask: not "which is like", "how badly does it hurt", which asks how much.
 */
function isDirect(question: Question, { first, isAmount }: Asking, operator: number): boolean {
	const { items, words } = question;
	const word = items[first]?.lower ?? "";
	if (words["of-noun"].has(word)) return operator > first + 1 && opensSentence(items, first);
	if (!words.how.has(word) || isAmount) return true;
	const between = items.slice(first + 1, operator);
	return (
		between.every(({ pos }) => pos === "ADV" || pos === "PUNCT") && !(between.length === 1 && between[0]?.pos === "ADV")
	);
}

/** "Why don’t you come?", "How do we mend it?": a proposal, or a search for a way. */
function isProposed(question: Question, { isReason, isAmount }: Asking, operator: number, subject: number): boolean {
	const { items, words } = question;
	const isByUs =
		words.suggesting.has(items[operator]?.lower ?? "") && words.deliberating.has(items[subject]?.lower ?? "");
	return isByUs && (isReason ? items[operator + 1]?.pos === "PART" : !isAmount);
}

/**
 * Whether an item may stand between the word that asks and its verb, or is that verb: "why, then,", "why on earth",
 * "why did".
 */
function isBetween({ items }: Question, at: number): boolean {
	return ["ADV", "PUNCT", "ADP"].includes(items[at]?.pos ?? "") || isVerbal(items[at]);
}

/** The verb that comes before its subject in a question; null where none does. */
function operatorAfter({ items, words }: Question, at: number, isReason: boolean): number | null {
	for (let next = at + 1; next <= at + BETWEEN; next++) {
		const lower = items[next]?.lower ?? "";
		const isDenied = items[next + 1]?.pos === "PART";
		if (words.operators.has(lower) || (isReason && words["reason-operators"].has(lower))) return next;
		if (isReason && isDenied && words["denied-operators"].has(lower)) return next;
		if (isVerbal(items[next]) || isMark(items[next], "?")) return null;
	}
	return null;
}

/** Where the subject begins after a verb, its negation and adverbs: "does not even", "do so few". */
function past({ items }: Question, at: number): number {
	let next = items[at + 1]?.pos === "PART" ? at + 2 : at + 1;
	while (items[next]?.pos === "ADV") next++;
	return next;
}

/**
 * Whether a question says something of its subject: "Why is that?" does not, "Where is the money?" asks only for it.
 */
function hasPredicate(
	question: Question,
	{ operator, subject, isReason }: { operator: number; subject: number; isReason: boolean },
): boolean {
	const { items, cues, words } = question;
	const end = endOfQuestion(question, operator);
	if (!words.be.has(items[operator]?.lemma ?? "")) return end - subject > 1;
	const phrase = phraseAfter(items, subject - 1, cues);
	const after = items.slice((phrase?.last ?? subject) + 1, end).filter(({ pos }) => pos !== "PUNCT");
	const ends = [words.clauses, words["clauses-for-reasons"], ...(isReason ? [] : [cues.relative])];
	const clause = after.findIndex(({ lower }) => ends.some((list) => list.has(lower)));
	const rest = clause < 0 ? after : after.slice(0, clause);
	// "is the plan consistent with the law": an adjective after its noun.
	const isOf = items.slice(subject + 1, end).some(({ pos }, index) => pos === "ADJ" && isHead(items[subject + index]));
	if (isReason) return rest.length > 0 || isOf;
	// "How is it to be paid?", "Where are we to look?": nothing has been done.
	const verbs = rest.filter((item) => item.pos === "PART" || isVerbal(item));
	if (verbs.slice(0, words.going.has(verbs[0]?.lower ?? "") ? 2 : 1).some(({ lower }) => cues.to.has(lower)))
		return false;
	const isHow = items.slice(0, operator).some(({ lower }) => words.how.has(lower));
	return (
		rest.some(({ pos }, at) => (pos === "VERB" && rest[at - 1]?.pos !== "ADP") || (isHow && pos === "ADJ")) ||
		(isHow && isOf)
	);
}

/** Whether the answer may be that nothing is so. */
function isOpen({ items, words }: Question, at: number): boolean {
	return items.slice(at).some(({ lower }) => words.open.has(lower));
}

/**
 * "How many people died?", "Which minister lied?": of which of them something is said.
 * @param last of the words that ask
 */
function askedOf(question: Question, at: number, last: number): Presupposition | null {
	const { items } = question;
	if (!isNominal(items[last + 1]) || !opensSentence(items, at) || isOpen(question, at)) return null;
	const group = question.groups.find(({ first }) => first > last + 1);
	if (!group || !isDone(question, group) || group.first - last > BETWEEN + 1) return null;
	return items.slice(last + 1, group.first).some(isHead) ? given(question, last + 1, [at, last]) : null;
}

/** "Who paid for it?": somebody did. */
export function askedDoer(question: Question, at: number): Presupposition | null {
	const { items, groups, words } = question;
	if (!words.who.has(items[at]?.lower ?? "") || !asksBeside(question, at) || isOpen(question, at)) return null;
	const group = groups.find(({ first }) => first === at + 1);
	const verb = items[group?.head ?? -1];
	if (!group || !verb || !isDone(question, group) || words["asked-for-effect"].has(verb.lemma)) return null;
	return given(question, at + 1, [at, at]);
}

/** Whether "who" asks: at the beginning, or beside another question ("Why did he lie, and who paid?"). */
function asksBeside({ items, words }: Question, at: number): boolean {
	const isSecond = items[at - 1]?.pos === "CCONJ" && words.reasons.has(items[0]?.lower ?? "");
	return isSecond || opensSentence(items, at);
}

/** Whether a verb tells of what has been done: "lied", "has lied", "was told". */
function isDone({ items }: Question, { first, head }: { first: number; head: number }): boolean {
	const [helper, verb] = [items[first], items[head]];
	if (!helper || !verb || verb.pos !== "VERB") return false;
	if (first === head) return verb.lower !== verb.lemma && isPastForm(verb.lower);
	return helper.lemma === "have" || helper.lemma === "be";
}

/** "Why the delay?": a thing is given where no verb stands. */
export function askedThing(question: Question, at: number): Presupposition | null {
	const { items, cues, words } = question;
	if (!words.reasons.has(items[at]?.lower ?? "") || !opensClause(items, at)) return null;
	const end = endOfQuestion(question, at);
	const rest = items.slice(at + 1, end);
	const [first] = rest;
	if (!first || !(first.pos === "DET" || cues.possessives.has(first.lower)) || rest.some(isVerbal)) return null;
	const phrase = phraseAfter(items, at, cues);
	return phrase && phrase.last > at + 1 ? given(question, at + 1, [at, at], end) : null;
}
