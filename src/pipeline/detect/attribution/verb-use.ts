import type { Polarity } from "../../../model/vocabulary.ts";
import type { TextRange } from "../../../text/ranges.ts";
import type { Token } from "../grammar/tokens.ts";
import { idiomAt, isSaying } from "../lexicon/cues.ts";
import { isMark, type Phrase } from "../syntax/phrases.ts";
import type { Content, Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { groupBefore, type VerbGroup } from "../syntax/verbs.ts";
import { onceFor } from "../words.ts";
import { contentAfter } from "./contents.ts";
import { isJoinedPassive } from "./passive-credits.ts";
import { isQuotative } from "./quotatives.ts";
import { standingOf } from "./standing.ts";
import { shownAfter, wantedAfter } from "./verb-contents.ts";

/** A verb that may credit, with what it means. */
export type VerbUse = {
	index: number;
	group: VerbGroup;
	verb: Token;
	/** The last item of the cue, which idioms have several of. */
	last: number;
	cue: TextRange;
	/** Several words that together mean saying: "went on", "would have you believe". */
	isIdiom: boolean;
	isSaid: boolean;
	isThought: boolean;
};

/** A verb that may credit with who does it, what stands after it, and what whoever does it says of that. */
export type VerbClause = VerbUse & { subject: Phrase | null; after: Content | null; polarity: Polarity };

/** Each verb of a sentence is read once, whoever asks. */
const readings = onceFor((_: Read) => ({
	uses: new Map<number, VerbUse | null>(),
	clauses: new Map<number, VerbClause | null>(),
}));

function once<T>(known: Map<number, T>, index: number, read: () => T): T {
	const before = known.get(index);
	if (before !== undefined) return before;
	const value = read();
	known.set(index, value);
	return value;
}

/** "Vale told me, and I wrote it down, that": whether what follows the aside's comma belongs to the verb before it. */
function isAsideOf({ items, groups, cues }: Read, { group }: VerbUse, { content }: Content): boolean {
	const that = items.findIndex(({ start }) => start === content[0]?.start) - 1;
	const open = items.slice(0, group.first).findLastIndex((item) => isMark(item, ","));
	const isClosed = isMark(items[that - 1], ",") && items[open + 1]?.pos === "CCONJ";
	const outer = groupBefore(groups, open);
	return isClosed && open > 0 && isSaying(items[outer?.head ?? -1]?.lemma ?? "", cues);
}

/** What a verb credits by; null where it does not credit. @param index its group */
export function verbUse(read: Read, index: number): VerbUse | null {
	return once(readings(read).uses, index, () => useOf(read, index));
}

/** A verb that may credit, with its subject and what stands after it; null where nothing is said by it. */
export function verbClause(read: Read, index: number): VerbClause | null {
	return once(readings(read).clauses, index, () => clauseOf(read, index));
}

function clauseOf(read: Read, index: number): VerbClause | null {
	const use = verbUse(read, index);
	if (!use) return null;
	const subject = subjectOf(read, index);
	// Of words that are given, a saying took place.
	const isSaid = use.isSaid && (use.isIdiom || isSaying(use.verb.lemma, read.cues) || !isQuotative(read, index));
	const polarity = standingOf(read, { ...use, isSaid }, subject);
	if (polarity === null) return null;
	const after =
		contentAfter(read, use.last) ??
		(subject && (wantedAfter(read, { ...use, subject }) ?? shownAfter(read, { ...use, subject })));
	if (after?.shape === "that" && isAsideOf(read, use, after)) return null;
	// "Vale likes to say": what is said counts, not the liking.
	const next = read.items[read.groups[index + 1]?.head ?? -1];
	const isLiking = use.isThought && after?.shape === "infinitive" && isSaying(next?.lemma ?? "", read.cues);
	return isLiking && use.group.form !== "passive" ? null : { ...use, subject, after, polarity };
}

function useOf(read: Read, index: number): VerbUse | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	if (!group || !verb || isJoinedPassive(read, index)) return null;
	const idiom = idiomAt(items, group.head, cues);
	const isIdiom = idiom > 0;
	const hasParticle = !isIdiom && cues.particles.has(items[group.head + 1]?.lower ?? "");
	// "found out that"
	const isRealized = hasParticle && cues.realizing.has(verb.lemma);
	const isSaid = !isRealized && (isIdiom || isSaying(verb.lemma, cues) || isQuotative(read, index));
	const isThought = isRealized || cues.think.has(verb.lemma);
	const isTopic = (["with-object", "with-as", "wanting-object"] as const).some((list) => cues[list].has(verb.lemma));
	if (!isSaid && !isThought && !isTopic && !cues.prepositions[verb.lemma]) return null;
	const last = group.head + (hasParticle ? 1 : idiom);
	const cue = { start: verb.start, end: items[last]?.end ?? verb.end };
	return { index, group, verb, last, cue, isIdiom, isSaid, isThought };
}
