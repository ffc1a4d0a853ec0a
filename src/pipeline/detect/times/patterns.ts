import type { Words } from "../words.ts";
import { clockPatterns } from "./clock.ts";
import { datePatterns, numericPatterns } from "./dates.ts";
import { agePatterns, partPatterns, yearPatterns } from "./periods.ts";
import { relativePatterns } from "./relative.ts";
import { type TimePattern, timeShapes } from "./shapes.ts";
import { weekdayPatterns } from "./weekdays.ts";

/** The shapes of times in a language; of two that begin at the same place, the longer counts. */
export function timePatterns(words: Words): TimePattern[] {
	const shapes = timeShapes(words);
	return [
		...numericPatterns(words),
		...[clockPatterns, datePatterns, weekdayPatterns, relativePatterns].flatMap((make) => make(words, shapes)),
		...[partPatterns, agePatterns, yearPatterns].flatMap((make) => make(words, shapes)),
	];
}
