import type { TextRange } from "../../../text/ranges.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isFragment } from "./quotes.ts";
import { isVerbal } from "./verbs.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET", "X", "SYM"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** How many words a phrase may have. */
const LONGEST = 40;

/** A run of items, from the first to the last of them. */
export type Phrase = { first: number; last: number };

/** Whether an item is one of the marks given. */
export function isMark(item: Token | undefined, marks: string): boolean {
	return item?.text.length === 1 && marks.includes(item.text);
}

/** A dash as it is typed: "--", or a hyphen between spaces. */
export function isTypedDash(items: readonly Token[], at: number): boolean {
	const item = items[at];
	const isFree = items[at - 1]?.end !== item?.start && items[at + 1]?.start !== item?.end;
	return item !== undefined && (/^-{2,}$/.test(item.text) || (item.text === "-" && isFree));
}

/** Whether a stretch holds a pronoun and nothing else. */
export function isLonePronoun(items: readonly Token[], { start, end }: TextRange): boolean {
	return items.some((item) => item.pos === "PRON" && item.start === start && item.end === end);
}

/** Whether an item may stand in a phrase of nouns. */
export function isNominal(item: Token | undefined): boolean {
	return item !== undefined && (NOMINAL.has(item.pos) || isFragment(item));
}

/** Whether an item makes what stands before it an owner: "the minister’s". */
export function isPossessive(item: Token | undefined): boolean {
	return item?.pos === "PART" && /^[’']s?$/.test(item.text);
}

/** "A source close to the talks": an adjective after what it describes. */
function isAfterHead(items: readonly Token[], at: number): boolean {
	return items[at]?.pos === "ADJ" && isHead(items[at - 1]);
}

/** "told reporters | the plan", "last week | the minister": an article after a noun begins another phrase. */
function beginsAnother(items: readonly Token[], at: number, cues: Cues): boolean {
	const before = items[at - 1];
	const item = items[at];
	// "On page 71 the authors", "By Friday two people"
	const isNamed = before?.pos === "NOUN" || before?.pos === "PROPN" || (before?.pos === "NUM" && item?.pos === "DET");
	if (
		item?.pos === "NUM" &&
		!/^\d/.test(item.text) &&
		cues["time-nouns"].has(before?.lower ?? "") &&
		items[at - 2]?.pos === "ADP"
	)
		return true;
	// "Mr Orrin the younger", "Jones the butcher says"
	const isNickname = at === 1 && items[at + 1]?.pos === "NOUN" && isVerbal(items[at + 2]);
	const isSurname =
		before?.pos === "PROPN" && (isNickname || (items[at + 1]?.pos === "ADJ" && !isNominal(items[at + 2])));
	return (
		isNamed &&
		!isSurname &&
		(item?.pos === "DET" || (item?.pos === "SYM" && !isMark(item, "/")) || cues.possessives.has(item?.lower ?? ""))
	);
}

/** Whether an item may be what a phrase is of: a noun, a name, a pronoun, a number. */
export function isHead(item: Token | undefined): boolean {
	return item !== undefined && (HEADS.has(item.pos) || isFragment(item));
}

/** Whether a phrase has a name in it. */
export function hasName(items: readonly Token[], { first, last }: Phrase): boolean {
	return items.slice(first, last + 1).some(({ pos }) => pos === "PROPN");
}

/** "In a room Pia", "From his cell Mr Tovey": the name that a phrase ends with, or is, right after a noun; or null. */
export function nameAtEnd(items: readonly Token[], { first, last }: Phrase): Phrase | null {
	let before = last;
	while (before >= first && items[before]?.pos === "PROPN") before--;
	return items[before]?.pos === "NOUN" && before < last ? { first: before + 1, last } : null;
}

/** Whether a phrase is of somebody: of a name, or of a pronoun for persons. */
export function isPerson(items: readonly Token[], phrase: Phrase, cues: Cues): boolean {
	const words = items.slice(phrase.first, phrase.last + 1);
	return hasName(items, phrase) || words.some(({ lower }) => cues.persons.has(lower));
}

/** The phrase that begins right after a verb, where the subject follows it ("said the minister") or the hearer. */
export function phraseAfter(items: readonly Token[], at: number, cues: Cues): Phrase | null {
	const first = at + 1;
	const item = items[first];
	if (!item || isFragment(item)) return null;
	// "he and Trump"
	const isJoined = cues.and.has(items[first + 1]?.lower ?? "") && isNominal(items[first + 2]);
	if (cues["subject-pronouns"].has(item.lower))
		return { first, last: (isJoined && phraseAfter(items, first + 1, cues)?.last) || first };
	const isOwner = cues["own-pronouns"].has(item.lower) && isNominal(items[first + 1]);
	if (cues["object-pronouns"].has(item.lower) && !isOwner) return { first, last: first };
	if (!isNominal(item)) return null;
	// "a third said", "the poor pay"
	if (cues.articles.has(item.lower) && items[first + 1]?.pos === "ADJ" && isVerbal(items[first + 2]))
		return { first, last: first + 1 };
	let last = first;
	for (let next = first; next < Math.min(items.length, first + LONGEST); next++) {
		const one = items[next];
		if (!one) break;
		const joined = items[next + 1];
		// "said Ann Lee at the launch", "said Ann Lee on Friday": where or when, not who.
		const isApart =
			items[next - 1]?.pos === "PROPN" && (cues.at.has(one.lower) || cues["time-nouns"].has(joined?.lower ?? ""));
		const joins =
			cues.joining.has(one.lower) && isNominal(joined) && !cues.belonging.has(joined?.lower ?? "") && !isApart;
		const isOther =
			next > first &&
			(cues.that.has(one.lower) ||
				cues.questions.has(one.lower) ||
				cues["subject-pronouns"].has(one.lower) ||
				beginsAnother(items, next, cues));
		// "the old and rather deaf keeper"
		const isAnd =
			cues.and.has(one.lower) && items[next - 1]?.pos === "ADJ" && ["ADJ", "ADV"].includes(joined?.pos ?? "");
		const isDegree = one.pos === "ADV" && cues.and.has(items[next - 1]?.lower ?? "") && joined?.pos === "ADJ";
		// "the small, exact, unsmiling professor"
		const isListed =
			isMark(one, ",") && items[first]?.pos === "DET" && items[next - 1]?.pos === "ADJ" && joined?.pos === "ADJ";
		// "this newspaper’s then critic"
		const isThen = one.pos === "ADV" && isPossessive(items[next - 1]) && joined?.pos === "NOUN";
		if (isAnd || isDegree || isListed || isThen) continue;
		if (isOther || !(isNominal(one) || one.pos === "PART" || joins || isMark(one, "-&"))) break;
		if (isHead(one)) last = next;
	}
	// "said Salt and Sons baker Ida Quist", "said Ann Lee and Tom Orr": what is joined, where no verb follows it.
	const and = items[last + 1];
	const other = and && (cues.and.has(and.lower) || isMark(and, "&")) ? items[last + 2] : undefined;
	const isOther = other !== undefined && isNominal(other) && !cues["subject-pronouns"].has(other.lower);
	const more = isOther && isHead(items[last]) ? phraseAfter(items, last + 1, cues) : null;
	const follows = items[(more?.last ?? 0) + 1];
	if (more && (!follows || isMark(follows, ".,;:–—?!") || follows.pos === "ADP")) return { first, last: more.last };
	const end = items[last];
	// "said the": an article alone is nobody.
	if (first === last && cues.articles.has(end?.lower ?? "")) return null;
	return end && (isHead(end) || end.pos === "DET" || end.pos === "ADJ") ? { first, last } : null;
}

/** The phrase of nouns that ends at an item. */
export function phraseEnding(items: readonly Token[], last: number, cues: Cues): Phrase | null {
	const end = items[last];
	if (!end || !(isHead(end) || end.pos === "ADJ" || end.pos === "DET")) return null;
	if (cues["subject-pronouns"].has(end.lower)) return { first: last, last };
	let first = last;
	for (let before = last - 1; before >= Math.max(0, last - LONGEST); before--) {
		const item = items[before];
		// "the group whose members"
		if (!item || (cues.belonging.has(item.lower) && !cues.relative.has(item.lower))) break;
		const begins = [cues.relative, cues.questions, cues["subject-pronouns"]].some((words) => words.has(item.lower));
		// "everything Trump", "what they": a pronoun is a part of a phrase only where it owns something.
		const isApart = item.pos === "PRON" && isHead(items[before + 1]) && !cues.possessives.has(item.lower);
		// "Nobody in the hall"
		const isAnybody = cues.indefinite.has(item.lower) && cues.joining.has(items[before + 1]?.lower ?? "");
		const isPart = isAnybody || (isNominal(item) && !begins && !isApart);
		// "the mayor and even the bishop"
		const isAdded =
			cues.heightening.has(item.lower) && first - before === 1 && cues.and.has(items[before - 1]?.lower ?? "");
		if (isAdded && isHead(items[before - 2])) {
			first = before;
			continue;
		}
		const isJoint = cues.joining.has(item.lower) || (cues.and.has(item.lower) && first - before === 1);
		const joined = items[before - 1];
		const joins =
			isJoint && (isHead(joined) || isAfterHead(items, before - 1) || cues.unnamed.has(joined?.lower ?? ""));
		// "the tall, quiet guard"
		const listed = listStart(items, before, first);
		if (listed !== null) {
			first = listed;
			break;
		}
		// "In 2019 Vale claimed"
		const opens = before <= 1 || ["DET", "PROPN", "PRON"].includes(items[before + 1]?.pos ?? "");
		if (isYear(item) && items[before - 1]?.pos === "ADP" && opens) break;
		if (beginsAnother(items, before + 1, cues)) break;
		// "all but nine"
		if (cues.but.has(item.lower) && cues.indefinite.has(joined?.lower ?? "")) continue;
		// "two out of three people", "the rule now in force"
		const further = items[before - 2]?.pos;
		const isOutOf = further === "NUM" && cues.particles.has(joined?.lower ?? "");
		if (cues.joining.has(item.lower) && (isOutOf || (further === "NOUN" && joined?.pos === "ADV"))) {
			before--;
			continue;
		}
		// "a very pleasant woman"
		if (item.pos === "ADV" && items[before + 1]?.pos === "ADJ" && items[before - 1]?.pos === "DET") continue;
		// "editor-in-chief"
		const isInside = items[before + 1]?.text === "-" && items[before - 1]?.text === "-";
		if (!isPart && !joins && !isInside && item.pos !== "PART" && !isMark(item, "-&")) break;
		if (isPart) first = before;
	}
	// "he and Vale"
	const isJoined =
		cues.and.has(items[first - 1]?.lower ?? "") && cues["subject-pronouns"].has(items[first - 2]?.lower ?? "");
	return { first: isJoined ? first - 2 : first, last };
}

/**
 * "The loud, red-faced, cheerful foreman": where a phrase begins that has adjectives between commas after its article.
 * @returns null where a comma ends what stands before it
 */
function listStart(items: readonly Token[], comma: number, first: number): number | null {
	if (!isMark(items[comma], ",") || first !== comma + 1 || items[first]?.pos !== "ADJ") return null;
	let at = comma - 1;
	const isPart = (item: Token | undefined) =>
		item !== undefined && (item.pos === "ADJ" || isMark(item, ",-") || items[at + 1]?.text === "-");
	while (isPart(items[at])) at--;
	const isArticle = items[at]?.pos === "DET" && items[at + 1]?.pos === "ADJ";
	return isArticle ? at : null;
}

/** A year in figures. */
export function isYear(item: Token | undefined): boolean {
	return /^(?:1\d|20)\d\d$/.test(item?.text ?? "");
}
