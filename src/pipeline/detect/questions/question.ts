import type { TextRange } from "../../../text/ranges.ts";
import type { Token } from "../grammar/tokens.ts";
import { isMark, isNominal } from "../syntax/phrases.ts";
import { type Read, trim } from "../syntax/read.ts";
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

/**
 * The item after the last of the question that an item stands in: at its mark, where another begins, or at a condition.
 */
export function endOfQuestion(question: Question, from: number): number {
	const { items, words } = question;
	const isCondition = ({ pos, lower }: Token) => pos === "SCONJ" && words.conditions.has(lower);
	const end = items.findIndex(
		(item, at) => at > from && (isMark(item, "?") || isCondition(item) || isNext(question, at)),
	);
	return end < 0 ? items.length : end;
}

/** Whether a word begins a question: "why", "when", "who", "what", "which". */
export function isAskingWord(word: string, words: QuestionWords): boolean {
	return [words.reasons, words.circumstances, words["of-noun"], words.who, words.what].some((list) => list.has(word));
}

/** "…, and why did …": where another question begins beside one. */
function isNext({ items, words }: Question, at: number): boolean {
	const joint = items[at];
	const word = items[at + 1]?.lower ?? "";
	return isAskingWord(word, words) && (joint?.pos === "CCONJ" || isMark(joint, ";–—"));
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

/**
 * Whether a sentence as a whole asks: it begins with a word that asks, or with a verb before its subject, perhaps after
 * words that say when or if ("In 2019, did he …?"). "He left, and who pays?" does not.
 */
export function asksAsWhole({ items, words }: Question): boolean {
	const first = items.findIndex(({ pos }) => !["CCONJ", "ADV", "INTJ", "PUNCT"].includes(pos));
	const opening = items.findIndex(({ lower }) => isAskingWord(lower, words));
	const asks = (at: number) => isAskingWord(items[at]?.lower ?? "", words) && !tellsWhen(at);
	const begins = (at: number) => at >= 0 && (asks(at) || isInverted(at));
	if (opening >= 0 && asks(opening) && items.slice(0, opening).every(({ pos }) => OPENING.has(pos) && pos !== "DET"))
		return true;
	if (begins(first)) return true;
	const isAdjunct = items[first]?.pos === "ADP" || items[first]?.pos === "SCONJ";
	const comma = items.findIndex((item, at) => at > first && isMark(item, ","));
	const next = items.findIndex(({ pos }, at) => at > comma && pos !== "CCONJ" && pos !== "ADV");
	return isAdjunct && comma >= 0 && begins(next);

	/** "When I rang, she told me so, and who was I?": a subject follows, and no verb. */
	function tellsWhen(at: number): boolean {
		const next = items[at + 1];
		const isSubject = next?.pos === "PRON" || next?.pos === "PROPN" || next?.pos === "DET";
		return isSubject && words.circumstances.has(items[at]?.lower ?? "");
	}

	function isInverted(at: number): boolean {
		const after = items[items[at + 1]?.pos === "PART" ? at + 2 : at + 1];
		return words["tag-operators"].has(items[at]?.lower ?? "") && isNominal(after);
	}
}
