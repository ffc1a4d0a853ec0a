import { isPastOf } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Read } from "../syntax/read.ts";
import { groupBefore, hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { isNegatedGroup } from "./negation.ts";

/** How many verbs a chain of governing verbs may have: "wanted to be able to say". */
const CHAIN = 4;
/** How many words may stand between a governing verb and what it governs: "accused the mayor of Hythe of saying". */
const NEAR = 8;

/** "Must admit", "could say", "will claim"; not "would later say", "would tell me only that". */
export function isUnreal({ items, cues }: Read, { first, head }: VerbGroup): boolean {
	const helpers = items.slice(first, head);
	if (!helpers.some(({ pos, lower }) => pos === "AUX" && cues["unreal-helpers"].has(lower))) return false;
	if ([...helpers, ...items.slice(head + 1, head + 3)].some(({ lower }) => cues.later.has(lower))) return false;
	// "The vicar will tell you that": he does.
	if (cues.reader.has(items[head + 1]?.lower ?? "")) return false;
	// "Every morning he would tell us"
	const isHabit =
		helpers.some(({ lower }) => cues.habits.has(lower)) &&
		items.slice(0, head).some(({ lower }) => cues.habitual.has(lower));
	return !isHabit;
}

/** "Failed to mention", "is due to say", "accused of saying", "without saying": what governs it leaves it unsaid. */
export function isGoverned(read: Read, group: VerbGroup, depth = 0): boolean {
	const { items, groups, cues } = read;
	const before = items[group.first - 1];
	if (depth > CHAIN || !before) return false;
	if (hasTense(group)) return isJoinedInfinitive(read, group, depth);
	const governor = groups.findLast(({ head }) => head < group.first && head >= group.first - NEAR);
	const verb = items[governor?.head ?? -1];
	const between = governor ? items.slice(governor.head + 1, group.first) : [];
	const isApart = between.some((item) => item.pos === "PUNCT" || item.pos === "SCONJ");
	if (group.form === "participle") {
		const isOf = before.pos === "ADP" || before.pos === "SCONJ";
		if (cues["unsaid-before"].has(before.lower)) return true;
		if (isOf && cues["unsaid-before"].has(items[group.first - 2]?.lower ?? "")) return true;
		const isBound = (isOf && isBinding(before, cues)) || between.length === 0;
		if (!isBound || isApart || governor === undefined) return false;
		const isUndone = cues["leaving-undone"].has(verb?.lemma ?? "") && !isNegatedGroup(read, governor);
		return isUndone || cues["leaving-unsaid"].has(verb?.lemma ?? "");
	}
	// "was able to report": and did.
	const wasAble = governor !== undefined && cues.past.has(items[governor.first]?.lower ?? "");
	const isUnsaid = (lower: string) =>
		cues.too.has(lower) || (cues["unsaid-adjectives"].has(lower) && !(wasAble && cues.able.has(lower)));
	if (between.some(({ lower }) => isUnsaid(lower))) return true;
	if (!governor || !verb || isApart) return false;
	// "is to say", "has the right to say"
	if (between.length === 0 && verb.lemma === "be") return true;
	// "had the courage to say": and did.
	const isPast = isPastOf(verb);
	if (before.pos === "NOUN" && cues.having.has(verb.lemma) && !isPast) return true;
	if (verb.lemma === "have" && isPast && !isNegatedGroup(read, governor)) return false;
	return leaves(read, governor, verb) || (!hasTense(governor) && isGoverned(read, governor, depth + 1));
}

/** "would want her to sit and tell us": an infinitive that shares its "to" with the one before. */
function isJoinedInfinitive(read: Read, group: VerbGroup, depth: number): boolean {
	const { items, groups } = read;
	const verb = items[group.head];
	const other = groupBefore(groups, group.first);
	const isJoined = items[group.first - 1]?.pos === "CCONJ" && group.first === group.head && verb?.lower === verb?.lemma;
	return isJoined && other?.form === "infinitive" && isGoverned(read, other, depth + 1);
}

/** "of saying", "from saying": prepositions between a governing verb and what somebody is accused of or kept from. */
function isBinding({ lower }: Token, cues: Cues): boolean {
	return cues.of.has(lower) || cues.from.has(lower);
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
