import type { Credited } from "../credit.ts";
import { type Read, trim } from "../syntax/read.ts";
import { isTo } from "../syntax/verbs.ts";
import { afterComma, contentBefore, withRest } from "./leading.ts";
import { makeCredit } from "./make-credit.ts";
import { verbClause } from "./verb-use.ts";

/** "It is said that", "she is believed to": nobody in particular says or thinks it. */
export function hearsayCredit(read: Read, index: number): Credited | null {
	const clause = verbClause(read, index);
	if (clause?.group.form !== "passive") return null;
	const { group, subject, after } = clause;
	const { items, cues, text } = read;
	const cue = items[group.head];
	const next = items[group.head + 1];
	if (!cue) return null;
	const manner = cues.think.has(cue.lemma) ? "attitude" : "speech";
	// "I am told": somebody told the columnist.
	if (subject && cues.self.has(items[subject.last]?.lower ?? "") && cues["with-hearer"].has(cue.lemma)) {
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
