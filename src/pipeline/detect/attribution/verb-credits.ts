import type { Manner } from "../../../model/vocabulary.ts";
import { contains, type TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import { isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { hasSubject, isInfinitiveAt } from "../syntax/clauses.ts";
import { mainVerbAfter } from "../syntax/main-verb.ts";
import { hasName, isMark, isNominal, nameAtEnd, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import { endsWithComma, QUOTE } from "../syntax/quotes.ts";
import { type Content, type Read, type Shape, trim } from "../syntax/read.ts";
import { isBroughtIn } from "../syntax/subjects.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { contentBefore, withRest } from "./leading.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegative } from "./negation.ts";
import { isWholeStatement } from "./quotatives.ts";
import { beforeMain, isEmpty, namedBefore } from "./verb-contents.ts";
import { type VerbClause, verbClause } from "./verb-use.ts";

/** Shapes that show by themselves that something was said or thought. */
const SHOWN = new Set<Shape>(["quotation", "that", "colon", "question"]);

type WithSubject = VerbClause & { subject: Phrase };

/** A verb that may credit, of whoever does it; null for one that somebody is told or asked by. */
function withSubject(read: Read, index: number): WithSubject | null {
	const clause = verbClause(read, index);
	if (!clause?.subject || clause.group.form === "passive") return null;
	const { subject } = clause;
	return isOfThing(read, clause, subject) ? null : { ...clause, subject };
}

/** "It was the best thing said all night": whether a participle tells more of a thing, which says nothing itself. */
function isOfThing({ items, groups }: Read, { group, verb }: VerbClause, { first, last }: Phrase): boolean {
	const be = groups.find(({ head }) => head === first - 1);
	const isWhat = be !== undefined && items[be.head]?.lemma === "be" && group.first === group.head;
	const isBeside = items[last]?.pos === "NOUN" && items[last + 1] === verb;
	return isWhat && isBeside && isPastForm(verb.lower);
}

/** "“No,” said Vale": what stands before a verb with nobody before it. */
export function creditBefore(read: Read, index: number): Credited | null {
	const clause = verbClause(read, index);
	if (!clause || clause.subject || clause.group.form === "passive") return null;
	const { group, last, cue, isSaid, after } = clause;
	const { items, cues } = read;
	const before = items[group.first - 1];
	// "“Home” says that love wins"
	if (cues.that.has(items[last + 1]?.lower ?? "") || (before?.pos === QUOTE && isBroughtIn(items, group.first - 1)))
		return null;
	const isShown = after !== null && SHOWN.has(after.shape);
	// "“It was so,” remembered Vale": a name may stand after any verb.
	if (!(isSaid || isWholeStatement(before)) || (isShown && before?.pos !== QUOTE)) return null;
	// "put it in the price, post the wages by the door": a verb of other meanings too.
	if (before?.pos !== QUOTE && cues["only-shown"].has(clause.verb.lemma)) return null;
	const source = phraseAfter(items, last, cues);
	const leading = source && (isSaid || hasName(items, source)) ? contentBefore(read, group.first, source.last) : null;
	// "no one ever suggested it": what nobody suggested.
	const isObject =
		source?.first === source?.last && cues["object-pronouns"].has(items[source?.last ?? -1]?.lower ?? "");
	if (!source || !leading || isObject) return null;
	// "“It is safe,” disagreed Vale": what is given as it was said, whoever said it holds.
	const all = listedAfter(read, source) ?? source;
	return makeCredit(read, { source: all, cue, ...withRest(read, leading, all.last), manner: "speech" });
}

/** "“…,” said the Clarion, the Post and the Mail.": all of them; null where one alone is named. */
function listedAfter({ items, cues }: Read, { first, last }: Phrase): Phrase | null {
	let end = last;
	while (isMark(items[end + 1], ",")) {
		const next = phraseAfter(items, end + 1, cues);
		// "said Vale, a clerk and poet": what she is.
		const [head, other] = [items[first], items[end + 2]];
		const isAlike = head?.pos === "DET" ? head.lower === other?.lower : head?.pos === other?.pos;
		if (!next || !isAlike) return null;
		end = next.last;
		const isLast = items.slice(next.first, next.last).some(({ lower }) => cues.and.has(lower));
		if (isLast) return isMark(items[end + 1], ".;") || end + 1 >= items.length ? { first, last: end } : null;
	}
	return null;
}

/** "…, X said", "“…,” X said, “…”", "as X said, …": what stands before source and verb. */
export function leadingCredit(read: Read, index: number): Credited | null {
	const clause = withSubject(read, index);
	if (!clause) return null;
	const { subject, group, last, cue, after, isSaid, isThought, polarity } = clause;
	const { items, cues } = read;
	// "“…,” Ida sang, quoting a rhyme": what stands before was sung.
	const isAdded =
		group.form === "participle" &&
		read.groups.some((one) => hasTense(one) && one.first > subject.last && one.head < group.first);
	const isWho = isAdded || cues.relative.has(items[group.first - 1]?.lower ?? "");
	if (!(isSaid || isThought) || isWho || !isNextTo(read, subject, group.first)) return null;
	// "has not, as newspapers reported, gone": what is denied to be so, nobody is told to have said.
	const isDenied =
		isAfterAs(read, subject) && isMark(items[subject.first - 2], ",") && isNegative(items[subject.first - 3], cues);
	const leading = isDenied ? null : contentBefore(read, subject.first, last);
	const isFree = leading?.shape === "quotation" ? after?.shape !== "that" : !after;
	if (leading && after && isSplit(read, subject, after)) {
		const content = [...leading.content, ...after.content];
		return makeCredit(read, { source: subject, cue, content, shape: "clause", manner: isSaid ? "speech" : "attitude" });
	}
	if (!leading || !(isFree || isAfterAs(read, subject))) return null;
	return makeCredit(read, {
		source: subject,
		cue,
		...withRest(read, leading, last),
		manner: isSaid ? "speech" : "attitude",
		// What is given as it was said, whoever said it holds.
		polarity: isSaid ? "affirms" : polarity,
	});
}

/** "Gardeners, it concedes, “may wish to drain”": whether a subject stands before, and what it does is quoted. */
function isSplit({ items, groups, text }: Read, { first }: Phrase, { content, shape }: Content): boolean {
	const opening = items[0];
	const isSubject = opening !== undefined && isNominal(opening) && isMark(items[first - 1], ",");
	const hasVerb = groups.some(({ head }) => head < first);
	const quoted = text.slice(content[0]?.start, content[0]?.end);
	return shape === "quotation" && isSubject && !hasVerb && /^\P{L}{1,2}\p{Ll}/u.test(quoted);
}

/** "which officials said will go": what goes on stands on both sides. */
export function extractedCredit(read: Read, index: number): Credited | null {
	const clause = withSubject(read, index);
	if (!clause) return null;
	const { last, cue, isSaid, isThought, polarity } = clause;
	const { items, cues, groups } = read;
	// "In a room Pia said was cold": whoever a clause is of that nothing brings in.
	const contact = groups[index + 1]?.first === last + 1 ? nameAtEnd(items, clause.subject) : null;
	const subject = contact ?? clause.subject;
	// "What Vale says is a lie": of that the columnist says so.
	const isFree = cues.questions.has(items[subject.first - 1]?.lower ?? "");
	// "helped to adapt to what she said is growing demand"
	const isObject = isFree && ["ADP", "VERB"].includes(items[subject.first - 2]?.pos ?? "");
	const isOpen = isSaid || isThought;
	const asked =
		isOpen && (!isFree || isObject) ? extracted(read, { subject, index, last, isContact: contact !== null }) : null;
	const manner = mannerOf(read, clause);
	return asked && makeCredit(read, { source: subject, cue, content: asked, shape: "clause", manner, polarity });
}

/** "what one critic calls a betrayal" */
export function calledCredit(read: Read, index: number): Credited | null {
	const clause = withSubject(read, index);
	const called = clause && namedBefore(read, clause);
	if (!called) return null;
	const { subject: source, cue } = clause;
	return makeCredit(read, { source, cue, content: called.content, shape: "complement", manner: "speech" });
}

/** "X said that …", "X said, “…”", "X promised to go", "X praised the plan". */
export const followingCredit = (shape: Shape) => (read: Read, index: number) => {
	const clause = withSubject(read, index);
	return clause?.after?.shape === shape ? creditAfter(read, clause) : null;
};

function creditAfter(
	read: Read,
	{ subject, group, verb, last, cue, after, isSaid, isThought, ...said }: WithSubject,
): Credited | null {
	const { items, cues } = read;
	if (!after || (group.form === "infinitive" && !SHOWN.has(after.shape))) return null;
	// "a party called “The Prom”", but "what she called “a feast”"
	const before = items[subject.first - 1]?.lower ?? "";
	const isBroughtIn = cues.relative.has(before) || cues.questions.has(before);
	const named = items[last + 1];
	const isTitle = named?.pos === QUOTE && !/[.!?]\S{1,2}$/.test(named.text) && isPastForm(verb.lower);
	if (isTitle && cues["with-name"].has(verb.lemma) && !isBroughtIn) return null;
	if (!isSaid && !isThought && after.shape === "clause") return null;
	// "What the board said next deserves a frame."
	if (after.shape === "clause" && cues.questions.has(before)) return null;
	// "In response to what others say, “…”": what they say is not told.
	if (after.shape === "quotation" && cues.questions.has(before) && isMark(named, ",")) return null;
	// "found a sentence in it: “…”": somebody else's words.
	const isSaidBy = after.shape === "quotation" || after.shape === "colon";
	if (isSaidBy && cues.finding.has(verb.lemma) && isSetApart(items, after.content)) return null;
	const content = beforeMain(read, group, after);
	if (isEmpty(read, { ...after, content })) return null;
	// "put it better than others": only words that are given show that something is said.
	if (last > group.head && cues["idioms-shown"].has(verb.lemma) && !SHOWN.has(after.shape)) return null;
	// "deemed Vale “high risk”": words are given.
	const isNamed = after.shape === "quotation" && cues["with-name"].has(verb.lemma);
	const manner = isNamed ? "speech" : mannerOf(read, { isSaid, isThought, after });
	// "dismissed it as a joke": that it is a joke is what the source says.
	const isDismissed = after.shape === "complement" && cues.denying.has(verb.lemma);
	// "disagreed: “It is safe.”": what is given as it was said, whoever said it holds.
	const isGiven = after.shape === "colon" || (after.shape === "quotation" && isSetApart(items, content));
	const polarity = isDismissed || isGiven ? "affirms" : said.polarity;
	return makeCredit(read, { source: subject, cue, content, shape: after.shape, manner, polarity });
}

/** Whether a comma, a colon or a dash stands before the words: “…” said by themselves. */
function isSetApart(items: readonly Token[], [first]: readonly TextRange[]): boolean {
	return isMark(items[items.findIndex(({ start }) => start === first?.start) - 1], ",:–—");
}

type Meant = { isSaid: boolean; isThought: boolean; after: Content | null };

function mannerOf({ items, groups }: Read, { isSaid, isThought, after }: Meant): Manner {
	if (after && (after.shape === "object" || after.shape === "complement")) {
		// "condemned it as “distorted”": words are given.
		const [part] = after.content;
		const inside = items.flatMap((item, at) => (part && contains(part, item) ? [at] : []));
		const quoted = inside.find((at) => items[at]?.pos === QUOTE) ?? -1;
		// "described a man who shouted “shame”": what another says in it is that one's.
		const isQuoted =
			quoted >= 0 &&
			!groups.some(
				(one) =>
					one.head >= (inside[0] ?? 0) &&
					one.head < quoted &&
					items[one.head]?.pos === "VERB" &&
					(hasTense(one) || one.head === quoted - 1),
			);
		// "called on Vale to resign": what is to be done is said.
		const isAsked = isSaid && after.shape === "object" && inside.slice(1).some((at) => isInfinitiveAt(items, at));
		return isThought && !(isQuoted && after.shape === "complement")
			? "attitude"
			: isQuoted || isAsked
				? "speech"
				: "topic";
	}
	// "decided to go"
	if (isThought && after?.shape === "infinitive") return "attitude";
	if (isSaid) return "speech";
	if (isThought) return "attitude";
	// "questioned whether it is so"
	return after?.shape === "question" ? "speech" : "topic";
}

/**
 * "A scheme which he said was dear | is failing", "The minister, who the paper said had lied, | resigned", "In a room
 * Pia said was cold, | Nils slept": the item at which the main clause goes on; -1 where it does not.
 */
function endOfExtracted(read: Read, { subject, last }: { subject: Phrase; last: number }, next: VerbGroup): number {
	const { items, groups } = read;
	if (isMark(items[subject.first - 2], ",")) return items.findIndex((item, at) => at > next.head && isMark(item, ","));
	if (groups.some((one) => hasTense(one) && one.head < subject.first)) return -1;
	const comma = items.findIndex(
		(item, at) => at > last && (isMark(item, ",") || endsWithComma(item)) && hasSubject(read, at + 1),
	);
	return comma >= 0 ? comma + 1 : (mainVerbAfter(read, next.first, 1) ?? -1);
}

/** "which officials said will go into effect": what goes on stands on both sides. */
function extracted(
	read: Read,
	at: { subject: Phrase; index: number; last: number; isContact: boolean },
): TextRange[] | null {
	const { items, groups, cues, text, range } = read;
	const relative = items[at.subject.first - 1];
	// "Nothing that Vale wrote suggests that": he wrote nothing so.
	if (cues.indefinite.has(items[at.subject.first - 2]?.lower ?? "")) return null;
	const next = groups[at.index + 1];
	if (!relative || !next || next.first !== at.last + 1 || next.form === "infinitive" || next.form === "participle")
		return null;
	const first = items[next.first];
	const end = items[endOfExtracted(read, at, next)]?.start ?? range.end;
	const rest = first && trim(text, { start: first.start, end });
	if (!rest) return null;
	if (at.isContact || cues.questions.has(relative.lower)) return [rest];
	return cues.relative.has(relative.lower) ? [{ start: relative.start, end: relative.end }, rest] : null;
}

/** Whether nothing but adverbs and what is between commas stands between a subject and its verb. */
function isNextTo({ items, groups, cues }: Read, { first, last }: Phrase, verb: number): boolean {
	// "“…,” Vale said, adding that …": what stands before is what Vale said.
	const isTold = (one: VerbGroup) => cues.relative.has(items[one.first - 1]?.lower ?? "");
	const between = groups.filter((one) => one.first > last && one.head < verb && hasTense(one) && !isTold(one));
	if (between.some(({ head }) => isSaying(items[head]?.lemma ?? "", cues))) return false;
	return between.every(({ form }) => form !== "finite") || verb - first < 12;
}

/** "As X said, …" */
function isAfterAs({ items, cues }: Read, { first }: Phrase): boolean {
	return cues.as.has(items[first - 1]?.lower ?? "");
}
