import { type Detection, detectionsOf } from "../../model/detection.ts";
import { lowerBound } from "../../text/lower-bound.ts";
import type { TextRange } from "../../text/ranges.ts";
import { type NameWords, nameWordsFor } from "./name-words.ts";
import { anyOf, onceFor } from "./words.ts";

/**
 * The name of the register that a source is: the one that its words end with ("U.S. Treasury Secretary Scott Bessent"),
 * unless a preposition makes it another's ("an aide to the president of Russia").
 * @param detections in text order
 */
export function nameOfSource(
	text: string,
	range: TextRange,
	detections: readonly Detection[],
	lang: string,
): string | undefined {
	const from = lowerBound(detections, (one) => one.range.start >= range.start);
	const to = lowerBound(detections, (one) => one.range.start >= range.end);
	const last = detections.slice(from, to).findLast((one) => one.type === "mention" && one.range.end === range.end);
	if (last?.type !== "mention" || last.name === null) return undefined;
	const words = nameWordsFor(lang);
	const isOfAnother = words !== null && anothersBefore(words).test(text.slice(range.start, last.range.start));
	return isOfAnother ? undefined : last.name;
}

/** What stands before a name that only tells whose or where somebody is. */
const anothersBefore = onceFor(
	({ "before-owners": before, article }: NameWords) => new RegExp(`\\b(?:${anyOf([...before])})(?: ${article})? $`),
);

/** Whom the sources of attributions stand for, by where these begin: the fullest name before them. */
export function antecedentsIn(detections: readonly Detection[]): ReadonlyMap<number, TextRange> {
	return new Map(
		detectionsOf(detections, "attribution").flatMap(({ source, antecedent }) =>
			source && antecedent ? [[source.start, antecedent] as const] : [],
		),
	);
}
