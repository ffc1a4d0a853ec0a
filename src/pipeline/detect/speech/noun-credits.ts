import { isInfinitiveAt, type Read, toEnd, trim } from "./contents.ts";
import { type Credit, makeCredit } from "./credit.ts";
import { isMark, isPossessive, type Phrase, phraseAfter, phraseEnding } from "./phrases.ts";
import { subjectOf } from "./subjects.ts";

/** A claim that a noun names is the subject of its sentence at times: where it ends is looked for after so many words. */
const SHORTEST_CLAIM = 4;
const LONG_CLAIM = 80;
/** How many words may stand between a verb and the noun that it has ("made the claim"). */
const NEAR = 5;
/** How many words may stand between a noun and "to the effect that". */
const FAR = 14;

/** "Her claim that …", "the report's conclusion that …", "a warning from X that …", "X made the claim that …". */
export function nounCredit(read: Read, at: number): Credit | null {
	const { items, cues, text, range } = read;
	const noun = items[at];
	// "Word is that": the first word of a sentence has a capital from there.
	if (noun?.pos !== "NOUN" && !(noun?.pos === "PROPN" && at === 0)) return null;
	const lemma = noun.pos === "PROPN" ? noun.lower : noun.lemma;
	const isThought = cues["thought-nouns"].has(lemma);
	const promised =
		cues["nouns-to"].has(lemma) && isInfinitiveAt(items, at + 1) ? toEnd(read, at + 1, "infinitive") : null;
	const owner = promised && ownerBefore(read, at);
	if (promised && owner)
		return makeCredit(read, {
			source: owner,
			cue: noun,
			content: promised.parts,
			manner: "speech",
			shape: promised.shape,
		});
	if (!isThought && !cues.nouns.has(lemma)) return null;
	const giver = cues.givers.has(items[at + 1]?.lower ?? "") ? phraseAfter(items, at + 1, cues) : null;
	const next = giver ? giver.last + 1 : at + 1;
	// "The chamber's conclusion is that": the verb between says no more.
	const that = items[next]?.lemma === "be" ? next + 1 : pastEffect(read, next);
	if (!beginsClause(read, that)) return null;
	const source = giver ?? ownerBefore(read, at) ?? holderOf(read, at);
	// "Word is that", "the official line is that": somebody's, and whose is left out.
	if (!source && !isThere(read, at) && that === next) return null;
	const end = items.slice(that + SHORTEST_CLAIM, that + LONG_CLAIM).find((item) => isMark(item, ",;"))?.start;
	const content = trim(text, { start: items[that + 1]?.start ?? range.end, end: end ?? range.end });
	const manner = isThought ? "attitude" : "speech";
	return content && makeCredit(read, { source, cue: noun, content: [content], manner, shape: "that" });
}

/** "Remarks, in the House of Lords, to the effect that": the "that" at which the words that say so end. */
function pastEffect({ items, cues }: Read, from: number): number {
	const effect = items.slice(from, from + FAR).findIndex(({ lower }) => cues.effect.has(lower));
	const hasVerb = items.slice(from, from + effect).some(({ pos }) => pos === "VERB" || pos === "AUX");
	return effect < 0 || hasVerb ? from : from + effect + 1;
}

/** Whether "that" begins a clause with a subject: "claims that were paid" are none that somebody makes. */
function beginsClause({ items, cues }: Read, that: number): boolean {
	const next = items[that + 1]?.pos;
	return cues.that.has(items[that]?.lower ?? "") && next !== undefined && next !== "VERB" && next !== "AUX";
}

/** Whose claim it is, where that stands before it: "her", "the minister's". */
function ownerBefore({ items, cues }: Read, at: number): Phrase | null {
	let last = at - 1;
	while (items[last]?.pos === "ADJ" || items[last]?.pos === "NOUN") last--;
	const item = items[last];
	if (!item) return null;
	if (cues["own-pronouns"].has(item.lower)) return { first: last, last };
	return isPossessive(item) ? phraseEnding(items, last - 1, cues) : null;
}

/** Who makes, gives or has it: the subject of the verb right before; or of the clause that "in the belief that" is added to. */
function holderOf(read: Read, at: number): Phrase | null {
	const { items, groups, cues } = read;
	const opening = items.slice(Math.max(0, at - NEAR + 1), at).findLast(({ pos }) => pos === "ADP");
	if (opening && cues["before-views"].has(opening.lower) && cues["thought-nouns"].has(items[at]?.lemma ?? ""))
		return subjectOf(
			read,
			groups.findLastIndex(({ head, form }) => head < at && form !== "infinitive"),
		);
	const index = groups.findLastIndex(({ head }) => head < at && head >= at - NEAR);
	const verb = items[groups[index]?.head ?? -1];
	return verb && cues["with-noun"].has(verb.lemma) ? subjectOf(read, index) : null;
}

/** "There is an impression that": somebody has it, and who does is left out. */
function isThere({ items, groups, cues }: Read, at: number): boolean {
	const be = groups.findLast(({ head }) => head < at && head >= at - NEAR);
	return items[be?.head ?? -1]?.lemma === "be" && cues.there.has(items[(be?.first ?? 0) - 1]?.lower ?? "");
}
