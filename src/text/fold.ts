import { type FoldOptions, foldUnit } from "./fold-unit.ts";
import { type Folded, foldUnits } from "./fold-units.ts";

/**
 * Folds a text, so that two texts that differ only in typing fold to the same string. Invisible characters disappear,
 * runs of white space become one space.
 */
export function fold(original: string, options: FoldOptions = {}): Folded {
	return foldUnits(original, (unit) => foldUnit(unit, options));
}
