import type { Credited } from "../credit.ts";
import { isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { hasSubject, isClauseAt, isInfinitiveAt, isQuestionAt } from "../syntax/clauses.ts";
import { objectFrom } from "../syntax/objects.ts";
import { isLonePronoun, isMark, isNominal, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { type Content, type Read, trim } from "../syntax/read.ts";
import { pastTime } from "../syntax/relative.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { toEnd } from "./contents.ts";
import { makeCredit } from "./make-credit.ts";
import { isNegatedGroup } from "./negation.ts";
import { isWholeStatement } from "./quotatives.ts";
import { standingOf } from "./standing.ts";

/** A clause that begins so early stands before the main one. */
const EARLY = 8;
/** How many words may stand between two commas before "that". */
const LONG_ASIDE = 12;

/**
 * "She was asked whether …", "Asked by reporters for a source, …", "they were told that …", "he is accused of theft":
 * who asks or tells stands after "by", or nowhere. @param index the verb's group
 */
export function passiveCredit(read: Read, index: number): Credited | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	if (!group || !verb) return null;
	const isPassive = group.form === "passive" || isBareParticiple(read, index) || isJoinedPassive(read, index);
	const prepositions = cues["passive-prepositions"][verb.lemma];
	if (!isPassive || !(prepositions || cues["with-hearer"].has(verb.lemma) || cues.adjectives.has(verb.lower)))
		return null;
	const subject = group.form === "passive" ? subjectOf(read, index) : null;
	if (subject && cues.self.has(items[subject.last]?.lower ?? "")) return null;
	// "did what he had been asked to do": what, the column does not tell.
	if (subject && cues.questions.has(items[subject.first - 1]?.lower ?? "")) return null;
	const agent = agentAfter(read, group.head, prepositions);
	const isApart = agent !== null && isMark(items[agent.first - 2], ",") && isMark(items[agent.last + 1], ",");
	const next = (agent?.last ?? group.head) + (isApart ? 2 : 1);
	const from =
		contentFrom(read, verb, next) ?? contentFrom(read, verb, pastTime(read, next)) ?? bareClause(read, verb, next);
	const late = agent || !from ? null : agentInside(read, from);
	const by = agent ?? late?.by ?? null;
	const content = late ? { ...from, ...late.content } : from;
	// "She was convinced that it is safe": so she thinks.
	if (cues.adjectives.has(verb.lower))
		return (
			content &&
			makeCredit(read, {
				source: subject,
				cue: verb,
				...content,
				manner: "attitude",
				polarity: isNegatedGroup(read, group) ? "denies" : "affirms",
			})
		);
	// "Asked about it": what, the column does not tell.
	const [only] = content?.shape === "object" ? content.content : [];
	if (only && isLonePronoun(items, only)) return null;
	return content && makeCredit(read, { source: by, cue: verb, ...content, manner: "speech" });
}

/** "I heard from the clerk that it is safe": who says so stands after "from". @param index the verb's group */
export function heardFrom(read: Read, index: number): Credited | null {
	const { items, groups, cues } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	const from = (group?.head ?? 0) + 1;
	if (!group || !verb || !cues.hearing.has(verb.lemma) || !cues.from.has(items[from]?.lower ?? "")) return null;
	const source = phraseAfter(items, from, cues);
	const that = (source?.last ?? 0) + 1;
	if (!source || !cues.that.has(items[that]?.lower ?? "")) return null;
	const saying = { group, verb, isSaid: true, isThought: false, isIdiom: false };
	const content = toEnd(read, that + 1, "that");
	const hearer = subjectOf(read, index);
	if (!content || standingOf(read, saying, hearer) !== "affirms") return null;
	return makeCredit(read, { source, cue: verb, ...content, manner: "speech" });
}

/** "Asked by reporters about it": who stands after "by", up to what it is about. */
function agentAfter({ items, cues }: Read, at: number, prepositions?: ReadonlySet<string>): Phrase | null {
	// "were told, by some of them, that"
	const by = isMark(items[at + 1], ",") ? at + 2 : at + 1;
	const isBy = cues["before-authors"].has(items[by]?.lower ?? "");
	const whole = isBy ? phraseAfter(items, by, cues) : null;
	const phrase = whole && by > at + 1 && !isMark(items[whole.last + 1], ",") ? null : whole;
	const about = items.findIndex(({ lower }, index) => index > at + 1 && (prepositions?.has(lower) ?? false));
	return phrase && about > phrase.first && about <= phrase.last ? { ...phrase, last: about - 1 } : phrase;
}

/** "Asked about the tax by reporters": who stands after "by" at the end of what it is about. */
function agentInside(
	{ items, text, cues }: Read,
	{ content, shape }: Content,
): { by: Phrase; content: Content } | null {
	const [part] = content;
	const at = items.findLastIndex(
		({ lower, start, end }) => cues["before-authors"].has(lower) && part && start > part.start && end < part.end,
	);
	const by = shape === "object" && at >= 0 ? phraseAfter(items, at, cues) : null;
	const rest = part && by ? trim(text, { start: part.start, end: items[at]?.start ?? part.end }) : null;
	return by && rest ? { by, content: { content: [rest], shape } } : null;
}

/** "Asked …", "when asked …", "his office, asked …, declined": a participle that nobody before it is the subject of. */
function isBareParticiple(read: Read, index: number): boolean {
	const { items, groups } = read;
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	if (!group || group.first !== group.head || verb?.pos !== "VERB" || !isPastForm(verb.lower)) return false;
	const before = items[group.first - 1];
	// "my nephew, who is ten, asked me": whom he asks.
	if (read.cues["object-pronouns"].has(items[group.head + 1]?.lower ?? "")) return false;
	// "when asked"
	const { asked, relative } = read.cues;
	if (!before || before.pos === "SCONJ" || (asked.has(before.lower) && !relative.has(before.lower))) return true;
	if (!isMark(before, ",;–—")) return false;
	// "Volker, a former envoy, warned that": the verb of the sentence, unless that comes after another comma.
	const isFollowed = groups.some((one) => hasTense(one) && one.first > group.head && isMark(items[one.first - 1], ","));
	// "; asked whether it was so, he replied"
	const isApart =
		isMark(before, ";") && items.some((item, at) => at > group.head && isMark(item, ",") && hasSubject(read, at + 1));
	return isFollowed || isApart || subjectOf(read, index) === null;
}

/** "Has been fined and told that": whether a participle shares the helping verb of the passive before it. */
export function isJoinedPassive({ items, groups, cues }: Read, index: number): boolean {
	const group = groups[index];
	const verb = items[group?.head ?? -1];
	// "was stopped, searched and told"
	let previous = index - 1;
	const isBare = (one: VerbGroup | undefined) =>
		one?.first === one?.head && isPastForm(items[one?.head ?? -1]?.lower ?? "");
	while (
		groups[previous]?.form === "finite" &&
		isBare(groups[previous]) &&
		isMark(items[(groups[previous]?.first ?? 0) - 1], ",")
	)
		previous--;
	if (!group || !verb || groups[previous]?.form !== "passive" || group.first !== group.head) return false;
	const isJoined = items[group.first - 1]?.pos === "CCONJ" || items[group.first - 2]?.pos === "CCONJ";
	// "was fined and told the court that": who is told stands after it.
	const next = items[group.head + 1];
	const isHearer = next !== undefined && !cues.that.has(next.lower) && (isNominal(next) || next.pos === QUOTE);
	return isJoined && isPastForm(verb.lower) && cues["with-hearer"].has(verb.lemma) && !isHearer;
}

function contentFrom(read: Read, verb: Token, from: number): Content | null {
	const { items, cues } = read;
	const first = items[from];
	if (!first) return null;
	const quoted = items[from + 1];
	if (quoted && isMark(first, ",:") && isWholeStatement(quoted))
		return { content: [{ start: quoted.start, end: quoted.end }], shape: "quotation" };
	// "was informed, on good paper, that"
	const close = isMark(first, ",") ? items.findIndex((item, at) => at > from && isMark(item, ",")) : -1;
	if (close > 0 && close - from < LONG_ASIDE && cues.that.has(items[close + 1]?.lower ?? ""))
		return toEnd(read, close + 2, "that");
	if (cues.that.has(first.lower)) return upToComma(read, from + 1, toEnd(read, from + 1, "that"));
	if (isQuestionAt(read, from, verb)) return upToComma(read, from, toEnd(read, from, "question"));
	if (isInfinitiveAt(items, from)) return upToComma(read, from, toEnd(read, from, "infinitive"));
	return cues["passive-prepositions"][verb.lemma]?.has(first.lower) ? objectFrom(read, from + 1) : null;
}

/** "Was told the deal was void" */
function bareClause(read: Read, verb: Token, from: number): Content | null {
	return read.cues["with-hearer"].has(verb.lemma) && isClauseAt(read, from, verb) ? toEnd(read, from, "clause") : null;
}

/** "When asked what he would do, Vale left": where it stands before what happens, it ends at its comma. */
function upToComma({ items, text }: Read, from: number, content: Content | null): Content | null {
	const [part] = content?.content ?? [];
	const opening = items.slice(0, from).findLastIndex((item) => isMark(item, ";"));
	if (!content || !part || from - opening - 1 > EARLY) return content;
	const comma = items.find((item, at) => at > from && isMark(item, ","));
	const end = comma && comma.start > part.start && comma.end < part.end ? comma.start : part.end;
	return {
		...content,
		content: [{ start: part.start, end: text.slice(part.start, end).trimEnd().length + part.start }],
	};
}
