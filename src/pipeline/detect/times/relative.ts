import { anyOf, SPACE, type Words } from "../words.ts";
import { type Day, edtf, partsOf } from "./calendar.ts";
import { either, type Groups, numberOf, type TimePattern, type TimeShapes, timePattern } from "./shapes.ts";
import { ago, span } from "./spans.ts";

/** Times that count from the day of writing or from one told before: "last year", "ten years ago", "today". */
export function relativePatterns({ times }: Words, shapes: TimeShapes): TimePattern[] {
	const { directions, units } = times;
	const { relative, count, unit, partOfDay, about, countOf, directionOf, month, clockUnit, of } = shapes;
	const fromNow = Object.keys(directions).filter((word) => directions[word] !== null);
	return [
		// "about ten years ago", "three days later"
		timePattern(
			`${about}${count}${SPACE}${unit}${SPACE}(?<direction>${anyOf(Object.keys(directions))})`,
			({ count: text, unit: name, direction }, published) => {
				const amount = countOf(text);
				const sign = numberOf(direction, directions);
				const what = shapes.unitOf(name);
				if (published === null || amount === null || sign === null || !what) return null;
				return ago(published, { count: amount * sign, unit: what });
			},
		),
		timePattern(`${about}${count}${SPACE}${clockUnit}${SPACE}(?:${anyOf(fromNow)})`),
		timePattern(
			`${relative("before")}(?:${count}${SPACE})?${unit}(?:(?=(?<whole>${SPACE}${of}${SPACE}))|${partOfDay})`,
			({ before: word, count: text, unit: name, many, whole }: Groups, published) => {
				const direction = directionOf(word);
				const what = shapes.unitOf(name);
				const amount = text === undefined ? null : countOf(text);
				// "the coming weeks", "the last two years of her life"
				const isTold = text === undefined ? many === undefined : amount !== null && whole === undefined;
				return published === null || direction === undefined || !what || !isTold
					? null
					: span(published, { direction, count: amount, unit: what });
			},
		),
		timePattern(`${either(times["before-unit-told"])}${SPACE}(?:${either(Object.keys(units))})`),
		timePattern(`${relative("before")}${month}`, ({ before: word, month: name }, published) => {
			const direction = directionOf(word);
			if (published === null || direction === undefined) return null;
			const at = shapes.monthOf(name);
			const now = partsOf(published);
			const shift = direction < 0 ? (at >= now.month ? -1 : 0) : direction > 0 && at <= now.month ? 1 : 0;
			return edtf.month(now.year + shift, at);
		}),
		timePattern(`(?<alone>${either(Object.keys(times.alone))})`, ({ alone }, published) => {
			const offset = numberOf(alone, times.alone);
			return published === null || offset === null ? null : edtf.day(published + offset);
		}),
		...monthPatterns(times, shapes),
	];
}

/** A month without a year: "in May", "late September". */
function monthPatterns(times: Words["times"], { month, early, monthOf }: TimeShapes): TimePattern[] {
	return [
		timePattern(
			`(?<=${either(times["before-months"])}${SPACE})(?:${early})?${month}`,
			({ month: name }, published: Day | null, { isAhead, isTold, isGeneral, isOfOtherYear }) => {
				if (published === null || isGeneral || (isOfOtherYear && !isAhead)) return null;
				const at = monthOf(name);
				const now = partsOf(published);
				if (isAhead) return edtf.month(at < now.month ? now.year + 1 : now.year, at);
				// "The council meets again in May": that of last year, or the one to come.
				if (at > now.month && !isTold) return null;
				return edtf.month(at > now.month ? now.year - 1 : now.year, at);
			},
		),
		timePattern(`${early}${month}`),
	];
}
