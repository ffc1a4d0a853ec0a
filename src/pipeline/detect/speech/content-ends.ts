import { hasSubject } from "./clauses.ts";
import { QUOTE } from "./items.ts";
import { phraseCueAt } from "./phrase-cues.ts";
import { isMark } from "./phrases.ts";
import type { Read } from "./read.ts";
import type { Clause } from "./relative.ts";
import { hasTense } from "./verbs.ts";

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
 * "The claim that it is over | has never been made": where the verb of the whole sentence begins, after what its
 * subject holds.
 * @param from the first item of the content, @param clauses how many verbs of its own the content has
 * @returns the item of the verb; null where there is none
 */
export function mainVerbAfter({ items, groups, cues }: Clause, from: number, clauses: number): number | null {
	let verbs = 0;
	let last = from;
	for (const group of groups) {
		// "every euro given away would": a bare participle is no verb of its own.
		const isBare = group.form === "passive" && group.first === group.head;
		if (group.first < from || !hasTense(group) || isBare) continue;
		const between = items.slice(last, group.first);
		const isInner = between.some(
			(item) =>
				item.pos === "SCONJ" ||
				item.pos === "CCONJ" ||
				item.pos === "PUNCT" ||
				cues.relative.has(item.lower) ||
				cues.questions.has(item.lower),
		);
		if (verbs >= clauses && !isInner) return group.first;
		if (!isInner) verbs++;
		last = group.head + 1;
	}
	return null;
}
