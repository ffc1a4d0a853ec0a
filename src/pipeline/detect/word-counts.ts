import type { Detection } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import type { Token } from "./speech/tokens.ts";
import { type Words, wordsFor } from "./words.ts";

type Quantity = Extract<Detection, { type: "quantity" }>;

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
): Quantity[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const starts = taken.map(({ start }) => start).sort((a, b) => a - b);
	const ends = taken.map(({ end }) => end).sort((a, b) => a - b);
	let at = 0;
	return tokens.flatMap((sentence) =>
		sentence.flatMap((token, index): Quantity[] => {
			while ((ends[at] ?? Infinity) <= token.start) at++;
			const isTaken = (starts[at] ?? Infinity) < token.end;
			const found = isTaken ? null : (countAt(sentence, index, words) ?? rankAt(sentence, index, words));
			return found ? [found] : [];
		}),
	);
}

function countAt(sentence: readonly Token[], index: number, { numbers }: Words): Quantity | null {
	const token = sentence[index];
	const value = numbers.values[token?.lower ?? ""];
	if (!token || value === undefined) return null;
	const before = sentence[index - 1];
	// "Chapter two", "one to two", "the two of them"
	if (numbers.labels.includes(before?.lower ?? "") || sentence[index + 1]?.pos === "ADP") return null;
	const counted = sentence.slice(index + 1, index + 1 + NEAR);
	const noun = counted.find(({ pos }) => pos !== "ADJ" && pos !== "PROPN");
	const plural = noun?.pos === "NOUN" ? (plurals(counted) ?? noun) : null;
	if (!plural || !isPlural(plural, numbers.plurals)) return null;
	return quantity({ start: token.start, end: token.end }, "count", value, plural.lower);
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

function rankAt(sentence: readonly Token[], index: number, { numbers }: Words): Quantity | null {
	const token = sentence[index];
	const value = numbers.ordinals[token?.lower ?? ""];
	const before = sentence[index - 1];
	const next = sentence[index + 1];
	if (!token || value === undefined || !before || next?.pos !== "NOUN") return null;
	// "The second of May", "at first sight": a rank stands after whose it is, or after an article.
	const isRank = before.pos === "DET" || before.pos === "PRON" || /^[’']s?$/.test(before.text);
	const isName = /^\p{Lu}/u.test(token.text) || numbers["not-ranked"].includes(next.lower);
	return isRank && !isName ? quantity({ start: token.start, end: token.end }, "ordinal", value, null) : null;
}

function quantity(range: TextRange, kind: Quantity["kind"], value: number, unit: string | null): Quantity {
	return { type: "quantity", range, kind, value, min: null, max: null, unit };
}
