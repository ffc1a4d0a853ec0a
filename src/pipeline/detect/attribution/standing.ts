import type { Polarity } from "../../../model/vocabulary.ts";
import { isThirdPerson } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isMark, type Phrase } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";

/** How many verbs a chain of governing verbs may have: "wanted to be able to say". */
const CHAIN = 4;
/** How many words may stand between a governing verb and what it governs: "accused the mayor of Hythe of saying". */
const NEAR = 8;

/** A verb with its group. */
type Saying = { group: VerbGroup; verb: Token; isSaid: boolean };

/**
 * Whether a saying took place, and which way: null where it did not, or is only wished, feared, asked for or foretold:
 * "did not say", "must admit", "failed to mention", "if she says", "accused of saying". Otherwise what it says of its
 * content: affirms it, denies it ("denied that", "does not believe that"), or declines to say or do it.
 */
export function standingOf(read: Read, { group, verb, isSaid }: Saying, subject: Phrase | null): Polarity | null {
	const { cues } = read;
	if (subject !== null && (isNegatedSubject(read, subject) || isTurnedRound(read, subject))) return null;
	if (isSaid && subject !== null && (isOnlyPerceived(read, subject) || isDoubted(read, subject))) return null;
	if (isNegatedGroup(read, group)) {
		if (cues["denying-if-negated"].has(verb.lemma)) return "denies";
		if (isSaid) return null;
	}
	// What somebody may think, or would, is no saying that did not take place.
	if (isSaid && (isSupposed(read, group) || isUnreal(read, group) || isGoverned(read, group))) return null;
	if (cues.denying.has(verb.lemma)) return "denies";
	return cues.declining.has(verb.lemma) ? "declines" : "affirms";
}

/** "Did not say", "has hardly said", "can't say"; not "did not only say". */
export function isNegatedGroup({ items, cues }: Read, { first, head }: VerbGroup): boolean {
	let from = first;
	while (items[from - 1]?.pos === "ADV" || isNegative(items[from - 1], cues)) from--;
	return items.slice(from, head).some((item, at) => {
		const next = items[from + at + 1]?.lower ?? "";
		return isNegative(item, cues) && !cues["not-negating"].has(next);
	});
}

function isNegative(item: Token | undefined, cues: Cues): boolean {
	return item !== undefined && (cues.negations.has(item.lower) || cues["near-negations"].has(item.lower));
}

/** "Nobody", "nothing in the report", "not even Vale", "neither the mayor nor the clerk". */
export function isNegatedSubject({ items, cues }: Pick<Read, "items" | "cues">, { first, last }: Phrase): boolean {
	let from = first;
	while (items[from - 1]?.pos === "ADV" || isNegative(items[from - 1], cues)) from--;
	for (let at = from; at <= Math.min(first + 1, last); at++) {
		if (isNegative(items[at], cues)) return !cues["not-negating"].has(items[at + 1]?.lower ?? "");
	}
	return false;
}

/** "Never did Vale suggest": a negation that stands first, and turns subject and verb round. */
function isTurnedRound({ items, groups, cues }: Read, { first }: Phrase): boolean {
	const helper = groups.findLast(({ head }) => head < first);
	if (!helper || helper.head !== first - 1) return false;
	const lead = items.slice(0, helper.first);
	if (lead.length === 0 || lead.length > CHAIN * 2 || lead.some((item) => item.pos === "PUNCT")) return false;
	const lemma = items[helper.head]?.lemma ?? "";
	const isHelper = items[helper.head]?.pos === "AUX" || lemma === "do" || lemma === "have";
	return (
		isHelper &&
		lead.some((item) => isNegative(item, cues) || cues.seldom.has(item.lower)) &&
		!cues.only.has(lead.at(-1)?.lower ?? "")
	);
}

/** "Have never heard Vale say", "hard to imagine her saying": whether nobody has heard it. */
function isOnlyPerceived(read: Read, { first }: Phrase): boolean {
	const { items, groups, cues } = read;
	const governor = groups.find(({ head }) => head === first - 1);
	const verb = items[governor?.head ?? -1];
	if (!governor || !verb || !cues.perceiving.has(verb.lemma)) return false;
	const nobody = items.slice(0, governor.first).some((item) => isNegative(item, cues));
	return nobody || isNegatedGroup(read, governor) || isUnreal(read, governor) || isGoverned(read, governor);
}

/** "I do not think that Vale said", "it is a myth that she said": whether what a saying stands in is doubted. */
function isDoubted(read: Read, { first }: Phrase): boolean {
	const { items, groups, cues } = read;
	const that = cues.that.has(items[first - 1]?.lower ?? "") ? first - 1 : first;
	const before = items[that - 1];
	const group = groups.findLast(({ head }) => head < that);
	const isNoun = before?.pos === "NOUN" && that < first;
	// "The story that Vale said so is false"
	if (isNoun && cues.doubting.has(before.lemma)) return true;
	if (!before || !group || that - group.head > CHAIN) return false;
	const isVerb = group.head === that - 1;
	if (isVerb && cues.doubting.has(before.lemma)) return true;
	// "no evidence that", "not clear that"
	const isPredicate = that < first && (isNoun || before.pos === "ADJ");
	const hasNone = items.slice(group.first, that).some((item) => isNegative(item, cues));
	const nobody =
		isVerb && items.slice(0, group.first).some((item) => isNegative(item, cues) && !cues.only.has(item.lower));
	return (isPredicate && hasNone) || (isVerb && that < first && (isNegatedGroup(read, group) || nobody));
}

/** "Must admit", "could say", "will claim"; not "would later say". */
function isUnreal({ items, cues }: Read, { first, head }: VerbGroup): boolean {
	const helpers = items.slice(first, head);
	if (!helpers.some(({ pos, lower }) => pos === "AUX" && cues["unreal-helpers"].has(lower))) return false;
	if ([...helpers, ...items.slice(head + 1, head + 2)].some(({ lower }) => cues.later.has(lower))) return false;
	// "The vicar will tell you that": he does.
	if (cues.reader.has(items[head + 1]?.lower ?? "")) return false;
	// "Every morning he would tell us"
	const isHabit =
		helpers.some(({ lower }) => cues.habits.has(lower)) &&
		items.slice(0, head).some(({ lower }) => cues.habitual.has(lower));
	if (isHabit) return false;
	return true;
}

/** "If she says", "Suppose that Vale says", "Had Vale said"; a question asks what is credited: see the stance. */
function isSupposed({ items, groups, cues }: Read, group: VerbGroup): boolean {
	for (let at = group.first - 1; at >= 0; at--) {
		const item = items[at];
		if (!item || item.pos === QUOTE || isMark(item, ",;:–—")) return false;
		if (cues.unreal.has(item.lower)) return true;
		const inner = groups.find(({ head }) => head === at);
		if (!inner) continue;
		// "If he comes and says that"
		const isJoined = cues.coordinating.has(items[group.first - 1]?.lower ?? "");
		if (inner.first === 0) return cues.supposing.has(item.lower) || cues.inverting.has(item.lower);
		if (!isJoined) return false;
	}
	return false;
}

/** "Failed to mention", "is due to say", "accused of saying", "without saying": what governs it leaves it unsaid. */
function isGoverned(read: Read, group: VerbGroup, depth = 0): boolean {
	const { items, groups, cues } = read;
	if (depth > CHAIN || hasTense(group)) return false;
	const before = items[group.first - 1];
	if (!before) return false;
	const governor = groups.findLast(({ head }) => head < group.first && head >= group.first - NEAR);
	const verb = items[governor?.head ?? -1];
	const between = governor ? items.slice(governor.head + 1, group.first) : [];
	const isApart = between.some((item) => item.pos === "PUNCT" || item.pos === "SCONJ");
	if (group.form === "participle") {
		const isOf = before.pos === "ADP" || before.pos === "SCONJ";
		if (cues["unsaid-before"].has(before.lower)) return true;
		if (isOf && cues["unsaid-before"].has(items[group.first - 2]?.lower ?? "")) return true;
		const isBound = (isOf && isBinding(before)) || between.length === 0;
		if (!isBound || isApart || governor === undefined) return false;
		const isUndone = cues["leaving-undone"].has(verb?.lemma ?? "") && !isNegatedGroup(read, governor);
		return isUndone || cues["leaving-unsaid"].has(verb?.lemma ?? "");
	}
	if (between.some(({ lower }) => cues["unsaid-adjectives"].has(lower) || cues.too.has(lower))) return true;
	if (!governor || !verb || isApart) return false;
	// "is to say", "has the right to say"
	if (between.length === 0 && verb.lemma === "be") return true;
	// "had the courage to say": and did.
	const isPast = verb.lower !== verb.lemma && !isThirdPerson(verb.lower);
	if (before.pos === "NOUN" && cues.having.has(verb.lemma) && !isPast) return true;
	if (verb.lemma === "have" && isPast && !isNegatedGroup(read, governor)) return false;
	return leaves(read, governor, verb) || (!hasTense(governor) && isGoverned(read, governor, depth + 1));
}

/** "of saying", "from saying": prepositions between a governing verb and what somebody is accused of or kept from. */
function isBinding({ lower }: Token): boolean {
	return lower === "of" || lower === "from";
}

function leaves(read: Read, governor: VerbGroup, verb: Token | undefined): boolean {
	const { cues } = read;
	const lemma = verb?.lemma ?? "";
	const isNegated = isNegatedGroup(read, governor);
	if (cues["leaving-undone"].has(lemma)) return !isNegated;
	// "did not go on to say", "could say"
	if (cues["leaving-unsaid"].has(lemma) || isNegated) return true;
	// "could be heard saying"
	return hasTense(governor) && governor.form !== "passive" && isUnreal(read, governor);
}
