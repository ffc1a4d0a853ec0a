import type { Credited } from "../credit.ts";
import { isPastForm, isPastOf } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { isMark, isNominal, isPossessive, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import { type Read, trim } from "../syntax/read.ts";
import { isRelative, isWhRelative } from "../syntax/relative.ts";
import { hasTense } from "../syntax/verbs.ts";
import { makeCredit } from "./make-credit.ts";

/** How many words may name whose view it is: "in the former minister's view". */
const LONG_OWNER = 6;

/** "According to X, …", "…, according to X." and "…, according to X, …". */
export function phraseCredit(read: Read, at: number): Credited | null {
	const { items, text, range, cues } = read;
	const start = items[at]?.start ?? 0;
	const phrase = phraseCueAt(text, start, cues);
	if (phrase === undefined) return null;
	const end = start + phrase.length;
	const next = items.findIndex((item, index) => index > at && item.start >= end);
	const source = next < 0 ? null : phraseAfter(items, next - 1, cues);
	// "according to plan", "to her needs"; but "to the council's plan"
	const isOwned = isPossessive(items[(source?.last ?? 0) - 1]);
	const isNobody = !isOwned && cues["not-sources"].has(items[source?.last ?? -1]?.lower ?? "");
	if (!source || isNobody) return null;
	const joint = items[at - 1];
	const isFirst = beginsStatement(read, at);
	const comma = pastApposition(read, source.last);
	const before = isFirst ? null : trim(text, { start: beforeAside(read, at)?.start ?? range.start, end: start });
	// "Waste, according to Vale, comes to …": an aside, in what it credits.
	// "According to the almanac — a thin one — June will be dry"
	const dash = isMark(items[source.last + 1], "–—")
		? items.findIndex((item, index) => index > source.last + 1 && isMark(item, "–—"))
		: -1;
	const isParted = isMark(items[pastParticiple(read, source.last) + 1], ",");
	const isAside = isMark(joint, ",") && isParted;
	// "According to Vale the waste comes to …": no comma where another phrase begins at once.
	const isBare = isFirst && !isParted && isNominal(items[source.last + 1]);
	const rest = isBare
		? items[source.last + 1]
		: dash > 0 && isFirst
			? items[dash + 1]
			: comma >= 0 && (isFirst || isAside)
				? items[comma + 1]
				: undefined;
	// "It fell, according to Vale, and I have seen it": another statement.
	const isOther = isAside && rest?.pos === "CCONJ";
	const after = rest && !isOther ? trim(text, { start: rest.start, end: range.end }) : null;
	const content = [before, after].filter((part) => part !== null);
	return makeCredit(read, { source, cue: { start, end }, content, manner: "speech", shape: "clause" });
}

/** "It fell, and according to the survey, it will again": whether only what follows a phrase is what it credits. */
function beginsStatement({ items }: Read, at: number): boolean {
	const joint = isMark(items[at - 1], ",") ? items[at - 2] : items[at - 1];
	const isJoined = joint?.pos === "CCONJ" || (joint === items[at - 1] && joint?.pos === "SCONJ");
	return isJoined || items.slice(0, at).every(({ text }) => !/\p{L}/u.test(text));
}

/**
 * Where what is credited begins that an aside stands in, where that is not the sentence: the last verb in "It ran for
 * weeks and was, according to the report, popular"; the clause in "It stands by a book, which, according to her, is
 * old".
 * @param at the first item of the aside
 */
function beforeAside({ items, groups, cues }: Read, at: number): Token | undefined {
	if (!isMark(items[at - 1], ",")) return undefined;
	const who = items[at - 2];
	if (who && isMark(items[at - 3], ",") && isWhRelative(who, cues)) return who;
	const verb = groups.find(({ head }) => head === at - 2);
	return verb && items[verb.first - 1]?.pos === "CCONJ" ? items[verb.first] : undefined;
}

/** "a leaflet left on the seats": the last item of a source, with what a participle tells of it. */
function pastParticiple({ items, groups }: Read, last: number): number {
	const verb = items[last + 1];
	const comma = items.findIndex((item, at) => at > last && isMark(item, ","));
	const isBare = verb?.pos === "VERB" && isPastOf(verb) && items[last + 2]?.pos === "ADP" && comma > 0;
	return isBare && !groups.some(({ first }) => first > last + 1 && first < comma) ? comma - 1 : last;
}

/**
 * "According to Ann Lee, a former mayor, the bridge is safe": the comma that ends who it is, past what tells more of
 * it.
 * @returns -1 where there is none
 */
function pastApposition(read: Read, last: number): number {
	const { items, groups, cues } = read;
	const first = items.findIndex((item, at) => at > last && isMark(item, ","));
	const second = items.findIndex((item, at) => at > first && isMark(item, ","));
	const phrase = first === last + 1 && second > 0 ? phraseAfter(items, first, cues) : null;
	// "According to Vale, who has seen it, the bridge is safe"
	if (first === last + 1 && cues.relative.has(items[first + 1]?.lower ?? "")) return second;
	// "According to the report, published in May, it is safe"
	const opening = items[first + 1];
	const isBare = opening?.pos === "VERB" && isPastForm(opening.lower) && items[first + 2]?.pos !== "DET";
	if (
		first === last + 1 &&
		second > 0 &&
		isBare &&
		!groups.some((one) => one.first > first + 1 && one.head < second && hasTense(one))
	)
		return second;
	const isTold = phrase !== null && items[phrase.first]?.pos === "DET";
	const hasVerb = groups.some(
		(one) => one.first > first && one.head < second && hasTense(one) && !isRelative(read, one),
	);
	const goesOn = groups.some((one) => one.first > second && hasTense(one));
	return isTold && !hasVerb && goesOn && second - first > 2 ? second : first;
}

/** "In the minister's view, …": whose view it is stands inside the phrase. */
export function viewCredit(read: Read, at: number): Credited | null {
	const { items, text, range, cues } = read;
	const noun = items[at];
	if (!noun || !cues.views.has(noun.lower)) return null;
	const isEnd = !items[at + 1] || isMark(items[at + 1], ",.");
	const owner = items[at - 1];
	if (!isEnd || !owner) return null;
	let first = at - 1;
	while (first > 0 && first > at - LONG_OWNER && !cues["before-views"].has(items[first]?.lower ?? "")) first--;
	const preposition = items[first];
	if (!preposition || !cues["before-views"].has(preposition.lower) || first === at - 1) return null;
	const isOwn = cues["own-pronouns"].has(owner.lower) && first === at - 2;
	const isOwner = isPossessive(owner);
	if (!isOwn && !isOwner) return null;
	const source: Phrase = { first: first + 1, last: isOwn ? at - 1 : at - 2 };
	const isFirst = first === 0;
	const before = isFirst ? null : trim(text, { start: range.start, end: preposition.start });
	const rest = items[at + 2];
	const after = rest && isMark(items[at + 1], ",") ? trim(text, { start: rest.start, end: range.end }) : null;
	const content = [before, after].filter((part) => part !== null);
	return makeCredit(read, { source, cue: noun, content, manner: "attitude", shape: "clause" });
}

/** "Reportedly", "allegedly": somebody says it, and who does is left out. */
export function rumourCredit(read: Read, at: number): Credited | null {
	const { items, text, range, cues } = read;
	const word = items[at];
	if (!word || !cues.rumours.has(word.lower)) return null;
	const parts = [
		trim(text, { start: range.start, end: word.start }),
		trim(text, { start: word.end, end: range.end }),
	].filter((part) => part !== null);
	return makeCredit(read, { source: null, cue: word, content: parts, manner: "speech", shape: "clause" });
}
