import type { Token } from "../grammar/tokens.ts";
import { isMark, isNominal, phraseAfter } from "./phrases.ts";
import { QUOTE } from "./quotes.ts";
import { type Content, contentBetween, type Read } from "./read.ts";
import { isTime } from "./relative.ts";
import type { VerbGroup } from "./verbs.ts";

/** How far an object reaches at most. */
const LONG_OBJECT = 40;

/** How many words may stand between what is found and how it is. */
const NEAR = 6;

/** "called Trump a fascist", "described it as over": somebody with what they are called. */
export function complementAfter(read: Read, at: number, verb: Token): Content | null {
	const { items, cues } = read;
	const isNaming = cues["with-name"].has(verb.lemma);
	const isFinding = cues["with-verdict"].has(verb.lemma);
	// "pleaded guilty", "pleaded not guilty"
	const plea = items[at + 1]?.pos === "PART" ? at + 2 : at + 1;
	if (isFinding && cues.verdicts.has(items[plea]?.lower ?? ""))
		return contentBetween(read, at + 1, endOfObject(read, plea), "clause");
	if (!isNaming && !isFinding && !cues["with-as"].has(verb.lemma)) return null;
	const object = phraseAfter(items, at, cues);
	if (!object) return null;
	const end = endOfObject(read, at + 1);
	const rest = items.slice(object.first + 1, end);
	const isAs = rest.some(({ lower }) => cues.as.has(lower));
	const said = items.slice(object.last + 1, end);
	// "found him guilty of fraud"
	if (isFinding)
		return rest.slice(0, NEAR).some(({ lower }, index) => cues.verdicts.has(lower) && rest[index + 1]?.pos !== "NOUN")
			? contentBetween(read, at + 1, end, "clause")
			: null;
	// "calls him competent", "calls Trump a fascist": after a pronoun, a name or an article something more is said.
	const isNamed =
		isNaming &&
		(cues["clause-pronouns"].has(items[object.first]?.lower ?? "") ||
			rest.some(({ pos }) => pos === QUOTE) ||
			said[0]?.pos === "DET" ||
			rest.at(-1)?.pos === "ADJ");
	return isAs || isNamed ? contentBetween(read, at + 1, end, "complement") : null;
}

/** The object of a verb, to where something else begins. */
export function objectFrom(read: Read, from: number): Content | null {
	const first = read.items[from];
	if (
		!first ||
		read.cues.reflexive.has(first.lower) ||
		!(isNominal(first) || first.pos === "VERB" || first.pos === "ADV" || first.pos === "ADP")
	)
		return null;
	return contentBetween(read, from, endOfObject(read, from), "object");
}

/**
 * Where an object ends: before a comma, a conjunction with a verb, or the beginning of another clause.
 * @returns an item
 */
export function endOfObject(read: Read, from: number): number {
	const { items, groups, cues } = read;
	for (let at = from + 1; at < Math.min(items.length, from + LONG_OBJECT); at++) {
		const item = items[at];
		if (!item || isMark(item, ",;:–—.!?")) return at;
		if (item.pos === "SCONJ" && !cues.that.has(item.lower)) return at;
		if (at > from + 1 && isOccasionAt(read, at)) return at;
		const next = item.pos === "CCONJ" ? groups.find(({ first }) => first > at && first <= at + 2) : undefined;
		if (next && !goesOnInside(read, from, at, next)) return at;
	}
	return Math.min(items.length, from + LONG_OBJECT);
}

/** "A soup that will not warm a mouse or feed a cat": whether a verb goes on in the clause inside an object. */
function goesOnInside({ items, groups, cues }: Read, from: number, at: number, next: VerbGroup): boolean {
	const inner = groups.findLast(({ first, head }) => first > from && head < at && head > from);
	const verb = items[next.head];
	const before = inner && items.slice(from, inner.first).some(({ lower }) => cues.relative.has(lower));
	const hasHelper = inner !== undefined && inner.head > inner.first;
	return before === true && hasHelper && next.first === next.head && verb?.lower === verb?.lemma;
}

/**
 * "Criticized the plan | during a rally", "slammed him | in an interview", "endorsed it | on Thursday": whether it
 * begins at an item when or where something was said.
 */
function isOccasionAt({ items, cues }: Read, at: number): boolean {
	const item = items[at];
	if (!item || (item.pos !== "ADP" && item.pos !== "SCONJ")) return false;
	if (cues.meanwhile.has(item.lower)) return true;
	const phrase = cues.places.has(item.lower) ? phraseAfter(items, at, cues) : null;
	return phrase !== null && (isTime(items, phrase, cues) || cues.occasions.has(items[phrase.last]?.lemma ?? ""));
}
