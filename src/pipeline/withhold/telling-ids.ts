import { isUnitId, wordsForId } from "../../links/ids.ts";
import type { FoundPassage } from "./find-passages.ts";
import { TELLING } from "./word-runs.ts";

/**
 * Gives whether an id tells words of withdrawn passages: one, some in a row, or all of a passage, as the column shows
 * them nowhere else. No page may name such an id.
 * @param shown the column without the words
 */
export function tellingIds(
	passages: readonly Pick<FoundPassage, "withdrawal">[],
	shown: string,
): (id: string) => boolean {
	const withdrawn = passages.map(({ withdrawal }) => wordsForId(withdrawal.passage.quote));
	const known = joined(wordsForId(shown));
	const hidden = new Set(withdrawn.flat().filter((word) => !known.includes(joined([word]))));
	const texts = withdrawn.filter((words) => words.length > 0).map(joined);
	return (id) => {
		if (texts.length === 0 || isUnitId(id)) return false;
		const words = id.split("-").slice(1);
		const runs = words.map((_, at) => words.slice(at, at + TELLING)).filter((run) => run.length === TELLING);
		const isIn = (some: readonly string[]) =>
			!known.includes(joined(some)) && texts.some((text) => text.includes(joined(some)));
		const hasAll = texts.some((text) => joined(words).includes(text) && !known.includes(text));
		return words.some((word) => hidden.has(word)) || hasAll || isIn(words) || runs.some(isIn);
	};
}

/**
 * Whether the name of a column's folder, which is its address, tells withdrawn words. Those that its headline shows
 * tell nothing.
 */
export function isTellingName(slug: string, headline: string, isTelling: (id: string) => boolean): boolean {
	const shown = new Set(wordsForId(headline));
	// What stands before the first hyphen of an id is its type.
	return isTelling(["c", ...slug.split("-").filter((word) => !shown.has(word))].join("-"));
}

const joined = (words: readonly string[]): string => ` ${words.join(" ")} `;
