import { overlapLookup } from "../../../text/overlap-lookup.ts";
import { contains, type TextRange } from "../../../text/ranges.ts";
import { isIngForm, isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Cues, isSaying } from "../lexicon/cues.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { isMark, isNominal, isPossessive, isTypedDash } from "./phrases.ts";
import { QUOTE } from "./quotes.ts";

/** A sentence as credits are read from it. */
export type Sentence = {
	range: TextRange;
	/** Its words and marks; a quotation is one item, and what stands in brackets none. */
	items: Token[];
};

/**
 * The words of a sentence, with each quotation as one item (whole, also where it goes on beyond the sentence) and
 * without asides in brackets.
 */
export function itemsOf(text: string, tokens: readonly Token[], quotations: readonly TextRange[], cues: Cues): Token[] {
	const items: Token[] = [];
	const quotationsAt = overlapLookup(quotations);
	for (const token of withoutBrackets(text, tokens, cues)) {
		const pair = quotationsAt(token).find((quotation) => contains(quotation, token));
		if (!pair) items.push(token);
		else if (items.at(-1)?.start !== pair.start) {
			const words = text.slice(pair.start, pair.end);
			items.push({ text: words, lower: words, lemma: "", pos: QUOTE, start: pair.start, end: pair.end });
		}
	}
	const mendedOnes = items.map((item, at) => asDash(items, at) ?? mended(items, at, cues) ?? item);
	return mendedOnes.map((item, at) => asAside(mendedOnes, at, cues) ?? item);
}

/**
 * Without asides in brackets; those in which somebody says something ("(as some say)", "(according to Vale)") stand
 * between commas.
 */
function withoutBrackets(text: string, tokens: readonly Token[], cues: Cues): Token[] {
	const kept: Token[] = [];
	let open: number | null = null;
	for (const [at, token] of tokens.entries()) {
		// A sentence that is an aside as a whole keeps its words.
		if (token.text === "(" && open === null && at > 0) open = kept.length;
		kept.push(token);
		if (token.text !== ")" || open === null) continue;
		const [first, ...aside] = kept.slice(open);
		const isOwn = aside.some(({ lower }) => cues.self.has(lower));
		// "(without, it must be said, much evidence)": by nobody.
		const isSayer = ({ pos, lemma }: Token, at: number) =>
			pos === "VERB" && isSaying(lemma, cues) && !cues.being.has(aside[at - 1]?.lemma ?? "");
		const isSaid = !isOwn && (aside.some(isSayer) || phraseCueAt(text, aside[0]?.start ?? 0, cues) !== undefined);
		if (first && isSaid) kept.splice(open, kept.length, asComma(first), ...aside.slice(0, -1), asComma(token));
		else kept.length = open;
		open = null;
	}
	return kept;
}

/** "Vale -- then a lawyer -- said", "Vale - then a lawyer - said": typed dashes. */
function asDash(items: readonly Token[], at: number): Token | null {
	const { start, end } = items[at] ?? { start: 0, end: 0 };
	return isTypedDash(items, at) ? { text: "—", lower: "—", lemma: "—", pos: "PUNCT", start, end } : null;
}

/** How many words an aside that only says who says so has at most. */
const SHORT_ASIDE = 6;

/** "The regulator – so Vale says – has approved it": dashes around who says so stand for commas. */
function asAside(items: readonly Token[], at: number, cues: Cues): Token | null {
	const item = items[at];
	if (!item || !isMark(item, "–—")) return null;
	const opens = (from: number) => {
		const words = items.slice(from + 1, from + 1 + SHORT_ASIDE);
		const end = words.findIndex((one) => isMark(one, "–—"));
		const isSo = cues.so.has(words[0]?.lower ?? "") || cues.as.has(words[0]?.lower ?? "");
		return isSo && end > 1 && isSaying(words[end - 1]?.lemma ?? "", cues) ? from + 1 + end : -1;
	};
	const before = items.slice(Math.max(0, at - SHORT_ASIDE - 1), at).findLastIndex((one) => isMark(one, "–—"));
	const opening = before < 0 ? -1 : Math.max(0, at - SHORT_ASIDE - 1) + before;
	return opens(at) > 0 || (opening >= 0 && opens(opening) === at) ? asComma(item) : null;
}

function asComma(token: Token): Token {
	return { ...token, text: ",", lower: ",", lemma: "," };
}

/** Whether a participle may describe a word: a noun or a name, no pronoun. */
function isDescribable(item: Token | undefined): boolean {
	return item?.pos === "NOUN" || item?.pos === "PROPN";
}

/** A word whose part of speech treebanks see otherwise than a reader of who says what needs it. */
function mended(items: readonly Token[], at: number, cues: Cues): Token | null {
	const item = items[at];
	if (!item) return null;
	// "accused of lying": treebanks have conjunctions before participles where a reader sees prepositions.
	if (item.pos === "SCONJ" && cues.joining.has(item.lower)) return { ...item, pos: "ADP" };
	// "both Israel and Hamas": treebanks have conjunctions there too.
	if (item.pos === "CCONJ" && cues.correlative.has(item.lower)) return { ...item, pos: "DET" };
	// "Fox’s take": what somebody has is no verb.
	const owner =
		items[at - 1]?.pos === "ADV" && cues.only.has(items[at - 1]?.lower ?? "") ? items[at - 2] : items[at - 1];
	const isOwner = isPossessive(owner) || cues["own-pronouns"].has(owner?.lower ?? "");
	const isOwned =
		item.pos === "VERB" && isOwner && item.lower === item.lemma && !cues["object-pronouns"].has(owner?.lower ?? "");
	if (isOwned && !isNominal(items[at + 1])) return { ...item, pos: "NOUN" };
	// "The claim that it is over": after an article no verb.
	const isNamed = item.pos === "VERB" && cues.articles.has(items[at - 1]?.lower ?? "") && item.lower === item.lemma;
	if (isNamed && cues.that.has(items[at + 1]?.lower ?? "")) return { ...item, pos: "NOUN" };
	// "…, say sources": no exclamation where somebody follows.
	const isSaid = item.pos === "INTJ" && isSaying(item.lower, cues) && isMark(items[at - 1], ",");
	if (isSaid && isNominal(items[at + 1])) return { ...item, pos: "VERB", lemma: item.lower };
	// "Claims that it is over": at the beginning what follows belongs to a noun.
	const isClaim = item.pos === "VERB" && at === 0 && item.lower !== item.lemma && cues.nouns.has(item.lemma);
	if (isClaim && cues.that.has(items[at + 1]?.lower ?? "")) return { ...item, pos: "NOUN" };
	// "a passing aunt", "the farm’s visiting cook": a participle before what it describes.
	const isParticiple = item.pos === "VERB" && (isIngForm(item.lower) || isPastForm(item.lower));
	const before = items[at - 1];
	const isInPhrase = before?.pos === "DET" || isPossessive(before) || cues.possessives.has(before?.lower ?? "");
	if (isParticiple && isInPhrase && isDescribable(items[at + 1])) return { ...item, pos: "ADJ" };
	// "Both choirs report that they sang": after a plural, before a clause, a verb.
	const that = items[at + 1];
	const isVerb =
		item.pos === "NOUN" && item.lower === item.lemma && isSaying(item.lower, cues) && cues.that.has(that?.lower ?? "");
	const whoever = items[at - 1];
	const isPlural = whoever?.pos === "NOUN" && whoever.lower !== whoever.lemma && items[at - 2]?.pos !== "PART";
	if (isVerb && isPlural) return { ...item, pos: "VERB" };
	// "people say": whoever says things is no verb.
	if (item.pos === "VERB" && cues.unnamed.has(item.lower)) return { ...item, pos: "NOUN" };
	return null;
}
