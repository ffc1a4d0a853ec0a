import { isMark } from "../syntax/phrases.ts";
import { hasTense } from "../syntax/verbs.ts";
import { given, type Presupposition, type Question } from "./question.ts";

/**
 * "He lied, didn’t he?", "They paid, right?": the statement that a tag asks to agree with.
 * @param at the comma before it
 */
export function taggedStatement(question: Question, at: number): Presupposition | null {
	const { items, groups, cues, words } = question;
	if (!isMark(items[at], ",;–—") || at < 2) return null;
	const rest = items.slice(at + 1).filter(({ pos }) => pos !== "PUNCT");
	const begin = items.findIndex((item, index) => index > at && item.pos !== "PUNCT");
	const isWord = rest.length === 1 && words["tag-words"].has(rest[0]?.lower ?? "");
	const last = rest.at(-1);
	const isTurned =
		(rest.length === 2 || (rest.length === 3 && rest[1]?.pos === "PART")) &&
		words["tag-operators"].has(rest[0]?.lower ?? "") &&
		last !== undefined &&
		cues["subject-pronouns"].has(last.lower);
	const from = items.findIndex(
		({ pos, lower }) => !["CCONJ", "INTJ", "PUNCT"].includes(pos) && !words["before-statements"].has(lower),
	);
	const first = items[from]?.lower ?? "";
	// "If you mean it, why don’t we do it, right?"
	const isStated =
		groups.some((one) => one.head < at && hasTense(one)) &&
		!words.conditions.has(first) &&
		!words.hedges.has(first) &&
		!items.slice(0, at).some(({ lower }) => words.reasons.has(lower));
	return isStated && (isWord || isTurned) ? given(question, from, [begin, begin + rest.length - 1], at) : null;
}
