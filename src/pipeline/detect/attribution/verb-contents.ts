import { contains, type TextRange } from "../../../text/ranges.ts";
import { isIngForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { hasSubject } from "../syntax/clauses.ts";
import { mainVerbAfter } from "../syntax/main-verb.ts";
import { objectFrom } from "../syntax/objects.ts";
import { isMark, isNominal, isPerson, type Phrase } from "../syntax/phrases.ts";
import { type Content, type Read, type Shape, trim } from "../syntax/read.ts";
import { isInRelative } from "../syntax/relative.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";

/** "Declined to comment": to say nothing more is no content. */
export function isEmpty({ items, cues }: Read, { content, shape }: Content): boolean {
	const [part] = content;
	const inside = items.filter((item) => part && contains(part, item));
	return shape === "infinitive" && inside.length <= 2 && isSaying(inside.at(-1)?.lemma ?? "", cues);
}

/**
 * "While some claim that it is safe, others …", "By saying that it is safe, he …", "Vale, who said that it was safe,
 * left": where it ends that a clause holds which stands before the main one or inside it.
 */
export function beforeMain(read: Read, group: VerbGroup, { content, shape }: Content): TextRange[] {
	const { items, groups, text, cues } = read;
	const [part] = content;
	const first = items.find(({ pos, lower }) => pos !== "CCONJ" && (pos !== "ADV" || cues.fronting.has(lower)));
	const isWith = group.form === "participle" && items[group.first - 1] === first && first?.pos === "ADP";
	const isClause = first?.pos === "SCONJ" || cues.fronting.has(first?.lower ?? "");
	const isBefore = (isWith || isClause) && !groups.some((one) => hasTense(one) && one.head < group.head);
	// "Mr Gosse, having warned that it would fail, took out his money"
	const isAdded =
		group.form === "participle" &&
		isMark(items[group.first - 1], ",") &&
		!groups.some((one) => hasTense(one) && one.head < group.first);
	const isInside = isAdded || isInRelative(read, groups.indexOf(group));
	if (!part || content.length > 1 || shape === "quotation" || !(isBefore || isInside)) return content;
	const isVerb = (at: number) => groups.some((one) => hasTense(one) && one.first === at);
	const goesOn = (at: number) => (isInside ? isVerb(at) : hasSubject(read, at));
	const comma = items.findIndex((item, at) => item.start > part.start && isMark(item, ",") && goesOn(at + 1));
	const end = items[comma]?.start ?? endOfRelative(read, group, part, shape) ?? part.end;
	const rest = end < part.end ? trim(text, { start: part.start, end }) : null;
	return rest ? [rest] : content;
}

/**
 * "The senator who claimed that it was stolen | now says", "an official who asked to go | told us": where the main verb
 * begins.
 */
function endOfRelative(read: Read, group: VerbGroup, part: TextRange, shape: Shape): number | null {
	const { items, groups, cues } = read;
	const isMain = groups.some((one, at) => hasTense(one) && one.head < group.first && !isInRelative(read, at));
	if (isMain || !isInRelative(read, groups.indexOf(group))) return null;
	const from = items.findIndex(({ start }) => start >= part.start);
	const isBare = shape === "infinitive" || shape === "object" || shape === "complement";
	let verb =
		mainVerbAfter(read, isBare && items[from]?.pos === "PART" ? pastInfinitive(read, from) : from, isBare ? 0 : 1) ??
		-1;
	while (items[verb - 1]?.pos === "ADV" || cues.negations.has(items[verb - 1]?.lower ?? "")) verb--;
	return items[verb]?.start ?? null;
}

/** The item after the verb that an infinitive has. */
function pastInfinitive({ groups }: Read, from: number): number {
	return (groups.find(({ head }) => head >= from)?.head ?? from) + 1;
}

/** "He wants a guaranteed week": what a person who is named or a pronoun wants, where it is but a thing. */
export function wantedAfter(read: Read, wish: { subject: Phrase; verb: Token; last: number }): Content | null {
	const { items, cues } = read;
	const { subject, verb, last } = wish;
	if (!cues["wanting-object"].has(verb.lemma) || !isNominal(items[last + 1])) return null;
	return isPerson(items, subject, cues) ? objectFrom(read, last + 1) : null;
}

/** "A poll showed Trump leading the field": what a poll or a document shows, where it is but a thing. */
export function shownAfter(
	read: Read,
	{ subject, verb, last }: { subject: Phrase; verb: Token; last: number },
): Content | null {
	const { items, cues } = read;
	if (!cues.showing.has(verb.lemma) || !isNominal(items[last + 1])) return null;
	const source = items.slice(subject.first, subject.last + 1);
	const isPoll = source.some(({ lower }) => cues.polls.has(lower));
	const isDocument =
		cues.documents.has(items[subject.last]?.lower ?? "") || cues.documents.has(items[subject.last]?.lemma ?? "");
	const shown = isPoll || isDocument ? objectFrom(read, last + 1) : null;
	const [part] = shown?.content ?? [];
	// "the book shows promise"
	const tells = items.some(
		(item) => part && contains(part, item) && (item.pos === "NUM" || (item.pos === "VERB" && isIngForm(item.lower))),
	);
	return shown && tells ? { ...shown, shape: "clause" } : null;
}

/** "What one critic is calling a betrayal": what it is called, where it stands before. */
export function namedBefore(
	read: Read,
	{ subject, verb, last }: { subject: Phrase; verb: Token; last: number },
): Content | null {
	const { items, groups, cues } = read;
	const before = items[subject.first - 1]?.lower ?? "";
	// "in which he called": not what it is called.
	const isWithin = items[subject.first - 2]?.pos === "ADP" && !cues.questions.has(before);
	const isBroughtIn = !isWithin && (cues.questions.has(before) || cues.relative.has(before));
	if (!isBroughtIn || !isNominal(items[last + 1]) || !cues["with-name"].has(verb.lemma)) return null;
	const called = objectFrom(read, last + 1);
	const [part] = called?.content ?? [];
	// "what she calls a betrayal came on Monday": up to the verb of the whole.
	const next = groups.find((one) => one.first > last + 1 && hasTense(one));
	const edge = items[next?.first ?? -1]?.start ?? Infinity;
	const end = part && edge > part.start ? trim(read.text, { start: part.start, end: Math.min(part.end, edge) }) : null;
	return called && end && { ...called, content: [end] };
}
