import type { Polarity } from "../../../model/vocabulary.ts";
import { isThirdPerson } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isMark, type Phrase } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { groupBefore, type VerbGroup } from "../syntax/verbs.ts";
import { isGoverned, isUnreal } from "./governed.ts";
import { isNegatedGroup, isNegatedSubject, isNegative, isTurnedRound } from "./negation.ts";

/** How many words may stand between a verb that doubts and "that": "is not at all clear that". */
const NEAR = 4;

/** A verb with its group. */
type Saying = { group: VerbGroup; verb: Token; isSaid: boolean; isThought: boolean; isIdiom: boolean };

/**
 * Whether a saying took place, and which way: null where it did not, or is only wished, feared, asked for or foretold:
 * "did not say", "must admit", "failed to mention", "if she says", "accused of saying". Otherwise what it says of its
 * content: affirms it, denies it ("denied that", "does not believe that"), or declines to say or do it.
 */
export function standingOf(read: Read, saying: Saying, subject: Phrase | null): Polarity | null {
	const { items, cues } = read;
	const { group, verb, isSaid, isThought, isIdiom } = saying;
	if (isSaid && subject !== null && (isOnlyPerceived(read, subject) || isDoubted(read, subject))) return null;
	// "…, and who did I say I was?": the columnist says nothing by asking it.
	const before = isSelf(read, subject) ? items[(subject?.first ?? 0) - 1] : undefined;
	if (isMark(items.at(-1), "?") && (before?.pos === "AUX" || before?.lemma === "do")) return null;
	const silence = silenceOf(read, saying, subject);
	if (silence !== undefined) return silence;
	// "has not said whether she will support it"
	if (isOpen(read, subject)) return null;
	// What somebody may think, or would, is no saying that did not take place; "he will thank her" is one.
	const isTold = isSaid || !isThought;
	if (isTold && (isSupposed(read, group) || isGoverned(read, group))) return null;
	// "The minister would have you believe that": he does.
	if (isTold && !isIdiom && isUnreal(read, group)) return null;
	if (cues.denying.has(verb.lemma)) return "denies";
	return cues.declining.has(verb.lemma) ? "declines" : "affirms";
}

/**
 * "Did not say", "nobody said", "does not remember": null, as nothing was said or thought; "would not say": declines;
 * "does not believe": denies. @returns undefined where nothing is negated
 */
function silenceOf(read: Read, { group, verb, isSaid }: Saying, subject: Phrase | null): Polarity | null | undefined {
	const { items, cues } = read;
	const from = Math.max(0, Math.min(group.first, (subject?.first ?? group.first) - 1));
	const hasRefusal = items.slice(from, group.head).some(({ lower }) => cues.refusing.has(lower));
	const isRefused = isSaid && hasRefusal && !isSelf(read, subject);
	// "Nor would she say what": she will not.
	if (subject !== null && isTurnedRound(read, subject)) return isRefused ? "declines" : null;
	if (subject !== null && isNegatedSubject(read, subject)) return null;
	if (!isNegatedGroup(read, group)) return undefined;
	if (cues["denying-if-negated"].has(verb.lemma)) return "denies";
	return isRefused ? "declines" : null;
}

/** Whether it is the columnist who does it. */
function isSelf({ items, cues }: Read, subject: Phrase | null): boolean {
	return cues.self.has(items[subject?.last ?? -1]?.lower ?? "");
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
	const group = groupBefore(groups, that);
	const isNoun = before?.pos === "NOUN" && that < first;
	// "The story that Vale said so is false"
	if (isNoun && cues["doubted-nouns"].has(before.lemma)) return true;
	if (!before || !group || that - group.head > NEAR) return false;
	const isVerb = group.head === that - 1;
	if (isVerb && cues.doubting.has(before.lemma)) return true;
	// "no evidence that", "not clear that"
	const isPredicate = that < first && (isNoun || before.pos === "ADJ");
	const hasNone = items.slice(group.first, that).some((item) => isNegative(item, cues));
	const nobody =
		isVerb && items.slice(0, group.first).some((item) => isNegative(item, cues) && !cues.only.has(item.lower));
	return (isPredicate && hasNone) || (isVerb && that < first && (isNegatedGroup(read, group) || nobody));
}

/** "whether she will support it": whether that is open what a subject does. */
function isOpen({ items, cues }: Read, subject: Phrase | null): boolean {
	return cues.open.has(items[(subject?.first ?? 0) - 1]?.lower ?? "");
}

/** "If she says", "Suppose that Vale says", "Had Vale said"; a question asks what is credited: see the stance. */
function isSupposed({ items, groups, cues }: Read, group: VerbGroup): boolean {
	for (let at = group.first - 1; at >= 0; at--) {
		const item = items[at];
		if (!item || item.pos === QUOTE || isMark(item, ",;:–—")) return false;
		if (cues.unreal.has(item.lower)) return true;
		// "When an owner says that, count the spoons": whoever does.
		const isAny = cues.any.has(items[at + 1]?.lower ?? "") && cues.asked.has(item.lower);
		if (isAny && isThirdPerson(items[group.first]?.lower ?? "")) return true;
		const inner = groups.find(({ head }) => head === at);
		if (!inner) continue;
		// "If he comes and says that"
		const isJoined = cues.coordinating.has(items[group.first - 1]?.lower ?? "");
		if (inner.first === 0) return cues.supposing.has(item.lower) || cues.inverting.has(item.lower);
		if (!isJoined) return false;
	}
	return false;
}
