import { isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isHead, isMark, isNominal, phraseAfter, phraseEnding } from "./phrases.ts";
import { QUOTE } from "./quotes.ts";
import type { Read } from "./read.ts";
import { hasTense, isNegation, isTo, isVerbal } from "./verbs.ts";

/** How many words may stand between a cue and its "that"; and where whoever hears it stands between. */
const NEAR = 12;
const NEAR_HEARER = 24;
/** How many words the subject of a clause has at most. */
const LONG_SUBJECT = 40;

/** "that" of a clause, past adverbs, times and whoever hears it: "claimed on Monday that". */
export function findThat(items: readonly Token[], at: number, cues: Cues, hasHearer: boolean): number | null {
	if (isMark(items[at + 1], ",")) return null;
	const near = hasHearer ? NEAR_HEARER : NEAR;
	for (let next = at + 1; next < Math.min(items.length, at + near + 1); next++) {
		const item = items[next];
		if (!item) return null;
		if (cues.that.has(item.lower)) {
			// "says at a stop in Toledo, Ohio, that": after a comma surely a conjunction, without one none may stand before
			// it.
			const isParted = items.slice(at + 1, next).some((one) => isMark(one, ","));
			// "said, citing the cold, that it fell": of the verb outside the commas.
			if (isParted && isMark(items[at - 1], ",") && isMark(items[next - 1], ",")) return null;
			if (isParted && !hasHearer && !(item.pos === "SCONJ" && isMark(items[next - 1], ","))) return null;
			// "held up a banner that was torn": of a noun before it, a relative clause.
			// "shown few signs that": of a thing right after the verb, not of the verb.
			const before = items[next - 1];
			const isOfThing =
				!hasHearer &&
				next > at + 1 &&
				before?.pos === "NOUN" &&
				isNominal(items[at + 1]) &&
				!cues["time-nouns"].has(before.lower);
			// "disagreed with the finding that": of the noun.
			const isOfNoun =
				next > at + 1 &&
				before?.pos === "NOUN" &&
				(cues.nouns.has(before.lemma) || cues["thought-nouns"].has(before.lemma)) &&
				!cues.grounds.has(before.lower) &&
				// "warned in a letter that"
				!(cues.places.has(items[at + 1]?.lower ?? "") && cues.occasions.has(before.lemma));
			if (isOfThing || isOfNoun || isDeterminer(items, next) || isThing(items, next, cues)) return null;
			const isAfterPlace = items[at + 1]?.pos === "ADP" && !isVerbal(items[next + 1]);
			if (item.pos === "PRON" && next > at + 1 && (isParted || !hasHearer) && !isAfterPlace) return null;
			const isClause =
				next > at + 1 ||
				item.pos === "SCONJ" ||
				isMark(items[next + 2], "-") ||
				isNominal(items[next + 1]) ||
				!isVerbal(items[next + 1]);
			return isClause && !isMark(items[next + 1], ".!?;") && next < items.length - 1 ? next : null;
		}
		// "said on “Morning Joe” that"
		const isPlace = item.pos === QUOTE && items[next - 1]?.pos === "ADP";
		if (isVerbal(item) || (item.pos === QUOTE && !isPlace) || isMark(item, ".!?:;–—")) return null;
	}
	return null;
}

/** "Read that five times", "told me that too, though", "insisted on that": whether "that" stands for a thing. */
function isThing(items: readonly Token[], that: number, cues: Cues): boolean {
	const [before, next, afterNext] = [items[that - 1], items[that + 1], items[that + 2]];
	// "pointed out that"
	if (before?.pos === "ADP" && !cues.particles.has(before.lower)) return true;
	if (next?.pos === "ADV" && isMark(afterNext, ",.")) return true;
	if (isMark(next, ",") && !items.slice(that + 1).some(isVerbal)) return true;
	const isPlain = next?.pos === "ADV" || next?.pos === "ADP" || isNominal(next);
	return isPlain && !items.slice(that + 1).some((item) => isVerbal(item) || item.pos === QUOTE);
}

/** "Protest that fence", "repeat that mistake": whether "that" points at a thing, after which no verb follows. */
function isDeterminer(items: readonly Token[], that: number): boolean {
	let last = that + 1;
	while (items[last]?.pos === "ADJ" || (items[last]?.pos === "NOUN" && items[last + 1]?.pos === "NOUN")) last++;
	const head = items[last];
	if (head?.pos !== "NOUN" || head.lower !== head.lemma) return false;
	let next = last + 1;
	while (items[next]?.pos === "ADV" || isNegation(items[next])) next++;
	const after = items[next];
	if (isVerbal(after) || isMark(after, ",–—") || after?.pos === QUOTE) return false;
	if (!after || isMark(after, ".!?;:") || after.pos === "SCONJ" || after.pos === "CCONJ") return true;
	// "that fence with songs": no verb of its own follows in the clause.
	const rest = items.slice(next);
	const end = rest.findIndex((item) => item.pos === "PUNCT" || item.pos === "SCONJ");
	return !rest.slice(0, end < 0 ? undefined : end).some(isVerbal);
}

/** Whether a clause without "that" begins at an item: "the bridge was safe". @param verb the one that it follows */
export function isClauseAt(read: Read, from: number, verb: Token): boolean {
	const { items, groups, cues } = read;
	const first = items[from];
	if (!first || isMark(first, ".,;:!?–—")) return false;
	const isBare = cues.bare.has(verb.lemma);
	// "fathers who adopt would": not the verb of "who".
	const finite = groups.find(
		(one) =>
			one.first > from &&
			hasTense(one) &&
			!(one.first > from + 1 && cues.relative.has(items[one.first - 1]?.lower ?? "")),
	);
	if (!finite || finite.first - from > LONG_SUBJECT) return false;
	// "said when she came back": when it was said.
	const isQuoted = items.slice(from).some(({ pos }) => pos === QUOTE);
	const isWhen = cues.fronting.has(first.lower) && first.pos !== "ADP" && !isQuoted && !cues.asking.has(verb.lemma);
	if (isWhen && groups.filter((one) => one.first > from && hasTense(one)).length < 2) return false;
	const between = items.slice(from + 1, finite.first);
	if (between.some((item) => isMark(item, ";:–—"))) return false;
	// "showing the patience that bakers need", "six hours to the trip as buses crawled": the verb of another clause.
	const inner = groups.filter((one) => one.first > from && hasTense(one)).length;
	const relatives = between.filter(({ pos, lower }) => pos === "PRON" && cues.relative.has(lower)).length;
	if (relatives > 0 && inner <= relatives) return false;
	const own = phraseEnding(items, finite.first - 1, cues);
	if (own && own.first > from + 1 && cues.fronting.has(items[own.first - 1]?.lower ?? "")) return false;
	const about = between.findIndex(
		({ pos, lower }, at) => cues.questions.has(lower) && between[at - 1]?.pos === "ADP" && pos !== "DET",
	);
	if (about >= 0) return false;
	const subject = phraseAfter(items, from - 1, cues);
	const before = items[finite.first - 1];
	// "said Ann Lee, the mayor, would go"
	const isApposed = isBare && subject !== null && isMark(before, ",") && isMark(items[subject.last + 1], ",");
	// "Ryan said the criticism of the judge, an old friend, was wrong": whoever says it stands before the verb.
	const isSubjectBefore = isBare && items[from - 1] === verb && isHead(items[from - 2]) && isNominal(first);
	if (between.some((item) => isMark(item, ","))) return isApposed || isSubjectBefore;
	let next = (subject?.last ?? from) + 1;
	// "argue loaves at least keep longer"
	const isAside = cues.at.has(items[next]?.lower ?? "") && cues.degrees.has(items[next + 1]?.lower ?? "");
	if (isAside) next += 2;
	while (items[next]?.pos === "ADV") next++;
	const isDirect = subject !== null && finite.first === next;
	// "said it the way you would": what is said is no clause.
	const isObject = cues["clause-pronouns"].has(first.lower) && items[from + 1]?.pos === "DET" && !isDirect;
	if (isObject && !cues.quantifying.has(items[from + 1]?.lower ?? "")) return false;
	// "see", "find": only before a pronoun is it surely a clause.
	if (cues["only-shown"].has(verb.lemma))
		return isDirect && (cues["shown-bare"].has(verb.lemma) || cues["clause-pronouns"].has(first.lower));
	if (isDirect || isBare) return true;
	// "warned on Friday he would": past a time or a place, where a subject stands right before its verb.
	const isSubject = cues["clause-pronouns"].has(before?.lower ?? "") || isHead(before);
	return isSubject && first.pos !== "ADP" && first.pos !== "PART";
}

/** "wants the fleet sent north", "would prefer it to burn out": what somebody wants done. */
export function isDone(items: readonly Token[], at: number): boolean {
	const item = items[at];
	return isInfinitiveAt(items, at) || (item?.pos === "VERB" && isPastForm(item.lower));
}

/** "What she had said was that …": past the verb that joins both, where it stands right after a cue. */
export function pastBe({ items, groups, cues }: Read, at: number): number | null {
	// "What she said, twice, was that": past what stands between commas.
	const close = isMark(items[at + 1], ",") ? items.findIndex((item, index) => index > at + 1 && isMark(item, ",")) : at;
	const be = groups.find(({ first }) => first === close + 1);
	const that = (be?.head ?? 0) + 1;
	return be && items[be.head]?.lemma === "be" && cues.that.has(items[that]?.lower ?? "") ? that + 1 : null;
}

/** Whether a reported question begins at an item; some words begin one only after verbs of asking. */
export function isQuestionAt({ items, cues }: Read, at: number, verb: Token): boolean {
	const word = items[at]?.lower ?? "";
	// "asked was it any livelier"
	const isTurned = items[at]?.pos === "AUX" && cues["subject-pronouns"].has(items[at + 1]?.lower ?? "");
	if (isTurned && cues.asking.has(verb.lemma)) return true;
	return cues.questions.has(word) || (cues.asked.has(word) && cues.asking.has(verb.lemma));
}

/** "to go", "not to go", "never to go". */
export function isInfinitiveAt(items: readonly Token[], from: number): boolean {
	const isBefore = items[from]?.pos === "ADV" || isNegation(items[from]);
	const at = isBefore ? from + 1 : from;
	return isTo(items[at]);
}

/** "said in a release on Friday the province will pay": where the clause begins, past when and where it was said. */
export function startOfClause({ items, groups, cues }: Read, from: number): number {
	if (cues["time-nouns"].has(items[from]?.lower ?? "") && isNominal(items[from + 1])) return from + 1;
	if (items[from]?.pos !== "ADP") return from;
	const finite = groups.find((one) => one.first > from && hasTense(one));
	const subject = finite && phraseEnding(items, finite.first - 1, cues);
	return subject && subject.first > from ? subject.first : from;
}

/** "…, she said, but the figures show": whether a clause with a subject of its own begins at an item. */
export function hasSubject({ items, groups, cues }: Read, at: number): boolean {
	const subject = phraseAfter(items, at - 1, cues);
	return (
		subject !== null && groups.some((one) => hasTense(one) && one.first > subject.last && one.first <= subject.last + 2)
	);
}
