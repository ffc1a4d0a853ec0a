import { type Day, partsOf } from "./calendar.ts";

/** Years so many ahead of the day of writing are meant sooner than those a century before. */
const AHEAD = 10;
/** Without a day of writing, from this year of a century on the last century is meant. */
const LAST_CENTURY = 30;

/**
 * The year that two digits stand for: the last one that is not far ahead of the day of writing; "’69" in 1908 is 1869.
 * @param decade whether it is the beginning of a decade, which is no decade to come
 */
export function yearOf(digits: string, published: Day | null, decade = false): number {
	const two = Number(digits);
	if (published === null) return two + (two < LAST_CENTURY ? 2000 : 1900);
	const { year } = partsOf(published);
	const last = year + (decade ? 0 : AHEAD);
	return last - ((((last - two) % 100) + 100) % 100);
}
