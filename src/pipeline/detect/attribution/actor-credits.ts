import type { Credited } from "../credit.ts";
import { isPerson } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { hasTense } from "../syntax/verbs.ts";
import { makeCredit } from "./make-credit.ts";

/** How many words a sentence has at most that tells what somebody does before speaking. */
const SHORT = 18;

/**
 * "Vale laughed. “Ask me in ten years.”": whoever does what people do when they speak speaks in the quotation after it,
 * where nobody else does. The content is for the caller to fill.
 */
export function actorCredit(read: Read): Credited | null {
	const { items, groups, cues, range } = read;
	const index = groups.findLastIndex(hasTense);
	const verb = items[groups[index]?.head ?? -1];
	if (!verb || !cues.acting.has(verb.lemma)) return null;
	if (items.length > SHORT || items.some(({ pos }) => pos === QUOTE)) return null;
	const subject = subjectOf(read, index);
	if (!subject || !isPerson(items, subject, cues)) return null;
	const content = [{ start: range.end, end: range.end + 1 }];
	return makeCredit(read, { source: subject, cue: null, content, manner: "speech", shape: "quotation" });
}
