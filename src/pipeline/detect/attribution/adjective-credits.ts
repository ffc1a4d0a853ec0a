import type { Credited } from "../credit.ts";
import { isInfinitiveAt } from "../syntax/clauses.ts";
import { objectFrom } from "../syntax/objects.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { contentAfter, toEnd } from "./contents.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegatedGroup } from "./negation.ts";

/**
 * "She is sure that …", "he is willing to …", "they are afraid of …": what somebody is of a mind to.
 * @param index the verb's group
 */
export function adjectiveCredit(read: Read, index: number): Credited | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	if (!group || !cues.being.has(items[group.head]?.lemma ?? "")) return null;
	let at = group.head + 1;
	while (items[at]?.pos === "ADV") at++;
	const adjective = items[at];
	if (!adjective || !cues.adjectives.has(adjective.lower)) return null;
	const subject = subjectOf(read, index);
	if (!subject || cues.it.has(items[subject.last]?.lower ?? "")) return null;
	const next = items[at + 1];
	const isAbout = next !== undefined && cues["after-adjectives"].has(next.lower);
	// "is certain to go": that it will is what the columnist says.
	if (isInfinitiveAt(items, at + 1) && cues.likely.has(adjective.lower)) return null;
	const content = isInfinitiveAt(items, at + 1)
		? toEnd(read, at + 1, "infinitive")
		: isAbout
			? objectFrom(read, at + 2)
			: contentAfter(read, at);
	const polarity = isNegatedGroup(read, group) ? "denies" : "affirms";
	return content && makeCredit(read, { source: subject, cue: adjective, ...content, manner: "attitude", polarity });
}
