import type { Credit } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { hasName, isPossessive, type Phrase, phraseEnding } from "../syntax/phrases.ts";
import { isTitle, QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { makeCredit } from "./make-credit.ts";
import { holderOf, ownerBefore } from "./noun-credits.ts";

/** How many words may stand between a verb that judges and a quotation of whoever does. */
const FAR = 20;

/**
 * "Lammy’s “high classification”", "the slogan “One town”", "chants of “Go home”": whose words a quotation is by what
 * stands before it.
 */
export function quoteCredit(read: Read, at: number): Credit | null {
	const { items } = read;
	const quoted = items[at];
	if (quoted?.pos !== QUOTE) return null;
	const found = owned(read, at) ?? named(read, at) ?? judged(read, at);
	const cue = items[found?.cue ?? -1];
	if (!found || !cue || isTitle(quoted)) return null;
	const content = [{ start: quoted.start, end: quoted.end }];
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
