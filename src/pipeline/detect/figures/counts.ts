import { anyOf, SPACE, type Words } from "../words.ts";
import {
	DIGITS,
	EDGE,
	END,
	eitherOf,
	type FigurePattern,
	type NumberShapes,
	none,
	one,
	pattern,
	START,
} from "./shapes.ts";

/** "hundreds of thousands": a number that states none; it may be a part of money, so that is looked for before. */
export function vaguePatterns({ numbers }: Words, { vague, approximately }: NumberShapes): FigurePattern[] {
	const more = `(?:${SPACE}${eitherOf(numbers.of)}${SPACE}${vague})?`;
	return [pattern("count", `${START}${approximately}${vague}${more}${END}`, () => none)];
}

/** "half a dozen", "two million", "40 buses", "twice", "the third time", "1999", and every other number in digits. */
export function countPatterns({ numbers, times: timeWords }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, approximately, amount, plain } = shapes;
	const { ordinals, times, counted } = numbers;
	const labels = `(?<!\\b${eitherOf(numbers.labels)}${SPACE})`;
	return [
		pattern("count", `${EDGE}${approximately}${shapes.broken}${END}`, (groups) =>
			one(shapes.brokenAmount(groups), null),
		),
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${number}|${shapes.one})${SPACE}(?<scale>${scale})${END}`,
			({ number: text, scale: by }) => one(amount(text, by), null),
		),
		// "a few hundred", "several thousand"
		pattern(
			"count",
			`${EDGE}${approximately}${eitherOf(numbers["vague-counts"])}${SPACE}(?:${scale})${END}`,
			() => none,
		),
		// "10k fans"; "a 10k race" is no count.
		pattern(
			"count",
			`${EDGE}${labels}${approximately}(?<number>${DIGITS})(?<scale>${anyOf(numbers["scales-of-counts"])})${END}(?=${SPACE}(?:\\p{L}+${SPACE})?(?:\\p{L}+s|${anyOf(numbers.plurals)})${END})`,
			({ number: text, scale: by }) => one(amount(text, by), null),
		),
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${number})${SPACE}(?<unit>${anyOf(counted)})${END}`,
			({ number: text, unit }) => one(plain(text), unit ?? null),
		),
		pattern(
			"count",
			`${EDGE}(?<word>${anyOf(Object.keys(times))})(?!${SPACE}${eitherOf(numbers.compared)}${END})`,
			({ word = "" }) => one(times[word.toLowerCase()] ?? null, "times"),
		),
		pattern(
			"ordinal",
			`${EDGE}(?<word>${anyOf(Object.keys(ordinals))}|\\d+${eitherOf(timeWords["ordinal-endings"])})[\\s-]${eitherOf(numbers.ranked)}${END}`,
			({ word = "" }) => one(ordinals[word.toLowerCase()] ?? (Number.parseInt(word, 10) || null), null),
		),
		pattern("date", "(?<![\\p{L}\\p{N}.,$€£-])(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}%]|[.,]\\d)", ({ year }) =>
			one(Number(year), "year"),
		),
		pattern(
			"count",
			`${EDGE}${labels}${approximately}${labels}(?<number>${DIGITS})(?![\\p{L}\\p{N}%]|[.,:/-]\\d)`,
			({ number: text }) => one(plain(text), null),
		),
	];
}
