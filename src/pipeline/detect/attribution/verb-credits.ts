import type { Manner } from "../../../model/vocabulary.ts";
import { contains, type TextRange } from "../../../text/ranges.ts";
import type { Credit } from "../credit.ts";
import { isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { idiomAt, isSaying } from "../lexicon/cues.ts";
import { isInfinitiveAt } from "../syntax/clauses.ts";
import { hasName, isMark, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { type Content, type Read, type Shape, trim } from "../syntax/read.ts";
import { isBroughtIn, subjectOf } from "../syntax/subjects.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { contentAfter } from "./contents.ts";
import { estimatedCredit } from "./estimates.ts";
import { hearsay } from "./hearsay.ts";
import { invertedAside, invertedClose, invertedOpening } from "./inverted-credits.ts";
import { contentBefore, withRest } from "./leading.ts";
import { makeCredit } from "./make-credit.ts";
import { isQuotative, isWholeStatement } from "./quotatives.ts";
import { beforeMain, isEmpty, namedBefore, shownAfter, wantedAfter } from "./verb-contents.ts";

/** Shapes that show by themselves that something was said or thought. */
const SHOWN = new Set<Shape>(["quotation", "that", "colon", "question"]);

/** A verb that may credit, with what it means. */
type VerbUse = {
	index: number;
	group: VerbGroup;
	verb: Token;
	/** The last item of the cue, which idioms have several of. */
	last: number;
	cue: TextRange;
	isSaid: boolean;
	isThought: boolean;
};

/** Whoever is credited by a verb: "X said that …", "…, said X", "…, X said, …". @param index the verb's group */
export function verbCredit(read: Read, index: number): Credit | null {
	const estimated = estimatedCredit(read, index);
	if (estimated) return estimated;
	const use = useOf(read, index);
	if (!use) return null;
	const { group, last, isThought } = use;
	const inverted = use.isSaid ? invertedCredit(read, use) : null;
	if (inverted) return inverted;
	const subject = subjectOf(read, index);
	if (use.isSaid && isDenied(read, use, subject)) return null;
	const after =
		contentAfter(read, last) ??
		(subject && (wantedAfter(read, { ...use, subject }) ?? shownAfter(read, { ...use, subject })));
	if (group.form === "passive") return hearsay(read, { group, subject, after });
	// "Vale likes to say": what is said counts, not the liking.
	const next = read.items[read.groups[index + 1]?.head ?? -1];
	if (isThought && after?.shape === "infinitive" && isSaying(next?.lemma ?? "", read.cues)) return null;
	if (!subject) return creditBefore(read, use, after);
	return (
		leadingCredit(read, { ...use, subject, after }) ??
		aroundCredit(read, { ...use, subject, after }) ??
		followingCredit(read, { ...use, subject, after })
	);
}

/** What a verb credits by; null where it does not credit. */
function useOf(read: Read, index: number): VerbUse | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	if (!group || !verb) return null;
	const idiom = idiomAt(items, group.head, cues);
	const isIdiom = idiom > 0;
	const isSaid = isIdiom || isSaying(verb.lemma, cues) || isQuotative(read, index);
	const isThought = cues.think.has(verb.lemma);
	const isTopic = (["with-object", "with-as", "wanting-object"] as const).some((list) => cues[list].has(verb.lemma));
	if (!isSaid && !isThought && !isTopic && !cues.prepositions[verb.lemma]) return null;
	const hasParticle = !isIdiom && cues.particles.has(items[group.head + 1]?.lower ?? "");
	const last = group.head + (hasParticle ? 1 : idiom);
	return { index, group, verb, last, cue: { start: verb.start, end: items[last]?.end ?? verb.end }, isSaid, isThought };
}

/**
 * "Did not explain why", "has never said so", "nobody said that": of verbs that only say; who does not deny something
 * speaks.
 */
function isDenied({ items, cues }: Read, { group, verb }: VerbUse, subject: Phrase | null): boolean {
	if (!cues["with-verdict"].has(verb.lemma) && (!cues.say.has(verb.lemma) || cues.assert.has(verb.lemma))) return false;
	let first = group.first;
	while (items[first - 1]?.pos === "ADV") first--;
	const said = items.slice(first, group.head);
	// "could find Vale liable": nobody has.
	if (cues["with-verdict"].has(verb.lemma) && said.some(({ lower }) => cues.modal.has(lower))) return true;
	const negation = said.findIndex(({ lower }) => cues.negations.has(lower));
	const isOnly = said.slice(negation + 1).some(({ lower }) => cues.only.has(lower));
	// "neither the mayor nor the clerk said": the word stands before the second of them.
	const beside = subject ? [subject.first - 1, subject.first] : [];
	return (negation >= 0 && !isOnly) || beside.some((at) => cues.negations.has(items[at]?.lower ?? ""));
}

function invertedCredit(read: Read, { group, verb, last, cue }: VerbUse): Credit | null {
	// "…, told The Hill": whoever hears it.
	if (read.cues["with-hearer"].has(verb.lemma) && !read.cues.asking.has(verb.lemma)) return null;
	const aside = invertedAside(read, group.first, last);
	if (aside) return makeCredit(read, { ...aside, cue, manner: "speech", shape: "clause" });
	const opening = invertedOpening(read, group.first, last);
	if (opening) return makeCredit(read, { ...opening, cue, manner: "speech", shape: "quotation" });
	const closing = invertedClose(read, group.first, last);
	return closing && makeCredit(read, { ...closing, cue, manner: "speech" });
}

/** "“No,” said Vale": what stands before a verb with nobody before it. */
function creditBefore(read: Read, { group, last, cue, isSaid }: VerbUse, after: Content | null): Credit | null {
	const { items, cues } = read;
	const before = items[group.first - 1];
	// "“Home” says that love wins"
	if (cues.that.has(items[last + 1]?.lower ?? "") || (before?.pos === QUOTE && isBroughtIn(items, group.first - 1)))
		return null;
	const isShown = after !== null && SHOWN.has(after.shape);
	// "“It was so,” remembered Vale": a name may stand after any verb.
	if (!(isSaid || isWholeStatement(before)) || (isShown && before?.pos !== QUOTE)) return null;
	const source = phraseAfter(items, last, cues);
	const leading = source && (isSaid || hasName(items, source)) ? contentBefore(read, group.first, source.last) : null;
	if (!source || !leading) return null;
	return makeCredit(read, { source, cue, ...withRest(read, leading, source.last), manner: "speech" });
}

type Subject = VerbUse & { subject: Phrase; after: Content | null };

/** "…, X said", "“…,” X said, “…”", "as X said, …": what stands before source and verb. */
function leadingCredit(read: Read, { subject, group, last, cue, after, isSaid, isThought }: Subject): Credit | null {
	const { items, cues } = read;
	const isWho = cues.relative.has(items[group.first - 1]?.lower ?? "");
	if (!(isSaid || isThought) || isWho || !isNextTo(read, subject, group.first)) return null;
	const leading = contentBefore(read, subject.first, last);
	const isFree = leading?.shape === "quotation" ? after?.shape !== "that" : !after;
	if (!leading || !(isFree || isAfterAs(read, subject))) return null;
	return makeCredit(read, {
		source: subject,
		cue,
		...withRest(read, leading, last),
		manner: isSaid ? "speech" : "attitude",
	});
}

/** "which officials said will go", "what one critic calls a betrayal". */
function aroundCredit(
	read: Read,
	{ subject, verb, index, last, cue, after, isSaid, isThought }: Subject,
): Credit | null {
	const { items, cues } = read;
	const manner = mannerOf(read, { isSaid, isThought, after });
	// "What Vale says is a lie": of that the columnist says so.
	const isFree = cues.questions.has(items[subject.first - 1]?.lower ?? "");
	// "helped to adapt to what she said is growing demand"
	const isObject = isFree && ["ADP", "VERB"].includes(items[subject.first - 2]?.pos ?? "");
	const asked = (isSaid || isThought) && (!isFree || isObject) ? extracted(read, { subject, index, last }) : null;
	if (asked) return makeCredit(read, { source: subject, cue, content: asked, shape: "clause", manner });
	const called = namedBefore(read, { subject, verb, last });
	return (
		called && makeCredit(read, { source: subject, cue, content: called.content, shape: "complement", manner: "speech" })
	);
}

/** "X said that …", "X said, “…”", "X promised to go", "X praised the plan". */
function followingCredit(
	read: Read,
	{ subject, group, verb, last, cue, after, isSaid, isThought }: Subject,
): Credit | null {
	const { items, cues } = read;
	if (!after || (group.form === "infinitive" && !SHOWN.has(after.shape))) return null;
	// "a party called “The Prom”", but "what she called “a feast”"
	const before = items[subject.first - 1]?.lower ?? "";
	const isBroughtIn = cues.relative.has(before) || cues.questions.has(before);
	const named = items[last + 1];
	const isTitle = named?.pos === QUOTE && !/[.!?]\S{1,2}$/.test(named.text) && isPastForm(verb.lower);
	if (isTitle && cues["with-name"].has(verb.lemma) && !isBroughtIn) return null;
	if (!isSaid && !isThought && after.shape === "clause") return null;
	// "In response to what others say, “…”": what they say is not told.
	if (after.shape === "quotation" && cues.questions.has(before) && isMark(named, ",")) return null;
	const content = beforeMain(read, group, after);
	if (isEmpty(read, { ...after, content })) return null;
	// "put it better than others": only words that are given show that something is said.
	if (last > group.head && cues["idioms-shown"].has(verb.lemma) && !SHOWN.has(after.shape)) return null;
	// "deemed Vale “high risk”": words are given.
	const isNamed = after.shape === "quotation" && cues["with-name"].has(verb.lemma);
	const manner = isNamed ? "speech" : mannerOf(read, { isSaid, isThought, after });
	return makeCredit(read, { source: subject, cue, content, shape: after.shape, manner });
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

/** "which officials said will go into effect": what goes on stands on both sides. */
function extracted(read: Read, at: { subject: Phrase; index: number; last: number }): TextRange[] | null {
	const { items, groups, cues, text, range } = read;
	const relative = items[at.subject.first - 1];
	const next = groups[at.index + 1];
	if (!relative || !next || next.first !== at.last + 1 || next.form === "infinitive" || next.form === "participle")
		return null;
	const first = items[next.first];
	const rest = first && trim(text, { start: first.start, end: range.end });
	if (!rest) return null;
	if (cues.questions.has(relative.lower)) return [rest];
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
