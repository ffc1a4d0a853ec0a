import type { TextRange } from "../../../model/selector.ts";
import type { Manner } from "../../../model/terms.ts";
import { type Content, contentAfter, objectFrom, type Read, type Shape, trim } from "./contents.ts";
import { type Credit, makeCredit } from "./credit.ts";
import { type Cues, isSaying } from "./cues.ts";
import { QUOTE } from "./items.ts";
import { isMark, isNominal, type Phrase, phraseAfter } from "./phrases.ts";
import { subjectOf } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { hasTense, type VerbGroup } from "./verbs.ts";

/** Shapes that show by themselves that something was said or thought. */
const SHOWN = new Set<Shape>(["quotation", "that", "colon", "question"]);

/** Whoever is credited by a verb: "X said that …", "…, said X", "…, X said, …". @param index the verb's group */
export function verbCredit(read: Read, index: number): Credit | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	if (!group || !verb) return null;
	const idiom = idiomAt(items, group.head, cues);
	const isIdiom = idiom > 0;
	const isSaid = isIdiom || isSaying(verb.lemma, cues);
	const isThought = cues.think.has(verb.lemma);
	const isTopic = (["with-object", "with-as", "wanting-object"] as const).some((list) => cues[list].has(verb.lemma));
	if (!isSaid && !isThought && !isTopic && !cues.prepositions[verb.lemma]) return null;
	const hasParticle = !isIdiom && cues.particles.has(items[group.head + 1]?.lower ?? "");
	const last = group.head + (hasParticle ? 1 : idiom);
	const cue = { start: verb.start, end: items[last]?.end ?? verb.end };
	const subject = subjectOf(read, index);
	const after = contentAfter(read, last) ?? (subject && wantedAfter(read, { subject, verb, last }));
	if (group.form === "passive") return hearsay(read, { group, subject, after });
	const isShown = after !== null && SHOWN.has(after.shape);
	const manner = mannerOf(isSaid, isThought, after);
	const isAfterQuote = items[group.first - 1]?.pos === QUOTE;
	if (isSaid && !subject && (!isShown || isAfterQuote)) {
		const source = phraseAfter(items, last, cues);
		const leading = source && contentBefore(read, group.first, source.last);
		return leading
			? makeCredit(read, { source, cue, ...withRest(read, leading, source.last), manner: "speech" })
			: null;
	}
	if (!subject) return null;
	if (isSaid || isThought) {
		const leading = isNextTo(read, subject, group.first) ? contentBefore(read, subject.first, last) : null;
		const isQuoted = leading?.shape === "quotation";
		if (leading && (isQuoted ? after?.shape !== "that" : !after || isAfterAs(read, subject)))
			return makeCredit(read, {
				source: subject,
				cue,
				...withRest(read, leading, last),
				manner: isSaid ? "speech" : "attitude",
			});
	}
	const asked = isSaid || isThought ? extracted(read, { subject, index, last }) : null;
	if (asked) return makeCredit(read, { source: subject, cue, content: asked, shape: "clause", manner });
	if (!after || (group.form === "infinitive" && !isShown)) return null;
	if (!isSaid && !isThought && after.shape === "clause") return null;
	return makeCredit(read, { source: subject, cue, content: after.parts, shape: after.shape, manner });
}

/** Who says what the next paragraph holds: "The report says:" at the end of one. The content is for the caller to fill. */
export function openCredit(read: Read): Credit | null {
	const { items, groups, cues } = read;
	if (!isMark(items.at(-1), ":,–—-")) return null;
	const index = groups.findLastIndex(({ head }) => isSaying(items[head]?.lemma ?? "", cues));
	const verb = items[groups[index]?.head ?? -1];
	const isLast = groups.slice(index + 1).every(({ form }) => form === "participle");
	const subject = verb && isLast ? subjectOf(read, index) : null;
	if (!subject || !verb) return null;
	const content = [{ start: read.range.end, end: read.range.end + 1 }];
	return makeCredit(read, { source: subject, cue: verb, content, manner: "speech", shape: "colon" });
}

/** "He wants a guaranteed week": what a person who is named or a pronoun wants, where it is but a thing. */
function wantedAfter(read: Read, wish: { subject: Phrase; verb: Token; last: number }): Content | null {
	const { items, cues } = read;
	const { subject, verb, last } = wish;
	if (!cues["wanting-object"].has(verb.lemma) || !isNominal(items[last + 1])) return null;
	const source = items.slice(subject.first, subject.last + 1);
	const isPerson = source.some(({ pos, lower }) => pos === "PROPN" || cues.persons.has(lower));
	return isPerson ? objectFrom(read, last + 1) : null;
}

/** How many words after a verb belong to it, so that together they mean saying: "went on", "let it be known"; 0 for none. */
function idiomAt(items: readonly Token[], head: number, { idioms }: Cues): number {
	const verb = items[head]?.lemma ?? "";
	const rest = idioms[verb]?.find((words) => words.every((word, at) => items[head + 1 + at]?.lower === word));
	return rest?.length ?? 0;
}

function mannerOf(isSaid: boolean, isThought: boolean, after: Content | null): Manner {
	if (after && (after.shape === "object" || after.shape === "complement")) return isThought ? "attitude" : "topic";
	if (isSaid) return "speech";
	return isThought ? "attitude" : "topic";
}

/** "It is said that", "she is believed to": nobody in particular says or thinks it. */
function hearsay(
	read: Read,
	{ group, subject, after }: { group: VerbGroup; subject: Phrase | null; after: Content | null },
): Credit | null {
	const { items, cues, text } = read;
	const cue = items[group.head];
	const next = items[group.head + 1];
	if (!cue) return null;
	const manner = cues.think.has(cue.lemma) ? "attitude" : "speech";
	// "I am told": somebody told the columnist.
	if (subject && cues.self.has(items[subject.last]?.lower ?? "") && cues["with-hearer"].has(cue.lemma)) {
		const leading = after ? null : contentBefore(read, subject.first, group.head);
		const told = leading ? withRest(read, leading, group.head) : after && { content: after.parts, shape: after.shape };
		return told && makeCredit(read, { source: null, cue, ...told, manner: "speech" });
	}
	if (!cues.hearsay.has(cue.lower)) return null;
	const isIt = subject !== null && cues.it.has(items[subject.last]?.lower ?? "");
	if (isIt && after?.shape === "that")
		return makeCredit(read, { source: null, cue, content: after.parts, shape: "that", manner });
	const isTo = next?.lower === "to" && next.pos === "PART";
	const first = items[subject?.first ?? -1];
	const helper = items[group.first];
	const rest = next && isTo ? trim(text, { start: next.start, end: read.range.end }) : null;
	const before = first && helper && trim(text, { start: first.start, end: helper.start });
	if (!rest || !before) return null;
	return makeCredit(read, { source: null, cue, content: [before, rest], shape: "infinitive", manner });
}

/** "which officials said will go into effect": what goes on stands on both sides. */
function extracted(read: Read, at: { subject: Phrase; index: number; last: number }): TextRange[] | null {
	const { items, groups, cues, text, range } = read;
	const relative = items[at.subject.first - 1];
	const next = groups[at.index + 1];
	if (!relative || !next || next.first !== at.last + 1 || next.form === "infinitive" || next.form === "participle")
		return null;
	const first = items[next.first];
	const rest = first && trim(text, { start: first.start, end: range.end });
	if (!cues.relative.has(relative.lower) && !cues.questions.has(relative.lower)) return null;
	return rest ? [{ start: relative.start, end: relative.end }, rest] : null;
}

/** Whether nothing but adverbs and what is between commas stands between a subject and its verb. */
function isNextTo({ groups }: Read, { first }: Phrase, verb: number): boolean {
	return !groups.some((one) => one.form === "finite" && one.first > first && one.head < verb - 1) || verb - first < 12;
}

/** "As X said, …" */
function isAfterAs({ items, cues }: Read, { first }: Phrase): boolean {
	return cues.as.has(items[first - 1]?.lower ?? "");
}

/** How many words may tell where or when something was said before it goes on. */
const LONG_ADJUNCT = 8;

type Leading = { content: TextRange[]; shape: Shape };

/**
 * What stands before a subject or a cue, where a comma or a quotation ends it: "…,” X said", "…, X said", "as X said".
 * @param edge the item where subject and cue begin
 * @param last the last item of both
 */
function contentBefore(read: Read, edge: number, last: number): Leading | null {
	const { items, text, range, cues } = read;
	let before = edge - 1;
	const isAs = cues.as.has(items[before]?.lower ?? "");
	if (isAs) before--;
	const mark = items[before];
	const quote =
		mark?.pos === QUOTE ? mark : isMark(mark, ",–—") && items[before - 1]?.pos === QUOTE ? items[before - 1] : null;
	if (quote) return { content: [{ start: quote.start, end: quote.end }], shape: "quotation" };
	if (!closes(read, last)) return null;
	if (edge === 0 && read.before) return { content: [read.before], shape: "quotation" };
	if (isAs && !mark) return afterComma(read, last);
	if (!mark || !isMark(mark, ",–—?!")) return null;
	// What stands before a colon or a semicolon is another statement.
	const joint = items.slice(0, before).findLast((item) => isMark(item, ":;"));
	const left = trim(text, { start: joint?.end ?? range.start, end: isMark(mark, "?!") ? mark.end : mark.start });
	if (!left) return null;
	const rest = afterComma(read, last);
	return rest || isStatement(read, before, last) ? { content: [left], shape: "clause" } : null;
}

/** "At the debate, she said" tells when, not what; "At the debate, she said, nobody spoke" does not. */
function isStatement({ items, groups }: Read, end: number, last: number): boolean {
	if (items.slice(0, end).some(({ pos }) => pos === QUOTE)) return true;
	const finite = groups.filter((one) => one.head < end && hasTense(one));
	const first = items.findIndex(({ pos }) => pos !== "PUNCT" && pos !== "CCONJ");
	const opening = items[first];
	const isAdjunct =
		opening?.pos === "SCONJ" || opening?.pos === "ADP" || (opening?.pos === "VERB" && opening.lower.endsWith("ing"));
	if (!isAdjunct) return finite.length > 0;
	// "In all, hackers took ten servers, the report said": what stands after the adjunct's comma is a statement.
	const comma = items.findIndex((item, at) => at > first && isMark(item, ","));
	return closesSentence(items, last) && finite.some((one) => one.first > comma && comma < end);
}

/** Whether a cue is followed by nothing that it could be about: a mark, a place, a time, a hearer. */
function closes({ items, cues }: Read, last: number): boolean {
	const next = items[last + 1];
	if (!next || isMark(next, ",.;–—?!:")) return true;
	if (cues["with-hearer"].has(items[last]?.lemma ?? "")) {
		const hearer = phraseAfter(items, last, cues);
		const follows = items[(hearer?.last ?? 0) + 1];
		return hearer !== null && (!follows || isMark(follows, ",.") || follows.pos === "ADV");
	}
	return next.pos === "ADP" || next.pos === "ADV" || cues["time-nouns"].has(next.lower) || next.pos === "SCONJ";
}

/** What goes on after the comma that ends "she said". */
function afterComma({ items, text, range }: Read, last: number): Leading | null {
	// "Clinton suggested in a tweet, women": past where or when it was said.
	const near = items.slice(last + 1, last + 1 + LONG_ADJUNCT);
	const comma = last + 1 + near.findIndex((item) => isMark(item, ","));
	const first = items[comma + 1];
	const isPlain = near.slice(0, comma - last - 1).every(({ pos }) => pos !== "VERB" && pos !== "AUX" && pos !== QUOTE);
	if (comma <= last || !first || !isPlain) return null;
	if (first.pos === "CCONJ" || first.pos === "SCONJ" || (first.pos === "VERB" && first.lower.endsWith("ing")))
		return null;
	const rest = trim(text, { start: first.start, end: range.end });
	return rest && { content: [rest], shape: "clause" };
}

/** "A, X said, B": what goes on after the cue is content too. @param last the last item of source and cue */
function withRest(read: Read, { content, shape }: Leading, last: number): Leading {
	const { items } = read;
	const end = content.at(-1)?.end ?? 0;
	const more = items.find((item, at) => at > last && item.pos === QUOTE && item.start >= end);
	if (shape === "quotation") {
		const rest = isMark(items[last + 1], ",:") || !closesSentence(items, last) ? more : undefined;
		return { content: rest ? [...content, { start: rest.start, end: rest.end }] : content, shape };
	}
	const rest = afterComma(read, last);
	const isLater = rest !== null && (rest.content[0]?.start ?? 0) >= end;
	const follows = items[last + 2];
	return isLater && (follows?.pos !== "ADP" || isNominal(follows))
		? { content: [...content, ...rest.content], shape }
		: { content, shape };
}

function closesSentence(items: readonly Token[], last: number): boolean {
	return isMark(items[last + 1], ".") || last + 1 >= items.length;
}
