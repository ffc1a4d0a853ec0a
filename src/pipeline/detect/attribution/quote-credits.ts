import type { Credited } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { hasName, isNominal, isPossessive, type Phrase, phraseAfter, phraseEnding } from "../syntax/phrases.ts";
import { isTitle, QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { groupBefore } from "../syntax/verbs.ts";
import { makeCredit } from "./make-credit.ts";
import { holderOf, ownerBefore } from "./noun-credits.ts";

/** How many words may stand between "was" and the noun for words after a quotation. */
const NEAR_VERB = 6;
/** How many words may stand between a verb that judges and a quotation of whoever does. */
const FAR = 20;

/** "Lammy’s “high classification”" */
export const ownerQuotation = (read: Read, at: number) => quoted(read, at, owned(read, at));

/** "the slogan “One town”", "chants of “Go home”" */
export const wordQuotation = (read: Read, at: number) => quoted(read, at, named(read, at));

/** "Accused Vale of being “duped”" */
export const judgedQuotation = (read: Read, at: number) => quoted(read, at, judged(read, at));

/** "“Too sweet,” was the verdict of a passing aunt.", "“No,” was her answer.", "“No” came the reply from Vale." */
export function quotationNoun(read: Read, at: number): Credited | null {
	const { items, groups, cues } = read;
	const noun = items[at];
	const isSaying = noun && (cues.nouns.has(noun.lemma) || cues["quoted-nouns"].has(noun.lemma));
	if (!noun || !isSaying) return null;
	const verb = groupBefore(groups, at);
	const quote = items[(verb?.first ?? 0) - 1];
	if (!verb || at - verb.head > NEAR_VERB || quote?.pos !== QUOTE || isTitle(quote)) return null;
	const isLinking = cues.being.has(items[verb.head]?.lemma ?? "") || cues.coming.has(items[verb.head]?.lemma ?? "");
	if (
		!isLinking ||
		items.slice(verb.head + 1, at).some((item) => !isNominal(item) && item.pos !== "PART" && item.pos !== "ADV")
	)
		return null;
	// "the verdict of an aunt"; "a line of bread" is nobody's.
	const isDefinite = !cues.of.has(items[at + 1]?.lower ?? "") || items[verb.head + 1]?.lower === "the";
	const isGiven = isDefinite && cues.givers.has(items[at + 1]?.lower ?? "");
	const source = (isGiven ? phraseAfter(items, at + 1, cues) : null) ?? ownerBefore(read, at);
	const content = [{ start: quote.start, end: quote.end }];
	return source && makeCredit(read, { source, cue: noun, content, manner: "speech", shape: "quotation" });
}

/** A quotation that somebody is credited with by what stands before it; a title is nobody's words. */
function quoted(read: Read, at: number, found: Found | null): Credited | null {
	const quote = read.items[at];
	const cue = read.items[found?.cue ?? -1];
	if (!found || !cue || !quote || isTitle(quote)) return null;
	const content = [{ start: quote.start, end: quote.end }];
	return makeCredit(read, { source: found.source, cue, content, manner: "speech", shape: "quotation" });
}

type Found = { source: Phrase | null; cue: number };

function owned({ items, cues }: Read, at: number): Found | null {
	const source = isPossessive(items[at - 1]) ? phraseEnding(items, at - 2, cues) : null;
	return source && hasName(items, source) ? { source, cue: at - 1 } : null;
}

function named(read: Read, at: number): Found | null {
	const { items, cues } = read;
	const noun = cues.of.has(items[at - 1]?.lower ?? "") ? at - 2 : at - 1;
	const word = items[noun];
	if (word?.pos !== "NOUN" || !cues["quoted-nouns"].has(word.lemma)) return null;
	return { source: ownerBefore(read, noun) ?? holderOf(read, noun), cue: noun };
}

/** "Accused Vale of being “duped”", "rated it as “half true”": by the verb before "as", "of" or "to". */
function judged(read: Read, at: number): Found | null {
	const { items, groups, cues } = read;
	let before = at - 1;
	while (items[before]?.pos === "DET" || items[before]?.lemma === "be") before--;
	if (!cues["before-judgements"].has(items[before]?.lower ?? "")) return null;
	const index = groups.findLastIndex(({ head }) => head < before);
	const group = groups[index];
	if (!group || at - group.head > FAR || group.form === "passive" || !isJudging(items[group.head], cues)) return null;
	const between = items.slice(group.head + 1, before);
	if (between.some((item) => item.pos === "PUNCT" || item.pos === "SCONJ" || cues.relative.has(item.lower)))
		return null;
	const source = subjectOf(read, index);
	const words = [...items.slice(group.first, group.head), ...items.slice(source?.first ?? 0, (source?.last ?? -1) + 1)];
	// "No one would rate it as “true”"
	return source && !words.some(({ lower }) => cues.negations.has(lower)) ? { source, cue: group.head } : null;
}

function isJudging(verb: Token | undefined, cues: Cues): boolean {
	const lemma = verb?.lemma ?? "";
	return cues.judging.has(lemma) || cues["with-object"].has(lemma) || cues["with-as"].has(lemma);
}
