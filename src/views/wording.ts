import type { Translated } from "../messages/by-language.ts";
import type { inColumnsWords } from "../messages/en/wording.ts";
import type { Wording } from "../model/vocabulary.ts";
import { hasWords, intersect, subtract, type TextRange } from "../text/ranges.ts";

/**
 * Whose wording some words are: the source's, where the column has all of them in quotation marks; the column's, where
 * it has none of them in any; otherwise partly the column's.
 * @param stretches ranges of `text`, as are `quoted`: the quotation marks that hold somebody's words
 */
export function wordingOf(text: string, stretches: readonly TextRange[], quoted: readonly TextRange[]): Wording {
	const isSome = (ranges: readonly TextRange[]) => ranges.some((one) => hasWords(text, one));
	if (!isSome(subtract(stretches, quoted))) return "direct";
	return isSome(intersect(stretches, quoted)) ? "mixed" : "indirect";
}

/**
 * Says who is credited with some words, and that they are the column's own wording where it does not quote them. Of a
 * view whose holder is not said, and of what is the columnist's own, that goes without saying.
 * @param quoted as above
 */
export function creditIn(
	text: string,
	quoted: readonly TextRange[],
	inWords: Translated<typeof inColumnsWords>,
): (framing: { label: string; isTheirs: boolean; isNamed?: boolean }, stretches: readonly TextRange[]) => string {
	return ({ label, isTheirs, isNamed }, stretches) => {
		const wording = isTheirs && isNamed ? wordingOf(text, stretches, quoted) : "direct";
		return wording === "direct" ? label : inWords(label, wording);
	};
}
