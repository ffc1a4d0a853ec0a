import type { TextRange } from "../../../model/selector.ts";
import { contains, follower } from "../../ranges.ts";
import { type Cues, isSaying } from "./cues.ts";
import type { Token } from "./tokens.ts";

/** A sentence as credits are read from it. */
export type Sentence = {
	range: TextRange;
	/** Its words and marks; a quotation is one item, and what stands in brackets none. */
	items: Token[];
};

/** The part of speech of a quotation as a whole: what is said in it credits nobody outside. */
export const QUOTE = "QUOTE";

/** Whether a quotation ends with a mark of its own, so that it is complete. */
export function endsWithMark({ text }: Token): boolean {
	return /[.,!?…—–-](?:["”]|'')$/.test(text);
}

/** Whether a quotation is but a few words of a sentence: it may be a part of a phrase. */
export function isFragment(item: Token): boolean {
	const { pos, text } = item;
	return pos === QUOTE && !endsWithMark(item) && text.length < 60 && text.split(/\s+/).length < 5;
}

/**
 * The words of a sentence, with each quotation as one item (whole, also where it goes on beyond the sentence) and
 * without asides in brackets.
 */
export function itemsOf(text: string, tokens: readonly Token[], quotations: readonly TextRange[], cues: Cues): Token[] {
	const items: Token[] = [];
	const pairFrom = follower(quotations);
	for (const token of withoutBrackets(tokens, cues)) {
		const pair = pairFrom(token.start);
		if (!pair || !contains(pair, token)) items.push(token);
		else if (items.at(-1)?.start !== pair.start) {
			const words = text.slice(pair.start, pair.end);
			items.push({ text: words, lower: words, lemma: "", pos: QUOTE, start: pair.start, end: pair.end });
		}
	}
	return items.map((item, at) => mended(items, at, cues) ?? item);
}

/** Without asides in brackets; those in which somebody says something ("(as some say)") stand between commas. */
function withoutBrackets(tokens: readonly Token[], cues: Cues): Token[] {
	const kept: Token[] = [];
	let open: number | null = null;
	for (const [at, token] of tokens.entries()) {
		// A sentence that is an aside as a whole keeps its words.
		if (token.text === "(" && open === null && at > 0) open = kept.length;
		kept.push(token);
		if (token.text !== ")" || open === null) continue;
		const [first, ...aside] = kept.slice(open);
		const isSaid = aside.some(({ pos, lemma }) => pos === "VERB" && isSaying(lemma, cues));
		if (first && isSaid) kept.splice(open, kept.length, asComma(first), ...aside.slice(0, -1), asComma(token));
		else kept.length = open;
		open = null;
	}
	return kept;
}

function asComma(token: Token): Token {
	return { ...token, text: ",", lower: ",", lemma: "," };
}

/** "Quill claims that", "…,” Quill notes.", "Quill Says Tax Must Rise": a verb that was taken for a noun or a name, or a noun for a verb. */
function mended(items: readonly Token[], at: number, cues: Cues): Token | null {
	const item = items[at];
	if (!item) return null;
	// "people say": whoever says things is no verb.
	if (item.pos === "VERB" && cues.unnamed.has(item.lower)) return { ...item, pos: "NOUN" };
	const base = plainForm(items, at, cues);
	if (base !== null) return { ...item, lemma: base, pos: "VERB" };
	if (!item.lower.endsWith("s")) return null;
	const isName = item.pos === "PROPN";
	const lemma = isName ? item.lower.slice(0, -1) : item.lemma;
	if (!(isName || item.pos === "NOUN") || !isSaying(lemma, cues)) return null;
	const before = items[at - 1]?.pos;
	if (before !== "PROPN" && before !== "PRON") return null;
	const next = items[at + 1];
	const after = items[at + 2]?.pos;
	const isVerb = isName
		? next !== undefined && /^\p{Lu}/u.test(next.text) && at > 0
		: cues.that.has(next?.lower ?? "")
			? after !== "VERB" && after !== "AUX"
			: !next || next.pos === QUOTE || next.pos === "PRON" || /^[.,:]$/.test(next.text);
	return isVerb ? { ...item, lemma, pos: "VERB" } : null;
}

/** The plain form of a verb of saying that was taken for a noun: "some claim that", "the authors caution that", "has been warning". */
function plainForm(items: readonly Token[], at: number, cues: Cues): string | null {
	const item = items[at];
	const before = items[at - 1];
	const next = items[at + 1];
	if (!item || !before) return null;
	// "We are informed that": where somebody is told something, no adjective.
	if (item.pos === "ADJ" && before.pos === "AUX" && before.lemma === "be" && item.lower.endsWith("ed")) {
		const stem = item.lower.slice(0, -2);
		return [stem, `${stem}e`].find((lemma) => cues["with-hearer"].has(lemma)) ?? null;
	}
	if (item.pos !== "NOUN") return null;
	if (before.pos === "AUX" && before.lemma === "be" && item.lower.endsWith("ing")) {
		const stem = item.lower.slice(0, -3);
		return [stem, `${stem}e`].find((lemma) => isSaying(lemma, cues)) ?? null;
	}
	if (item.lower !== item.lemma || !isSaying(item.lemma, cues)) return null;
	const isBefore = beginsContent(next, cues) || cues.prepositions[item.lemma]?.has(next?.lower ?? "");
	if (cues.unnamed.has(before.lower) && isBefore) return item.lemma;
	const isPlural = before.pos === "NOUN" && /[^s]s$/.test(before.lower);
	return isPlural && cues.that.has(next?.lower ?? "") && next?.pos === "SCONJ" ? item.lemma : null;
}

/** Whether what follows a cue may begin what is said, or is no word. */
function beginsContent(next: Token | undefined, { that }: Cues): boolean {
	return !next || that.has(next.lower) || [QUOTE, "PRON", "DET", "PROPN", "PUNCT"].includes(next.pos);
}
