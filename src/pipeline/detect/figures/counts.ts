import { anyOf, SPACE, type Words } from "../words.ts";
import { DIGITS, SIGNED } from "./numbers.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, none, one, pattern, START } from "./shapes.ts";

/** "hundreds of thousands": a number that states none; it may be a part of money, so that is looked for before. */
export function vaguePatterns({ numbers }: Words, { vague, approximately }: NumberShapes): FigurePattern[] {
	const more = `(?:${SPACE}${eitherOf(numbers.of)}${SPACE}${vague})?`;
	return [pattern("count", `${START}${approximately}${vague}${more}${END}`, () => none)];
}

/** "half a dozen", "two million", "40 buses", "twice", "the third time", "1999", and every other number in digits. */
export function countPatterns({ numbers, times: timeWords }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, short, approximately, amount, plain } = shapes;
	const { ordinals, times, counted } = numbers;
	const labels = `(?<!\\b${eitherOf(numbers.labels)}${SPACE})`;
	return [
		pattern("count", `${EDGE}${approximately}${shapes.broken}${END}`, (groups) =>
			one(shapes.brokenAmount(groups), null),
		),
		// "one hundred and twenty people"
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${shapes.compound})${END}(?:${SPACE}(?<unit>${anyOf(counted)})${END})?`,
			({ number: text, unit }) => one(plain(text), unit ?? null),
		),
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${number}|${shapes.one})${SPACE}(?<scale>${scale})${END}`,
			({ number: text, scale: by }) => one(amount(text, by), null),
		),
		...measurePatterns(numbers, shapes),
		// "a few hundred", "several thousand"
		pattern(
			"count",
			`${EDGE}${approximately}${eitherOf(numbers["vague-counts"])}${SPACE}(?:${scale})${END}`,
			() => none,
		),
		// "10k fans", "1.5m people"; "a 10k race" and "1.5m in the snow" are no counts.
		pattern(
			"count",
			`${EDGE}${labels}${approximately}(?<number>${DIGITS})(?<scale>${short})${END}(?=${shapes.plural}|${SPACE}${eitherOf(numbers["after-millions"])}${END})`,
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
		...rankPatterns(numbers, timeWords, shapes),
		pattern("count", `${EDGE}${labels}${approximately}(?<number>${shapes.sure})${END}(?!-)`, ({ number: text }) =>
			one(plain(text), null),
		),
		// "some 1709 children"; "about 1850" is a year.
		pattern(
			"count",
			`${EDGE}${eitherOf(numbers.approximations)}${SPACE}(?<number>\\d{4})${END}(?=${shapes.plural})`,
			({ number: text }) => one(plain(text), null),
		),
		pattern("date", "(?<![\\p{L}\\p{N}.,$€£-])(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}%]|[.,]\\d)", ({ year }) =>
			one(Number(year), "year"),
		),
		pattern(
			"count",
			`${EDGE}${labels}${approximately}${labels}(?<number>${SIGNED})(?![\\p{L}\\p{N}%]|[.,:/–-]\\d)`,
			({ number: text }) => one(plain(text), null),
		),
	];
}

/** "−5 °C", "3.6 GWh", "minus five degrees"; "1.5m" where something is high, long or run. */
function measurePatterns(numbers: Words["numbers"], { number, approximately, plain }: NumberShapes): FigurePattern[] {
	const metres = eitherOf(numbers.metres);
	return [
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${number})(?:${SPACE}|-)?(?<unit>${anyOf(numbers.measures)})${END}`,
			({ number: text, unit }) => one(plain(text), unit ?? null),
		),
		pattern(
			"count",
			`${EDGE}${approximately}(?<number>${DIGITS})m${END}(?:(?=${SPACE}${metres}${END})|(?<=(?<![\\p{L}])${metres}${SPACE}(?:\\p{L}+${SPACE}){0,2}[\\d.,]{1,9}m))`,
			({ number: text }) => one(plain(text), "metres"),
		),
	];
}

/**
 * "the 45th president", "came third": ranks that need no word of ranking. "5th Avenue" is a name; "the 41st," alone may
 * be anything.
 */
function rankPatterns(
	numbers: Words["numbers"],
	times: Words["times"],
	{ plain, tensRank }: NumberShapes,
): FigurePattern[] {
	const ranks = `(?=(?:${anyOf(Object.keys(numbers.ordinals))})${END})`;
	const before = `${ranks}(?<=(?<![\\p{L}])${eitherOf(numbers["before-ranks"])}${SPACE}(?:\\p{L}{1,5}${SPACE})?)`;
	return [
		pattern(
			"ordinal",
			`${EDGE}(?<digits>\\d{1,3}(?:,\\d{3})*)${eitherOf(times["ordinal-endings"])}${END}(?:(?=${SPACE}\\p{Ll})|(?<=${SPACE}${eitherOf(numbers["before-ranks"])}${SPACE}\\d{1,3}\\p{L}{2}))`,
			({ digits = "" }) => one(Number(digits.replaceAll(",", "")) || null, null),
			"uy",
		),
		pattern("ordinal", `${EDGE}${tensRank}${END}(?!-|${SPACE}\\p{Lu})`, ({ tens, rank = "" }) =>
			one((plain(tens) ?? 0) + (numbers.ordinals[rank.toLowerCase()] ?? 0), null),
		),
		pattern("ordinal", `${before}(?<word>${anyOf(Object.keys(numbers.ordinals))})${END}(?!-)`, ({ word = "" }) =>
			one(numbers.ordinals[word.toLowerCase()] ?? null, null),
		),
	];
}
