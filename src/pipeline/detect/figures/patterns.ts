import type { Words } from "../words.ts";
import { changePatterns } from "./changes.ts";
import { countPatterns, vaguePatterns } from "./counts.ts";
import { durationPatterns } from "./durations.ts";
import { moneyPatterns } from "./money.ts";
import { rangePatterns } from "./ranges.ts";
import { type FigurePattern, numberShapes } from "./shapes.ts";
import { sharePatterns } from "./shares.ts";

/**
 * The shapes that figures have in a language, the longer before the shorter: of two at the same place the earlier wins.
 */
export function figurePatterns(words: Words): FigurePattern[] {
	const shapes = numberShapes(words);
	return [
		changePatterns,
		rangePatterns,
		durationPatterns,
		sharePatterns,
		moneyPatterns,
		vaguePatterns,
		countPatterns,
	].flatMap((make) => make(words, shapes));
}
