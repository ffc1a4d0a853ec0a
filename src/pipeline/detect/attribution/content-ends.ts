import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { hasSubject } from "../syntax/clauses.ts";
import { isMark } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { hasTense } from "../syntax/verbs.ts";

/**
 * Where content ends that begins at an item, at the latest with its sentence: before somebody else is credited by a
 * phrase, before another statement after a semicolon, and at a dash after which the columnist goes on about it ("was
 * “over” -- which").
 * @returns the item after the last
 */
export function endOfContent(read: Read, from: number): number {
	const { items, text, cues } = read;
	for (let at = from + 1; at < items.length - 1; at++) {
		const item = items[at];
		const next = items[at + 1];
		if (!next) break;
		if (isMark(item, ",") && at > from + 1 && phraseCueAt(text, next.start, cues)) return at;
		if (item?.pos === "CCONJ" && isOwnAct(read, from, at)) return at;
		// "; by June it had fallen"
		if (isMark(item, ";") && (isAdjunctAt(read, at + 1) || hasSubject(read, at + 1))) return at;
		if (!isMark(item, "–—")) continue;
		const isComment = items[at - 1]?.pos === QUOTE || (cues.relative.has(next.lower) && !cues.that.has(next.lower));
		if (isComment && !items.slice(at + 1).some((one) => isMark(one, "–—"))) return at;
	}
	return items.length;
}

/** "by June it had fallen": whether a preposition stands at an item, and a verb after it. */
function isAdjunctAt({ items, groups }: Read, at: number): boolean {
	return items[at]?.pos === "ADP" && groups.some((one) => hasTense(one) && one.first >= at);
}

/**
 * "Said that the vote was lost | and walked to her car", "said it was over | and hung up": whether a verb after "and"
 * tells what the speaker did then: one of those that people do on leaving off, in the past as the cue, after a clause
 * that says how something is.
 */
function isOwnAct({ items, groups, cues }: Read, from: number, and: number): boolean {
	const next = groups.find(({ first }) => first > and);
	const act = items[next?.head ?? -1];
	let at = and + 1;
	while (items[at]?.pos === "ADV") at++;
	if (!next || next.first !== at || next.head !== next.first || !act || !cues.leaving.has(act.lemma)) return false;
	const inner = groups.findLast(({ first, head }) => first >= from && head < and);
	const cue = groups.findLast(({ head }) => head < from);
	const isPast = act.lower !== act.lemma && !act.lower.endsWith("s") && cue !== undefined;
	const said = items[cue?.first ?? -1];
	const isBothPast = isPast && said !== undefined && said.lower !== said.lemma && !said.lower.endsWith("s");
	// "said that Vale shut the door and left": perhaps Vale did.
	const isState = inner !== undefined && (items[inner.first]?.pos === "AUX" || inner.form === "passive");
	return isBothPast && isState;
}
