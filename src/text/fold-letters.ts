import { type Folded, foldUnits } from "./fold-units.ts";

const PLAIN = /^[A-Za-z0-9]$/;

/**
 * Folds a text to bare letters in lower case without accents, digits, and the signs %, $, £ and €.
 * @param dash what a dash folds to: a space, or nothing, which joins hyphenated words
 */
export function foldLetters(original: string, dash: " " | "" = " "): Folded {
	return foldUnits(original, (unit) => {
		// Most units are a plain letter or a digit, to which no other rule applies.
		if (PLAIN.test(unit)) return unit.toLowerCase();
		if (/^\s/.test(unit)) return " ";
		if (/^\p{Pd}/u.test(unit)) return dash;
		const folded = unit.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
		return /^[\p{L}\p{N}%$£€]+$/u.test(folded) ? folded : "";
	});
}
