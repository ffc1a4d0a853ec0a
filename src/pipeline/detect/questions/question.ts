import type { TextRange } from "../../../model/selector.ts";
import type { Token } from "../grammar/tokens.ts";
import { isMark } from "../speech/phrases.ts";
import { type Read, trim } from "../speech/read.ts";
import type { QuestionWords } from "./words.ts";

/** What a question takes as given, and the words by which it does: its trigger. */
export type Presupposition = { range: TextRange; trigger: TextRange };

/** A sentence that asks, with the words to read it by. */
export type Question = Read & { words: QuestionWords };

/**
 * What stands from an item to the end of its question, and what triggers it; null where that is no word.
 * @param trigger its first and last item
 */
export function given(
	question: Question,
	from: number,
	trigger: readonly [first: number, last: number],
	end = endOfQuestion(question, from),
): Presupposition | null {
	const { text, items } = question;
	const [first, last, begin, close] = [items[trigger[0]], items[trigger[1]], items[from], items[end - 1]];
	if (!first || !last || !begin || !close || end <= from) return null;
	const range = trim(text, { start: begin.start, end: close.end });
	return range && { range, trigger: { start: first.start, end: last.end } };
}

/** The item after the last of the question that an item stands in: at its mark, where another begins, or at a condition. */
export function endOfQuestion(question: Question, from: number): number {
	const { items, words } = question;
	const isCondition = ({ pos, lower }: Token) => pos === "SCONJ" && words.conditions.has(lower);
	const end = items.findIndex(
		(item, at) => at > from && (isMark(item, "?") || isCondition(item) || isNext(question, at)),
	);
	return end < 0 ? items.length : end;
}

/** "…, and why did …": where another question begins beside one. */
function isNext({ items, words }: Question, at: number): boolean {
	const joint = items[at];
	const word = items[at + 1]?.lower ?? "";
	const asks = [words.reasons, words.circumstances, words.who, words.what].some((list) => list.has(word));
	return asks && (joint?.pos === "CCONJ" || isMark(joint, ";–—"));
}

/** Whether a question begins at an item: at the beginning, or after a mark or what joins. */
export function opensClause(items: readonly Token[], at: number): boolean {
	const before = items[at - 1];
	return !before || before.pos === "PUNCT" || before.pos === "CCONJ" || before.pos === "ADV" || before.pos === "INTJ";
}

/** What may stand before a question's first word: "And who", "After all, who". */
const OPENING = new Set(["CCONJ", "ADV", "INTJ", "PUNCT", "ADP", "DET", "SCONJ"]);

/** Whether an item stands at the very beginning, with nothing before it that could be told more of: "And who …". */
export function opensSentence(items: readonly Token[], at: number): boolean {
	const joint = items.slice(0, at).findLastIndex((item) => isMark(item, ";:–—"));
	return items.slice(joint + 1, at).every(({ pos }) => OPENING.has(pos));
}
