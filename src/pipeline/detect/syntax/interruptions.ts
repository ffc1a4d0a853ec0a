import { isIngForm, isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isMark, isYear, type Phrase, phraseAfter, phraseEnding } from "./phrases.ts";
import { QUOTE } from "./quotes.ts";
import { type Clause, isRelative, isTime } from "./relative.ts";
import { hasTense, isVerbal, type VerbGroup } from "./verbs.ts";

/** How many interruptions between commas a subject may be parted from its verb by, and verbs a chain may have. */
const INTERRUPTIONS = 5;
/** How many words are looked through for the comma that opens an interruption. */
const FURTHEST = 40;
/** How many words "we are told" may have. */
const SHORT = 4;

/**
 * "Kurt Volker, a former envoy, said": the phrase before what stands between the two commas, past several of them
 * ("Ilse Marrow, 45, of Bern, said"). null where a whole clause stands before the comma.
 */
export function beyondInterruption(clause: Clause, comma: number): Phrase | null {
	const { items, groups, cues } = clause;
	let close = comma;
	for (let tries = 0; tries < INTERRUPTIONS; tries++) {
		const from = Math.max(0, close - FURTHEST);
		const open = items.slice(from, close).findLastIndex((item) => isMark(item, ",;:–—"));
		const start = open < 0 ? 0 : from + open + 1;
		const isOpening = start === 0 || isMark(items[start - 1], ";:");
		const hasVerb = groups.some(
			(one) => one.first >= start && one.head < close && (isOpening || !isTelling(clause, one, start)),
		);
		if (isOpening) {
			// "The one who sells fish, a Mrs. Tansy, says": whatever "who" stands for.
			const opening = hasVerb ? phraseAfter(items, start - 1, cues) : null;
			if (opening && isDescribed(items, opening.last + 1, cues)) return opening;
			const phrase = hasVerb ? null : phraseEnding(items, close - 1, cues);
			if (phrase && startsClause(items, phrase.first, cues)) return phrase;
			// "At an event on Monday, the minister and the mayor, said": with a comma that parts them from their verb.
			const isAdjunct = !hasVerb && items[start]?.pos === "ADP" && close !== comma;
			const whole = isAdjunct ? phraseEnding(items, comma - 1, cues) : null;
			return whole && isMark(items[whole.first - 1], ",") ? whole : null;
		}
		const isDashed = isMark(items[close], "–—") && isMark(items[start - 1], "–—");
		const opening = items[start]?.pos === "CCONJ" ? items[start + 1] : items[start];
		// "…, we are told, …"
		const isShort = close - start <= SHORT && cues["subject-pronouns"].has(items[start]?.lower ?? "");
		if (hasVerb && !isDashed && !isShort && !isAdded(opening, cues)) return null;
		const phrase = subjectEnding(items, start - 2, cues);
		if (phrase) {
			// "Tellin's foreign minister, Ilse Marrow, said": both are who said it.
			const isName =
				close === comma && items.slice(start, close).every((item) => item.pos === "PROPN" || isMark(item, "&-"));
			return isName ? { first: phrase.first, last: close - 1 } : phrase;
		}
		close = start - 1;
	}
	return null;
}

/**
 * "Some who have listened for years, at rallies or on television, said": the phrase that a sentence begins with, where
 * all that stands between it and the comma before a verb only tells more of it.
 */
export function openingSubject(clause: Clause, comma: number): Phrase | null {
	const { items, cues } = clause;
	const first = items.findIndex(({ pos }) => pos !== "CCONJ" && pos !== "ADV");
	const phrase = phraseAfter(items, first - 1, cues);
	if (!phrase || isTime(items, phrase, cues)) return null;
	const next = phrase.last + 1;
	if (!isMark(items[next], ",–—") && !isDescribed(items, next, cues)) return null;
	return onlyTells(clause, next, comma) ? phrase : null;
}

/** Whether every verb between two items only tells more of what stands before them: "who was there and saw it". */
export function onlyTells(clause: Clause, from: number, to: number): boolean {
	const { items, groups, cues } = clause;
	let isInside = false;
	return groups
		.filter((one) => one.first >= from && one.head < to && hasTense(one) && items[one.first]?.pos !== "PART")
		.every((one) => {
			// "clad in red", "the breaches uncovered to date", "helped investigate"
			const before = items[one.first - 1];
			const isParted = isMark(before, ",") || (isInside && items[one.head + 1]?.pos === "ADP");
			const isBare = one.first === one.head && isParted && isPastForm(items[one.head]?.lower ?? "");
			const isThat = before?.pos === "PRON" && cues.that.has(before.lower);
			const isTold =
				isBare ||
				isThat ||
				before?.pos === "VERB" ||
				isRelative(clause, one) ||
				(isInside && (before?.pos === "CCONJ" || isSubordinate(clause, one)));
			isInside ||= isTold;
			return isTold;
		});
}

/** "because he feared": whether a verb's subject stands after a conjunction that brings a clause in. */
function isSubordinate({ items, cues }: Clause, { first }: VerbGroup): boolean {
	const subject = phraseEnding(items, first - 1, cues);
	return items[(subject?.first ?? first) - 1]?.pos === "SCONJ";
}

/**
 * Whether a verb only tells more of what an apposition names: "a former aide who went along", "fellow for planning".
 */
function isTelling(clause: Clause, group: VerbGroup, start: number): boolean {
	return group.first > start && (!hasTense(group) || isRelative(clause, group));
}

/** Whether what follows a phrase only tells more of it: "who sells fish", "published this week". */
function isDescribed(items: readonly Token[], at: number, cues: Cues): boolean {
	const item = items[at];
	const isBy = item?.pos === "ADP" && cues.belonging.has(items[at + 1]?.lower ?? "");
	if (isBy || cues.relative.has(item?.lower ?? "")) return true;
	// "the editor I was talking to"
	if (cues["subject-pronouns"].has(item?.lower ?? "") && isVerbal(items[at + 1])) return true;
	return item?.pos === "VERB" && isPastForm(item.lower) && items[at + 1]?.pos === "ADP";
}

/**
 * The phrase that ends at an item and stands where a subject does; where others stand before it between commas, the
 * first.
 */
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

/** Whether a phrase stands where a subject does: at the beginning, or after what begins a clause. */
function startsClause(items: readonly Token[], first: number, cues: Cues): boolean {
	const before = items[first - 1];
	if (!before || before.pos === QUOTE || isMark(before, ",:;–—")) return true;
	// "Last Tuesday the minister, a lawyer, said", "In 2016 the team, led by a doctor, said"
	if (cues["time-nouns"].has(before.lower) || isYear(before)) return true;
	if (cues.relative.has(before.lower) || cues.questions.has(before.lower)) return true;
	return ["SCONJ", "CCONJ", "ADV"].includes(before.pos) || (cues.that.has(before.lower) && before.pos !== "DET");
}

/** Whether a word begins an aside: "who", "after", a participle. */
function isAdded(item: Token | undefined, cues: Cues): boolean {
	if (!item) return false;
	const isParticiple = item.pos === "VERB" && (isIngForm(item.lower) || isPastForm(item.lower));
	const isRelative = cues.relative.has(item.lower) || cues.belonging.has(item.lower);
	const isWhen = cues.asked.has(item.lower);
	return isParticiple || isRelative || isWhen || item.pos === "ADP" || item.pos === "SCONJ";
}
