import type { Credited } from "../credit.ts";
import { isSaying } from "../lexicon/cues.ts";
import { isMark } from "../syntax/phrases.ts";
import { type Read, trim } from "../syntax/read.ts";
import { isTo } from "../syntax/verbs.ts";
import { contentAfter } from "./contents.ts";
import { afterComma, contentBefore, withRest } from "./leading.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegatedGroup } from "./negation.ts";
import { verbClause } from "./verb-use.ts";

/** "I have heard it said that": somebody says so. */
function heardSaid(read: Read, index: number): Credited | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const cue = items[group?.head ?? -1];
	if (!group || !cue || !isSaying(cue.lemma, cues) || !cues.it.has(items[group.first - 1]?.lower ?? "")) return null;
	const hearing = groups.find(({ head }) => head === group.first - 2);
	if (!hearing || !cues.hearing.has(items[hearing.head]?.lemma ?? "") || isNegatedGroup(read, hearing)) return null;
	const after = contentAfter(read, group.head);
	return after?.shape === "that" ? makeCredit(read, { source: null, cue, ...after, manner: "speech" }) : null;
}

/** "It is said that", "she is believed to": nobody in particular says or thinks it. */
export function hearsayCredit(read: Read, index: number): Credited | null {
	const heard = heardSaid(read, index);
	if (heard) return heard;
	const clause = verbClause(read, index);
	if (clause?.group.form !== "passive") return null;
	const { group, subject, after } = clause;
	const { items, cues, text } = read;
	const cue = items[group.head];
	const next = items[group.head + 1];
	if (!cue) return null;
	const manner = cues.think.has(cue.lemma) ? "attitude" : "speech";
	// "I am told": somebody told the columnist.
	// "The beans, she was told, were poor": somebody told her.
	const isAside = subject !== null && isMark(items[subject.first - 1], ",") && isMark(next, ",");
	const isHearer = isAside || (subject !== null && cues.self.has(items[subject.last]?.lower ?? ""));
	if (subject && isHearer && cues["with-hearer"].has(cue.lemma)) {
		const leading = after ? null : contentBefore(read, subject.first, group.head);
		const told = leading ? withRest(read, leading, group.head) : after;
		return told && makeCredit(read, { source: null, cue, ...told, manner: "speech" });
	}
	if (!cues.hearsay.has(cue.lower)) return null;
	// "It must be noted that": the columnist says so.
	if (items.slice(group.first, group.head).some(({ lower }) => cues.modal.has(lower))) return null;
	// "As has been widely reported, it fell."
	const isAs = group.first <= 1 && cues.as.has(items[group.first - 1]?.lower ?? "");
	const stated = isAs ? afterComma(read, group.head) : null;
	if (stated) return makeCredit(read, { source: null, cue, ...stated, manner });
	const isIt = subject !== null && cues.it.has(items[subject.last]?.lower ?? "");
	// "The tree, it is said, will stand."
	const around = isIt && !after && subject ? contentBefore(read, subject.first, group.head) : null;
	if (around) return makeCredit(read, { source: null, cue, ...withRest(read, around, group.head), manner });
	if (isIt && after?.shape === "that") return makeCredit(read, { source: null, cue, ...after, manner });
	const first = items[subject?.first ?? -1];
	const helper = items[group.first];
	const rest = next && isTo(next) ? trim(text, { start: next.start, end: read.range.end }) : null;
	const before = first && helper && trim(text, { start: first.start, end: helper.start });
	if (!rest || !before) return null;
	return makeCredit(read, { source: null, cue, content: [before, rest], shape: "infinitive", manner });
}
