import type { TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import { onlyTells } from "../syntax/interruptions.ts";
import { isMark, isNominal, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { type Content, type Read, trim } from "../syntax/read.ts";
import { isInRelative, isTime, relativeOf } from "../syntax/relative.ts";
import { hasTense } from "../syntax/verbs.ts";
import { afterComma, closesSentence, contentBefore } from "./leading.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegatedGroup } from "./negation.ts";
import { isWholeStatement } from "./quotatives.ts";
import { type VerbUse, verbUse } from "./verb-use.ts";

/** Within so many words a sentence may begin with a relative that goes on from the sentence before. */
const OPENING = 3;

/** A verb of saying that may stand before whoever says it; "…, told The Hill": whoever hears it. */
function invertible(read: Read, index: number): VerbUse | null {
	const use = verbUse(read, index);
	const lemma = use?.verb.lemma ?? "";
	const isHeard = read.cues["with-hearer"].has(lemma) && !read.cues.asking.has(lemma);
	// "She left, protesting the vote.": she does.
	const isSilent = use !== null && isNegatedGroup(read, use.group);
	return use?.isSaid && !isHeard && !isSilent && use.group.form !== "participle" ? use : null;
}

/** "Half of us, claims a survey, would go" */
export function asideCredit(read: Read, index: number): Credited | null {
	const use = invertible(read, index);
	// "Put it in the price, post the wages by the door, let them read.": a verb of other meanings too.
	if (read.cues["only-shown"].has(use?.verb.lemma ?? "")) return null;
	const found = use && invertedAside(read, use.group.first, use.last);
	return found && makeCredit(read, { ...found, cue: use.cue, manner: "speech", shape: "clause" });
}

/** "Said Vale, “Go home at once.”" */
export function openingCredit(read: Read, index: number): Credited | null {
	const use = invertible(read, index);
	const found = use && invertedOpening(read, use.group.first, use.last);
	return found && makeCredit(read, { ...found, cue: use.cue, manner: "speech", shape: "quotation" });
}

/** "It fell, say officials." */
export function closingCredit(read: Read, index: number): Credited | null {
	const use = invertible(read, index);
	// "The club, in Florida, charged a fee.": a verb of other meanings too.
	if (read.cues["only-shown"].has(use?.verb.lemma ?? "")) return null;
	const found = use && invertedClose(read, use.group.first, use.last);
	return found && makeCredit(read, { ...found, cue: use.cue, manner: "speech" });
}

/** "Half of us, claims a survey, would go": whoever is named in the middle of what is said. */
function invertedAside(read: Read, first: number, last: number): { source: Phrase; content: TextRange[] } | null {
	const { items, groups, cues } = read;
	const before = items[first - 1];
	const source = isMark(before, ",–—") && first === last ? phraseAfter(items, last, cues) : null;
	if (!before || !source || !isMark(items[source.last + 1], ",–—")) return null;
	// "interrupted me": whom it is done to.
	if (cues["object-pronouns"].has(items[source.first]?.lower ?? "")) return null;
	const named = items.slice(source.first, source.last + 1);
	const isSomebody = named.some(({ pos }) => pos === "PROPN" || pos === "NOUN") && !isTime(items, source, cues);
	// "…, said Vale, the mayor.": more of who it is.
	if (endsDescribed(read, source.last)) return null;
	const joint = items.slice(0, first - 1).findLastIndex((item) => isMark(item, ",:;–—") || item.pos === "CCONJ");
	const isStated = groups.some((one) => one.first > joint && one.head < first - 1 && hasTense(one));
	const start = items[joint + 1]?.start ?? before.start;
	const left = trim(read.text, { start, end: before.start });
	const rest = afterComma(read, source.last);
	return left && rest && isSomebody && !isStated ? { source, content: [left, ...rest.content] } : null;
}

/** "It fell, say officials.": whoever is named at the end of a sentence after the verb. */
function invertedClose(read: Read, first: number, last: number): ({ source: Phrase } & Content) | null {
	const { items, cues } = read;
	const phrase = isMark(items[first - 1], ",") && first === last ? phraseAfter(items, last, cues) : null;
	if (!phrase || !(isStatedBefore(read, first) || items.slice(0, first).some(({ pos }) => pos === QUOTE))) return null;
	// "the company’s chief executive": taggers see an adjective.
	const source = items[phrase.last + 1]?.pos === "ADJ" ? { ...phrase, last: phrase.last + 1 } : phrase;
	const end = items[phrase.last];
	if (!end) return null;
	const isDescribed = !closesSentence(items, source.last) && endsDescribed(read, source.last);
	if (!isDescribed && !closesSentence(items, source.last)) return null;
	const isSomebody = (end.pos === "NOUN" || end.pos === "PROPN") && !isTime(items, phrase, cues);
	const lastWord = items.findLastIndex(({ pos }) => pos !== "PUNCT");
	const leading = isSomebody ? contentBefore(read, first, isDescribed ? lastWord : source.last) : null;
	return leading && { source, ...leading };
}

/**
 * Whether a statement stands before an item, with a verb of its own: "It fell, say officials."; none does in "The map,
 * drawn in May, which he had, shows a lake.". A relative at the beginning goes on with the sentence before: "All of
 * which leaves one way, say sources."
 */
function isStatedBefore(read: Read, first: number): boolean {
	return read.groups.some((one, at) => {
		const isBare = one.form === "passive" && one.first === one.head;
		const isTold = isInRelative(read, at) && (relativeOf(read, one) ?? OPENING) >= OPENING;
		return one.head < first && hasTense(one) && !isBare && !isTold;
	});
}

/** "…, said Vale, who saw it.", "…, said Vale, the mayor.": whether all that follows only tells more of who it is. */
function endsDescribed(read: Read, last: number): boolean {
	const { items, cues } = read;
	const next = items[last + 1];
	const from = isMark(next, ",") ? last + 2 : last + 1;
	const opening = items[from];
	if (!opening || items.slice(from).some(({ pos }) => pos === QUOTE)) return false;
	const isWho = cues.relative.has(opening.lower);
	const isApposed = from > last + 1 && (isNominal(opening) || isWho);
	return (isWho || isApposed) && onlyTells(read, from, items.length);
}

/** "Said Vale, “Go home at once.”": a verb that opens a sentence, and whoever says what follows. */
function invertedOpening(read: Read, first: number, last: number): { source: Phrase; content: TextRange[] } | null {
	const { items, cues } = read;
	const isOpening = first === 0 || (first === 1 && items[0]?.pos === "CCONJ");
	const source = isOpening && first === last ? phraseAfter(items, last, cues) : null;
	const quoted = items[(source?.last ?? 0) + 2];
	if (!source || !quoted || !isMark(items[source.last + 1], ",:") || !isWholeStatement(quoted)) return null;
	return { source, content: [{ start: quoted.start, end: quoted.end }] };
}
