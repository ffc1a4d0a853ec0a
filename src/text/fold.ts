import { type FoldOptions, foldUnit } from "./fold-unit.ts";
import { type Folded, foldUnits } from "./fold-units.ts";

/** From this length on, in UTF-16 units, a text is remembered as it was folded. */
const LONG = 2000;
/** The long text that was folded last without options: one column is folded some twenty times. */
let last: { original: string; folded: Folded } | undefined;

/**
 * Folds a text, so that two texts that differ only in typing fold to the same string. Invisible characters disappear,
 * runs of white space become one space.
 */
export function fold(original: string, options?: FoldOptions): Folded {
	if (options || original.length < LONG) return foldUnits(original, (unit) => foldUnit(unit, options ?? {}));
	if (last?.original !== original) last = { original, folded: foldUnits(original, (unit) => foldUnit(unit, {})) };
	return last.folded;
}
