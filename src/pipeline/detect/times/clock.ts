import { anyOf, SPACE, type Words } from "../words.ts";
import { dayReader } from "./dates.ts";
import { either, type TimePattern, type TimeShapes, timePattern } from "./shapes.ts";
import { weekdayReader } from "./weekdays.ts";

/** Hours and minutes that a clock shows. */
const HOUR = "(?:[01]?\\d|2[0-4])";
const MINUTE = "[0-5]\\d";

/**
 * Times of day, and the day that they are of: "about 6.30 a.m. on 3 March", "at 22:30", "half past four", "at 8.40",
 * "noon". A time of day by itself has no value, nor has one that no clock shows: the format has days, not hours.
 */
export function clockPatterns(words: Words, shapes: TimeShapes): TimePattern[] {
	const { times, numbers } = words;
	const { on, about, onDay, day, partOfDay } = shapes;
	const clock = `\\d{1,2}(?:[.:]\\d\\d)?${SPACE}?(?:${anyOf(times["clock-endings"])})|\\d{1,2}:\\d\\d|\\d{1,2}[.:]\\d\\d(?=${SPACE}${on}${SPACE})|${spoken(words)}`;
	const readDay = dayReader(shapes);
	const readWeekday = weekdayReader(shapes);
	const decimal = [...numbers.percent, ...numbers.points, ...numbers["money-words"], ...Object.keys(numbers.scales)];
	return [
		timePattern(`${about}(?:${clock})${SPACE}(?:${on}${SPACE})?${onDay}`, readDay),
		timePattern(
			`${about}(?:${clock})(?:${SPACE}(?:${on}${SPACE})?(?<weekday>${day})${partOfDay})?`,
			(groups, published, setting) => (groups["weekday"] ? readWeekday(groups, published, setting) : null),
		),
		// "The train leaves at 8.40", "At 8.40 he left"; but "shares stood at 8.40".
		timePattern(
			`(?=\\d)(?<=(?:${anyOf(times["clock-verbs"])})${SPACE}(?:[\\p{L}’'-]{1,20}${SPACE}){0,3}${either(times.at)}${SPACE}|(?<!\\p{L}[^.!?]{0,3})${either(times.at)}${SPACE}|${either(times.at)}${SPACE}${HOUR}\\.${MINUTE}${SPACE}${either(numbers.and)}${SPACE}(?:${either(times.at)}${SPACE})?)${HOUR}\\.${MINUTE}(?!${SPACE}?(?:${anyOf(decimal)})|${SPACE}?%)`,
		),
		timePattern(either(times.noon)),
	];
}

/** "half past four", "ten to six", "six o’clock", "seven in the morning". */
function spoken({ times, numbers }: Words): string {
	const hour = `(?:${either([...Object.keys(numbers.values), ...numbers.one])}|1[0-2]|[1-9])`;
	const called = `${SPACE}${either(times.minutes)}`;
	const words = `${either(Object.keys(numbers.values))}(?:-${either(Object.keys(numbers.values))})?`;
	const minutes = `(?:${words}|[1-5]?\\d)(?:${called})?`;
	const part = `(?:(?:${either(numbers.articles)}${SPACE})?${either(times["parts-of-hours"])}|${minutes})`;
	const ending = anyOf(times["after-spoken-hours"]);
	return [
		`${part}${SPACE}${either(times.past)}${SPACE}${hour}`,
		`(?:${either(numbers.articles)}${SPACE})?${either(times["parts-before-hours"])}${SPACE}${either(times.to)}${SPACE}${hour}`,
		// "ten to six" may be odds: a word before it says that it is a time.
		`(?<=${either(times["before-clocks"])}${SPACE})(?:${words}(?:${called})?|[1-5]?\\d${called})${SPACE}${either(times.to)}${SPACE}${hour}(?!-|${SPACE}\\p{Ll}+s\\b)`,
		`${hour}(?:${SPACE}|-)?(?:${ending})`,
	].join("|");
}
