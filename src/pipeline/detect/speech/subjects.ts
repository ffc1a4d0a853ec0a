import { type Cues, isSaying } from "./cues.ts";
import { QUOTE } from "./items.ts";
import { isMark, isNominal, type Phrase, phraseAfter, phraseEnding } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { hasTense, type VerbGroup } from "./verbs.ts";

/** What a sentence is read with. */
export type Clause = { items: readonly Token[]; groups: readonly VerbGroup[]; cues: Cues };

/** How many interruptions between commas a subject may be parted from its verb by, and verbs a chain may have. */
const INTERRUPTIONS = 5;
const CHAIN = 6;
/** How many words are looked through for the comma that opens an interruption. */
const FURTHEST = 40;
/** How many words "we are told" may have. */
const SHORT = 4;
/** How many words may stand between "went on" and "to say". */
const NEAR = 6;

/**
 * Whoever does what a verb group says: the phrase right before it, the one before an apposition or a relative clause, the
 * one that "who" stands for, or the subject of the verb that it is joined to ("smiled and said", "went on to say", "…,
 * adding that"). null where none is found.
 */
export function subjectOf(clause: Clause, index: number, depth = 0): Phrase | null {
	const { items, groups, cues } = clause;
	const group = groups[index];
	if (!group || depth > CHAIN) return null;
	let before = group.first - 1;
	while (items[before]?.pos === "ADV") before--;
	const item = items[before];
	if (group.form === "infinitive") {
		// "writes to complain and to remind me": whoever does the first does the second.
		const isJoined = cues.coordinating.has(item?.lower ?? "");
		const other = isJoined ? groups.findLastIndex(({ form }, at) => at < index && form === "infinitive") : -1;
		return other >= 0 ? subjectOf(clause, other, depth + 1) : governing(clause, index, before, depth);
	}
	if (!item) return group.form === "participle" ? subjectOfNext(clause, index, depth) : null;
	const isAcronym = /^\p{Lu}{2,}$/u.test(item.text);
	if (cues.relative.has(item.lower) && !isAcronym && !cues.that.has(item.lower)) return antecedent(clause, before);
	if (item.pos === QUOTE) return null;
	if (cues.coordinating.has(item.lower)) return joinedTo(clause, index, depth);
	if (group.form === "participle") {
		if (item.pos === "ADP" || item.pos === "SCONJ" || isMark(item, ",–—-")) return mainSubject(clause, index, depth);
		const object = phraseEnding(items, before, cues);
		const isObject = object !== null && groups.some(({ head }) => head === object.first - 1);
		return isObject ? mainSubject(clause, index, depth) : object;
	}
	if (cues.that.has(item.lower) && item.pos !== "SCONJ") {
		const noun = items[before - 1];
		return noun?.pos === "NOUN" || noun?.pos === "PROPN" ? phraseEnding(items, before - 1, cues) : null;
	}
	if (isMark(item, ",–—")) return beyondInterruption(clause, before);
	if (isNominal(item)) return beyondRelative(clause, phraseEnding(items, before, cues));
	return item.pos === "VERB" ? beyondVerb(clause, group.first) : null;
}

/** "The school to which I belong suggests": the phrase before the relative clause that ends right before a verb. */
function beyondVerb({ items, groups, cues }: Clause, at: number): Phrase | null {
	const inner = groups.find(({ head }) => head === at - 1);
	const subject = inner && phraseEnding(items, inner.first - 1, cues);
	const who = (subject?.first ?? 0) - 1;
	if (!cues.relative.has(items[who]?.lower ?? "")) return null;
	return phraseEnding(items, items[who - 1]?.pos === "ADP" ? who - 2 : who - 1, cues);
}

/** "The man who came on Monday said": the phrase before "who", where the one before the verb belongs to its clause. */
function beyondRelative(clause: Clause, phrase: Phrase | null): Phrase | null {
	const { items, groups, cues } = clause;
	if (!phrase) return null;
	const inner = groups.findLast(({ head }) => head < phrase.first);
	const verb = items[inner?.head ?? -1];
	const who = (inner?.first ?? 0) - 1;
	if (!inner || !verb || inner.form !== "finite" || !cues.relative.has(items[who]?.lower ?? "")) return phrase;
	const isConjunction = cues.that.has(items[who]?.lower ?? "") && items[who]?.pos === "SCONJ";
	const bringsIn = isSaying(verb.lemma, cues) || cues.think.has(verb.lemma);
	const isParted = items.slice(inner.head, phrase.first).some((item) => isMark(item, ",;:–—"));
	return isConjunction || bringsIn || isParted ? phrase : antecedent(clause, who);
}

/** "went on to say", "is likely to say": whoever goes on. */
function governing(clause: Clause, index: number, before: number, depth: number): Phrase | null {
	const { items, groups, cues } = clause;
	const previous = groups[index - 1];
	if (!previous || before - previous.head > NEAR) return null;
	if (items.slice(previous.head, before + 1).some((item) => isMark(item, ",:;–—"))) return null;
	const subject = subjectOf(clause, index - 1, depth + 1);
	// "It is too much to say that": nobody does; "it was keen to say that": it does.
	const isMinded = items.slice(previous.head, before + 1).some(({ lower }) => cues.adjectives.has(lower));
	return subject && !isMinded && cues.it.has(items[subject.last]?.lower ?? "") ? null : subject;
}

/** Whom "who" stands for: the phrase before it. */
function antecedent({ items, cues }: Clause, who: number): Phrase | null {
	return phraseEnding(items, isMark(items[who - 1], ",–—") ? who - 2 : who - 1, cues);
}

/** "Speaking in Reno, Kiedis said": whoever does what follows. */
function subjectOfNext(clause: Clause, index: number, depth: number): Phrase | null {
	const next = clause.groups.findIndex((one, at) => at > index && hasTense(one));
	return next < 0 || next > index + 3 ? null : subjectOf(clause, next, depth + CHAIN);
}

/** "smiled and said": the subject of the verb before, of the same time where there are several. */
function joinedTo(clause: Clause, index: number, depth: number): Phrase | null {
	const { items, groups } = clause;
	const group = groups[index];
	if (!group) return null;
	const isPresent = (one: VerbGroup) => /[^s]s$/.test(items[one.first]?.lower ?? "");
	const from = Math.max(0, index - CHAIN);
	const before = groups.slice(from, index).map((one, at) => ({ one, at: from + at }));
	const alike = before.filter(({ one }) => (group.form === "participle" ? one.form === "participle" : hasTense(one)));
	const same = alike.findLast(({ one }) => isPresent(one) === isPresent(group) && !isRelative(clause, one));
	const nearest = same ?? alike.at(-1) ?? (group.form === "participle" ? before.at(-1) : undefined);
	return nearest ? subjectOf(clause, nearest.at, depth + 1) : null;
}

/** Whose participle it is: the subject of the clause that it is added to; of one in which something is said, where there is one. */
function mainSubject(clause: Clause, index: number, depth: number): Phrase | null {
	const { items, groups, cues } = clause;
	const before = groups.flatMap((one, at) => {
		const isMain = at < index && at >= index - CHAIN && hasTense(one);
		return isMain && !isRelative(clause, one) ? [{ at, lemma: items[one.head]?.lemma ?? "" }] : [];
	});
	const main = before.findLast(({ lemma }) => isSaying(lemma, cues)) ?? before.at(-1);
	return main ? subjectOf(clause, main.at, depth + 1) : subjectOfNext(clause, index, depth);
}

/** Whether a verb stands in a clause with "who" or "which". */
function isRelative({ items, cues }: Clause, { first }: VerbGroup): boolean {
	return cues.relative.has(items[first - 1]?.lower ?? "");
}

/**
 * "Kurt Volker, a former envoy, said": the phrase before what stands between the two commas, past several of them
 * ("Ilse Marrow, 45, of Bern, said"). null where a whole clause stands before the comma.
 */
function beyondInterruption({ items, groups, cues }: Clause, comma: number): Phrase | null {
	let close = comma;
	for (let tries = 0; tries < INTERRUPTIONS; tries++) {
		const from = Math.max(0, close - FURTHEST);
		const open = items.slice(from, close).findLastIndex((item) => isMark(item, ",;:–—"));
		const start = open < 0 ? 0 : from + open + 1;
		const hasVerb = groups.some(({ first, head }) => first >= start && head < close);
		if (start === 0 || isMark(items[start - 1], ";:")) {
			// "The one who sells fish, a Mrs. Tansy, says": whatever "who" stands for.
			const opening = hasVerb ? phraseAfter(items, start - 1, cues) : null;
			if (opening && isDescribed(items, opening.last + 1, cues)) return opening;
			const phrase = hasVerb ? null : phraseEnding(items, close - 1, cues);
			return phrase && startsClause(items, phrase.first, cues) ? phrase : null;
		}
		const isDashed = isMark(items[close], "–—") && isMark(items[start - 1], "–—");
		const opening = items[start]?.pos === "CCONJ" ? items[start + 1] : items[start];
		// "…, we are told, …"
		const isShort = close - start <= SHORT && cues["subject-pronouns"].has(items[start]?.lower ?? "");
		if (hasVerb && !isDashed && !isShort && !isAdded(opening, cues)) return null;
		const phrase = subjectEnding(items, start - 2, cues);
		if (phrase) {
			// "Tellin's foreign minister, Ilse Marrow, said": both are who said it.
			const isName = close === comma && items.slice(start, close).every(({ pos }) => pos === "PROPN");
			return isName ? { first: phrase.first, last: close - 1 } : phrase;
		}
		close = start - 1;
	}
	return null;
}

/** Whether what follows a phrase only tells more of it: "who sells fish", "published this week". */
function isDescribed(items: readonly Token[], at: number, cues: Cues): boolean {
	const item = items[at];
	const isBy = item?.pos === "ADP" && cues.belonging.has(items[at + 1]?.lower ?? "");
	if (isBy || cues.relative.has(item?.lower ?? "")) return true;
	return item?.pos === "VERB" && item.lower.endsWith("ed") && items[at + 1]?.pos === "ADP";
}

/** The phrase that ends at an item and stands where a subject does; where others stand before it between commas, the first. */
function subjectEnding(items: readonly Token[], last: number, cues: Cues): Phrase | null {
	let found: Phrase | null = null;
	let end = last;
	for (let tries = 0; tries < INTERRUPTIONS; tries++) {
		const phrase = phraseEnding(items, end, cues);
		if (!phrase || !startsClause(items, phrase.first, cues) || isTime(items, phrase, cues)) break;
		found = phrase;
		if (!isMark(items[phrase.first - 1], ",")) break;
		end = phrase.first - 2;
	}
	return found;
}

function isTime(items: readonly Token[], { last }: Phrase, cues: Cues): boolean {
	return cues["time-nouns"].has(items[last]?.lower ?? "");
}

/** Whether a phrase stands where a subject does: at the beginning, or after what begins a clause. */
function startsClause(items: readonly Token[], first: number, cues: Cues): boolean {
	const before = items[first - 1];
	if (!before || before.pos === QUOTE || isMark(before, ",:;–—")) return true;
	return ["SCONJ", "CCONJ", "ADV"].includes(before.pos) || cues.that.has(before.lower);
}

/** Whether a word begins an aside: "who", "after", a participle. */
function isAdded(item: Token | undefined, cues: Cues): boolean {
	if (!item) return false;
	const isParticiple = item.pos === "VERB" && /(?:ing|ed)$/.test(item.lower);
	const isRelative = cues.relative.has(item.lower) || cues.belonging.has(item.lower);
	return isParticiple || isRelative || item.pos === "ADP" || item.pos === "SCONJ";
}
