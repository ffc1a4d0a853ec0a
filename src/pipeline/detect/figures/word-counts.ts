import { overlapLookup } from "../../../text/overlap-lookup.ts";
import type { TextRange } from "../../../text/ranges.ts";
import { isComparative, isIngForm, isSuperlative } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Words, wordsFor } from "../words.ts";
import type { BareQuantity } from "./shapes.ts";

/** How many words may stand between a number and what it counts: "two Western officials". */
const NEAR = 3;

/**
 * Proposes what no list of nouns can name: a number in words before a plural that it counts ("two delegations"), and a
 * rank before what it ranks ("its second reserve").
 * @param taken what is a figure or a time already, in any order
 */
export function detectWordCounts(
	tokens: readonly (readonly Token[])[],
	taken: readonly TextRange[],
	lang: string,
): BareQuantity[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const takenAt = overlapLookup(taken);
	return tokens.flatMap((sentence) =>
		sentence.flatMap((token, index): BareQuantity[] => {
			const isTaken = takenAt(token).length > 0;
			const found = isTaken
				? null
				: (countAt(sentence, index, words) ??
					rankAt(sentence, index, words) ??
					vagueAt(sentence, index, words) ??
					comparisonAt(sentence, index, words));
			return found ? [found] : [];
		}),
	);
}

function countAt(sentence: readonly Token[], index: number, { numbers }: Words): BareQuantity | null {
	const token = sentence[index];
	const last = numbers.values[token?.lower ?? ""];
	if (!token || last === undefined || isHyphened(token, sentence[index + 1])) return null;
	// "Forty-seven"
	const hyphen = sentence[index - 1];
	const tens = isHyphened(sentence[index - 2], hyphen) ? sentence[index - 2] : undefined;
	const value = last + (numbers.values[tens?.lower ?? ""] ?? 0);
	const before = sentence[index - (tens ? 3 : 1)];
	// "Chapter two", "one to two", "the two of them"
	if (numbers.labels.includes(before?.lower ?? "")) return null;
	// "Four of these"
	const isOf = numbers.of.includes(sentence[index + 1]?.lower ?? "") && before?.pos !== "DET";
	const whole = sentence[index + 2]?.pos ?? "";
	if (isOf && (whole === "DET" || whole === "PRON"))
		return quantity({ start: (tens ?? token).start, end: token.end }, "count", value, null);
	if (sentence[index + 1]?.pos === "ADP") return null;
	// "The Five Eyes" is a name.
	if (before && [token, sentence[index + 1]].every((word) => /^\p{Lu}\p{Ll}/u.test(word?.text ?? ""))) return null;
	const counted = sentence.slice(index + 1, index + 1 + NEAR);
	// "the three remaining ships"
	const noun = counted.find(
		({ pos, lower }, at) =>
			pos !== "ADJ" && pos !== "PROPN" && !(pos === "VERB" && isIngForm(lower) && counted[at + 1]?.pos === "NOUN"),
	);
	const plural = noun?.pos === "NOUN" ? (plurals(counted) ?? noun) : null;
	if (!plural || !isPlural(plural, numbers.plurals)) return null;
	// "four or five paradoxes", "one or two of them"
	const least = sentence[index - (tens ? 4 : 2)];
	const min = numbers.one.includes(least?.lower ?? "") ? 1 : numbers.values[least?.lower ?? ""];
	if (least && min !== undefined && min < value && numbers.to.includes(before?.lower ?? ""))
		return { ...quantity({ start: least.start, end: token.end }, "range", null, plural.lower), min, max: value };
	return quantity({ start: (tens ?? token).start, end: token.end }, "count", value, plural.lower);
}

/** Whether a hyphen stands right after a word. */
export function isHyphened(word: Token | undefined, hyphen: Token | undefined): boolean {
	return word !== undefined && hyphen?.text === "-" && hyphen.start === word.end;
}

/** The last noun of a run of them: "two prime ministers". */
function plurals(counted: readonly Token[]): Token | undefined {
	const first = counted.findIndex(({ pos }) => pos === "NOUN");
	const rest = counted.slice(first);
	const end = rest.findIndex(({ pos }) => pos !== "NOUN");
	return rest.slice(0, end < 0 ? undefined : end).at(-1);
}

function isPlural({ lower, lemma }: Token, irregular: readonly string[]): boolean {
	return irregular.includes(lower) || (lower.endsWith("s") && !lower.endsWith("ss") && lemma !== lower);
}

function rankAt(sentence: readonly Token[], index: number, { numbers }: Words): BareQuantity | null {
	const token = sentence[index];
	const last = numbers.ordinals[token?.lower ?? ""];
	// "the twenty-first attempt"
	const tens = isHyphened(sentence[index - 2], sentence[index - 1]) ? sentence[index - 2] : undefined;
	const more = numbers.values[tens?.lower ?? ""] ?? null;
	const value = last === undefined || (tens && more === null) ? undefined : last + (more ?? 0);
	const before = sentence[index - (tens ? 3 : 1)];
	const next = sentence[index + 1];
	// "the first mental step"
	const isNoun = next?.pos === "NOUN" || (next?.pos === "ADJ" && sentence[index + 2]?.pos === "NOUN");
	if (!token || value === undefined || !before || !next || !isNoun) return null;
	// "The second of May", "at first sight": a rank stands after whose it is, or after an article.
	const isRank = before.pos === "DET" || before.pos === "PRON" || /^[’']s?$/.test(before.text);
	const isName = /^\p{Lu}/u.test(token.text) || numbers["not-ranked"].includes(next.lower);
	return isRank && !isName ? quantity({ start: (tens ?? token).start, end: token.end }, "ordinal", value, null) : null;
}

/** "A few things", "for decades", "most of the money": how many, how long or how much, without a number. */
function vagueAt(sentence: readonly Token[], index: number, { numbers }: Words): BareQuantity | null {
	const token = sentence[index];
	const next = sentence[index + 1];
	const second = sentence[index + 2];
	if (!token || !next) return null;
	if (numbers["before-vague-durations"].includes(token.lower)) {
		const isLong = (words: string) => numbers["vague-durations"].includes(words);
		if (isLong(next.lower)) return quantity({ start: token.start, end: next.end }, "duration", null, next.lower);
		if (second && isLong(`${next.lower} ${second.lower}`))
			return quantity({ start: token.start, end: second.end }, "duration", null, null);
	}
	const isFew = numbers.articles.includes(token.lower) && next.lower === numbers.few && second;
	if (isFew && second.pos === "NOUN" && isPlural(second, numbers.plurals))
		return quantity({ start: token.start, end: second.end }, "count", null, second.lower);
	const isMost = numbers.most.includes(token.lower) && numbers.of.includes(next.lower) && second?.pos === "DET";
	return isMost ? quantity({ start: token.start, end: next.end }, "share", null, null) : null;
}

/** "Richer than China", "smaller than New York City’s": more or less than something, without a number. */
function comparisonAt(sentence: readonly Token[], index: number, { numbers }: Words): BareQuantity | null {
	const token = sentence[index];
	const than = sentence[index + 1];
	if (!token || !than) return null;
	// "The greatest crisis since the war": more than all others since.
	if (token.pos === "DET" && than.pos === "ADJ" && isSuperlative(than.lower)) {
		const near = sentence.slice(index + 2, index + 2 + LONG_SUPERLATIVE);
		const since = near.findIndex(({ lower }) => numbers.since.includes(lower));
		const hasVerb = near.slice(0, since).some(({ pos }) => pos === "VERB" || pos === "AUX" || pos === "PUNCT");
		const last = since < 0 || hasVerb ? -1 : phraseEnd(sentence, index + 2 + since);
		const end = sentence[last];
		return end ? quantity({ start: token.start, end: end.end }, "comparison", null, null) : null;
	}
	if (!isComparative(token.lower) || !numbers.than.includes(than.lower)) return null;
	if (numbers["not-compared"].includes(token.lower)) return null;
	// "more water than wine": a noun that ends like a comparative.
	const before = sentence[index - 1]?.pos ?? "";
	if (token.pos === "NOUN" && ["ADJ", "DET", "NUM", "ADP"].includes(before)) return null;
	const last = phraseEnd(sentence, index + 1);
	const end = sentence[last];
	// With something named: "later than ever" compares with nothing that can be counted.
	const isNamed = sentence.slice(index + 2, last + 1).some(({ pos }) => pos === "PROPN" || pos === "NOUN");
	return end && isNamed ? quantity({ start: token.start, end: end.end }, "comparison", null, null) : null;
}

/** The last word of the phrase that follows a word. */
function phraseEnd(sentence: readonly Token[], at: number): number {
	let last = at;
	while (last < at + LONG_COMPARISON && COMPARED.has(sentence[last + 1]?.pos ?? "")) last++;
	return last;
}

/** How many words "the greatest … since" has at most. */
const LONG_SUPERLATIVE = 9;
/** How many words a comparison has at most, and what stands in it. */
const LONG_COMPARISON = 8;
const COMPARED = new Set(["DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"]);

function quantity(
	range: TextRange,
	kind: BareQuantity["kind"],
	value: number | null,
	unit: string | null,
): BareQuantity {
	return { type: "quantity", range, kind, value, min: null, max: null, unit };
}
