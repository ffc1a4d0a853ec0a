import { type Detection, isReported } from "../../../model/detection.ts";
import type { TextRange } from "../../../text/ranges.ts";
import { endsWithQuestionMark } from "../../voices.ts";
import { isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { cuesFor } from "../lexicon/cues.ts";

/** What a sentence is judged by: each a number between 0 and 1. The weights are kept by these names. */
export const featureNames = [
	"figures",
	"times",
	"names",
	"credited",
	"past",
	"states",
	"modal",
	"first person",
	"second person",
	"question",
	"exclamation",
	"adjectives",
	"length",
	"short",
	"negation",
] as const;
export type Features = Record<(typeof featureNames)[number], number>;

const isPast = ({ pos, lower, lemma }: Token) => pos === "VERB" && lower !== lemma && isPastForm(lower);

/** The features of a sentence. @param here what the other detectors have found that touches it, from `detectionsIn` */
export function featuresOf(
	text: string,
	range: TextRange,
	tokens: readonly Token[],
	here: readonly Detection[],
	lang: string,
): Features {
	const cues = cuesFor(lang);
	const has = (isIt: (one: Detection) => boolean) => Number(here.some(isIt));
	const words = tokens.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
	const share = (isIt: (token: Token) => boolean) => words.filter(isIt).length / Math.max(1, words.length);
	const some = (isIt: (token: Token) => boolean) => Number(words.some(isIt));
	const end = text.slice(range.start, range.end).trimEnd();
	return {
		figures: Math.min(1, here.filter(({ type }) => type === "quantity").length / 2),
		times: has(({ type }) => type === "time"),
		names: Math.min(1, words.filter(({ pos }) => pos === "PROPN").length / 4),
		credited: has(isReported),
		past: some((token) => isPast(token) || (cues?.past.has(token.lower) ?? false)),
		states: some(({ pos, lemma }) => pos === "AUX" && (lemma === "be" || lemma === "have")),
		modal: some(({ lower }) => cues?.modal.has(lower) ?? false),
		"first person": some(({ lower }) => cues?.["first-person"].has(lower) ?? false),
		"second person": some(({ lower }) => cues?.["second-person"].has(lower) ?? false),
		question: Number(endsWithQuestionMark(text, range)),
		exclamation: Number(/!["”’)\]]*$/.test(end)),
		adjectives: Math.min(1, 4 * share(({ pos }) => pos === "ADJ" || pos === "ADV")),
		length: Math.min(1, words.length / 40),
		short: Number(words.length < 6),
		negation: some(({ lower }) => cues?.negations.has(lower) ?? false),
	};
}

/** The plain forms of the words of a sentence, each once; numbers and names are left to the features. */
export function wordsOf(tokens: readonly Token[]): Set<string> {
	return new Set(
		tokens.flatMap(({ pos, lemma, lower }) =>
			pos === "PROPN" || pos === "NUM" || !/^[\p{L}’']+$/u.test(lower) ? [] : lemma.replaceAll("’", "'"),
		),
	);
}
