import { isIngForm, isPastOf } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { hasSubject } from "../syntax/clauses.ts";
import { isMark, isNominal, phraseAfter } from "../syntax/phrases.ts";
import { isFragment, QUOTE } from "../syntax/quotes.ts";
import { type Content, type Read, trim } from "../syntax/read.ts";
import { isWhRelative, pastTime } from "../syntax/relative.ts";
import { hasTense, isVerbal } from "../syntax/verbs.ts";

/** How many words may tell where or when something was said before it goes on. */
const LONG_ADJUNCT = 8;

/**
 * What stands before a subject or a cue, where a comma or a quotation ends it: "…,” X said", "…, X said", "as X said".
 * @param edge the item where subject and cue begin
 * @param last the last item of both
 */
export function contentBefore(read: Read, edge: number, last: number): Content | null {
	const { items, text, range, cues } = read;
	let before = edge - 1;
	const isSo = cues.so.has(items[before]?.lower ?? "") && isMark(items[last + 1], ",.");
	const isAs = isSo || cues.as.has(items[before]?.lower ?? "");
	if (isAs) before--;
	// "(or so the mayor says)"
	if (isSo && items[before]?.pos === "CCONJ") before--;
	const mark = items[before];
	const quote = isMark(mark, ",–—") ? before - 1 : before;
	if (items[quote]?.pos === QUOTE) return upToQuotation(read, quote);
	if (!closes(read, last)) return null;
	if (edge === 0 && read.before) return { content: [read.before], shape: "quotation" };
	if (isAs) {
		// "As she said on Monday in response to what others say, “…”"
		const late = items.findIndex((item, at) => at > last + 1 && item.pos === QUOTE && isMark(items[at - 1], ","));
		const said = items[late];
		if (said) return { content: [{ start: said.start, end: said.end }], shape: "quotation" };
	}
	if (isAs && (!mark || (mark.pos === "CCONJ" && before === 0))) return afterComma(read, last);
	if (!mark || !isMark(mark, ",–—?!")) return null;
	// What stands before a colon or a semicolon is another statement.
	const joint = items.slice(0, before).findLast((item) => isMark(item, ":;"));
	// "a subject which, she says, has become lively": what the clause says.
	const who = isMark(items[before - 2], ",") || items[before - 2]?.pos === "NOUN" ? items[before - 1] : undefined;
	const isInner = who !== undefined && isWhRelative(who, cues);
	const start = isInner ? who.start : (joint?.end ?? range.start);
	const left = trim(text, { start, end: isMark(mark, "?!") ? mark.end : mark.start });
	if (!left) return null;
	const rest = afterComma(read, last);
	return rest || isStatement(read, before, last) ? { content: [left], shape: "clause" } : null;
}

/**
 * A quotation before whoever is quoted; with the words that lead into it where it is but the end of a statement: "The
 * plan was “a gift,” she said".
 */
function upToQuotation({ items, groups, text, range }: Read, quote: number): Content | null {
	const item = items[quote];
	const before = items[quote - 1];
	if (!item) return null;
	const alone: Content = { content: [{ start: item.start, end: item.end }], shape: "quotation" };
	if (!before || before.pos === QUOTE || isMark(before, ",:;–—(")) return alone;
	const joint = items.slice(0, quote).findLastIndex((one) => isMark(one, ":;–—") || one.pos === QUOTE);
	const isStated = groups.some((one) => one.first > joint && one.head < quote && hasTense(one));
	const lead = isStated ? trim(text, { start: items[joint]?.end ?? range.start, end: item.end }) : null;
	return lead ? { content: [{ start: lead.start, end: item.end }], shape: "clause" } : alone;
}

/** "At the debate, she said" tells when, not what; "At the debate, she said, nobody spoke" does not. */
function isStatement({ items, groups, cues }: Read, end: number, last: number): boolean {
	if (items.slice(0, end).some(({ pos }) => pos === QUOTE)) return true;
	const first = items.findIndex(({ pos }) => pos !== "PUNCT" && pos !== "CCONJ");
	const opening = items[first];
	// "Asked about the tax, she sighed": no statement of hers.
	const isAsked = opening?.pos === "VERB" && isPastOf(opening);
	const finite = groups.filter((one) => one.head < end && hasTense(one) && !(isAsked && one.head === first));
	const isClause = finite.length > 0 && cues.fronting.has(opening?.lower ?? "");
	const isAdjunct =
		isClause ||
		opening?.pos === "SCONJ" ||
		opening?.pos === "ADP" ||
		(opening?.pos === "VERB" && isIngForm(opening.lower));
	// "In 2010 prices fell, she said": a statement that begins with a time.
	const isPlain =
		!isClause &&
		(opening?.pos === "ADP" || opening?.pos === "VERB") &&
		!items.slice(first, end).some((item) => isMark(item, ","));
	if (isPlain) return finite.some((one) => !cues.relative.has(items[one.first - 1]?.lower ?? ""));
	if (!isAdjunct) return finite.length > 0;
	// "In all, hackers took ten servers, the report said": what stands after the adjunct's comma is a statement.
	const comma = items.findIndex((item, at) => at > first && isMark(item, ","));
	return closesSentence(items, last) && finite.some((one) => one.first > comma && comma < end);
}

/** Whether a cue is followed by nothing that it could be about: a mark, a place, a time, a hearer. */
function closes(read: Read, last: number): boolean {
	const { items, cues } = read;
	const next = items[last + 1];
	if (!next || isMark(next, ",.;–—?!:")) return true;
	// "as Vale charged at the gate", "Nils replied with a hammer": what is done, and no words.
	const verb = items[last]?.lemma ?? "";
	if (cues["only-shown"].has(verb) || (cues.by.has(next.lower) && !cues.bare.has(verb))) return false;
	if (cues["with-hearer"].has(items[last]?.lemma ?? "")) {
		const first = phraseAfter(items, last, cues);
		const isJoined = first !== null && cues.and.has(items[first.last + 1]?.lower ?? "");
		const hearer = isJoined ? (phraseAfter(items, first.last + 1, cues) ?? first) : first;
		const follows = items[pastTime(read, (hearer?.last ?? 0) + 1)];
		// "as Ann Lee warned in a letter"
		if (
			cues.places.has(next.lower) &&
			cues.occasions.has(items[phraseAfter(items, last + 1, cues)?.last ?? -1]?.lemma ?? "")
		)
			return true;
		return hearer !== null && (!follows || isMark(follows, ",.") || follows.pos === "ADV");
	}
	return (
		next.pos === "ADP" ||
		next.pos === "ADV" ||
		cues.there.has(next.lower) ||
		cues["time-nouns"].has(next.lower) ||
		next.pos === "SCONJ"
	);
}

/** What goes on after the comma that ends "she said". */
export function afterComma(read: Read, last: number): Content | null {
	const { items, text, range, cues } = read;
	// "Clinton suggested in a tweet, women": past where or when it was said.
	const near = items.slice(last + 1, last + 1 + LONG_ADJUNCT);
	const comma = last + 1 + near.findIndex((item) => isMark(item, ","));
	const first = items[comma + 1];
	const isPlain = near.slice(0, comma - last - 1).every((one) => !isVerbal(one) && one.pos !== QUOTE);
	if (comma <= last || !first || !isPlain) return null;
	if (first.pos === "VERB" && isIngForm(first.lower)) return null;
	// "It is an offer, she said, that pays": "that" goes on; "which" tells more of who said it.
	if (first.pos === "PRON" && isWhRelative(first, cues)) return null;
	if (first.pos === "SCONJ" && !cues.resuming.has(first.lower)) return null;
	// "and then her mother had"
	let own = comma + 2;
	while (items[own]?.pos === "ADV") own++;
	// "…, she said, and you might expect"
	const isReader = first.pos === "CCONJ" && cues.reader.has(items[own]?.lower ?? "");
	if (isReader || (first.pos === "CCONJ" && !hasSubject(read, own))) return null;
	const rest = trim(text, { start: first.start, end: range.end });
	return rest && { content: [rest], shape: "clause" };
}

/** "A, X said, B": what goes on after the cue is content too. @param last the last item of source and cue */
export function withRest(read: Read, { content, shape }: Content, last: number): Content {
	const { items } = read;
	const end = content.at(-1)?.end ?? 0;
	const next = items.findIndex((item, at) => at > last && item.pos === QUOTE && item.start >= end);
	const more = items[next];
	if (shape === "quotation") {
		// "said on “Morning Joe”": what a preposition stands right before is part of where it was said.
		const isPlace = items[next - 1]?.pos === "ADP";
		const rest = !isPlace && (isMark(items[last + 1], ",:") || !closesSentence(items, last)) ? more : undefined;
		if (rest) return { content: [...content, { start: rest.start, end: rest.end }], shape };
		// "“Sex worker”, he argued, is too wide": a few words that the sentence goes on from.
		const quoted = items.find(({ pos, start: from }) => pos === QUOTE && from === content.at(-1)?.start);
		const isGoingOn = isMark(items[last + 1], ",") && items[last + 2]?.pos === "AUX" && quoted && isFragment(quoted);
		const goingOn = isGoingOn ? afterComma(read, last) : null;
		return goingOn ? { content: [...content, ...goingOn.content], shape: "clause" } : { content, shape };
	}
	const rest = afterComma(read, last);
	const isLater = rest !== null && (rest.content[0]?.start ?? 0) >= end;
	const follows = items[last + 2];
	// "It was, he said, against the rules": what "was" goes on with.
	const isOpen = items.some((item, at) => item.pos === "AUX" && item.end === end && isMark(items[at + 1], ","));
	const isAdjunct = !isOpen && isMark(items[last + 1], ",") && follows?.pos === "ADP" && !isNominal(follows);
	return isLater && !isAdjunct ? { content: [...content, ...rest.content], shape } : { content, shape };
}

/** Whether nothing but a full stop follows an item. */
export function closesSentence(items: readonly Token[], last: number): boolean {
	return isMark(items[last + 1], ".") || last + 1 >= items.length;
}
