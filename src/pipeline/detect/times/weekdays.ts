import { anyOf, SPACE, type Words } from "../words.ts";
import { edtf, partsOf } from "./calendar.ts";
import { numberOf, type TimePattern, type TimeShapes, timePattern } from "./shapes.ts";

/** What reads a weekday by itself: the last one, or the next where its sentence looks ahead. */
export function weekdayReader({ weekdayOf }: TimeShapes): TimePattern["read"] {
	return ({ weekday: name }, published, { isAhead, isGeneral }) => {
		if (published === null || isGeneral) return null;
		const back = (partsOf(published).weekday - weekdayOf(name) + 7) % 7;
		return edtf.day(isAhead ? published + 7 - back : published - back);
	};
}

/** "Friday", "Monday evening", "last Monday", "Monday week", "Black Friday". */
export function weekdayPatterns({ times }: Words, shapes: TimeShapes): TimePattern[] {
	const { day, partOfDay, relative, directionOf, weekdayOf } = shapes;
	const weekday = `(?<weekday>${day})`;
	const later = times["days-after-weekdays"];
	return [
		timePattern(`${weekday}${partOfDay}`, weekdayReader(shapes)),
		// "Black Friday" is one day of the year, whatever day it is written on.
		timePattern(`(?:${anyOf(times["named-days"])})${SPACE}${day}${partOfDay}`),
		timePattern(anyOf(times["not-days"]), () => undefined),
		// The next Monday but one.
		timePattern(
			`${weekday}${SPACE}(?<after>${anyOf(Object.keys(later))})(?!-)`,
			({ weekday: name, after }, published) => {
				const days = numberOf(after, later);
				if (published === null || days === null) return null;
				const ahead = (weekdayOf(name) - partsOf(published).weekday + 7) % 7;
				return edtf.day(published + (ahead === 0 ? 7 : ahead) + days);
			},
		),
		timePattern(`${relative("before")}${weekday}${partOfDay}`, ({ before: word, weekday: name }, published) => {
			const direction = directionOf(word);
			if (published === null || direction === undefined) return null;
			const ahead = (weekdayOf(name) - partsOf(published).weekday + 7) % 7;
			// Before the day of writing, on it or after it.
			const offset = direction < 0 ? (ahead === 0 ? -7 : ahead - 7) : direction > 0 && ahead === 0 ? 7 : ahead;
			return edtf.day(published + offset);
		}),
	];
}
