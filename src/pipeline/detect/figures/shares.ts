import { anyOf, SPACE, type Words } from "../words.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, none, one, pattern } from "./shapes.ts";

/**
 * "52%", "3 to 7 percentage points", "nearly two-thirds", "one in three", "half"; and "twice as many", "half as big".
 */
export function sharePatterns({ numbers }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, duration, hundred, approximately, plain, counted } = shapes;
	const { fractions, multiples } = numbers;
	const among = `${eitherOf(numbers.among)}${SPACE}(?:${eitherOf(numbers.every)}${SPACE})?`;
	// "one in three weeks" is no share.
	const whole = `(?<whole>${number})${END}(?!${SPACE}(?:${duration}|${scale})${END})`;
	const things = eitherOf([...numbers["money-words"], ...numbers.counted]);
	const parts = anyOf(Object.keys(fractions).filter((word) => !(word in numbers.halves)));
	const half = eitherOf(Object.keys(numbers.halves));
	// "a third of it", "by a third in May"; "by a third man" is none.
	const ofScale = `${SPACE}${eitherOf(numbers.of)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?:${scale})${END}`;
	const isOfSomething = `(?:(?=${SPACE}${eitherOf(numbers.of)}${END}|[.,;)])(?!${ofScale})|(?<=${eitherOf(numbers["before-half"])}${SPACE}${eitherOf(numbers.articles)}${SPACE}\\p{L}+)(?=${SPACE}${eitherOf(numbers["after-parts"])}${END}|[.,;:!?)]|$))`;
	return [
		pattern(
			"share",
			`${EDGE}${approximately}(?<from>${number})(?:${SPACE}${eitherOf(numbers.to)}${SPACE}(?<to>${number}))?${SPACE}(?<unit>${anyOf(numbers.points)})${END}`,
			({ from, to, unit = "" }) => {
				const points = unit.toLowerCase();
				return to === undefined
					? one(plain(from), points)
					: { ...none, min: plain(from), max: plain(to), unit: points };
			},
		),
		// "a hundred per cent", "two hundred and fifty percent"
		pattern(
			"share",
			`${EDGE}${approximately}(?<part>${number}|${shapes.one})${SPACE}(?<scale>${scale})(?:${SPACE}${eitherOf(numbers.and)}${SPACE}(?<rest>${number}))?${hundred}${END}`,
			({ part, scale: by, rest }) => one((shapes.amount(part, by) ?? 0) + (plain(rest) ?? 0), "%"),
		),
		pattern("share", `${EDGE}${approximately}(?<part>${number})${hundred}${END}`, ({ part }) => one(plain(part), "%")),
		pattern(
			"share",
			`${EDGE}${approximately}(?<part>${eitherOf(numbers.one)}|${number})${SPACE}(?:${things}${SPACE})?${among}${whole}`,
			({ part, whole: all }) => one(share(counted(part), plain(all)), "%"),
		),
		// "One adult in six"
		pattern(
			"share",
			`${EDGE}${approximately}${eitherOf(numbers.one)}${SPACE}\\p{Ll}+${SPACE}${among}${whole}`,
			({ whole: all }) => one(share(1, plain(all)), "%"),
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?:(?:(?<count>${number}|${eitherOf(numbers.one)})[ -]|${eitherOf(numbers.articles)}${SPACE})(?<part>${parts})${END}${isOfSomething}|(?<count2>${number})-(?<part2>${parts})${END}(?!${ofScale}))`,
			({ count, part, count2, part2 }) => {
				const hundredths = fractions[(part ?? part2 ?? "").toLowerCase()] ?? 0;
				return one(Math.round(100 * (plain(count ?? count2) ?? 1) * hundredths) / 100, "%");
			},
		),
		pattern(
			"comparison",
			`${EDGE}${approximately}(?:(?<word>${anyOf(Object.keys(multiples))})|(?<times>${number})${SPACE}${eitherOf(numbers.multiple)})${SPACE}(?:${eitherOf(numbers["compared-with"])}${SPACE}[\\p{L}]+|${eitherOf(numbers["compared-by"])})${END}`,
			({ word, times }) => one(multiples[word?.toLowerCase() ?? ""] ?? plain(times), null),
		),
		pattern(
			"comparison",
			`${EDGE}${approximately}(?<word>${anyOf(Object.keys(numbers["half-as"]))})${SPACE}${eitherOf(numbers["after-half-as"])}${SPACE}[\\p{L}]+${END}`,
			({ word = "" }) => one(numbers["half-as"][word.toLowerCase()] ?? null, null),
		),
		pattern(
			"share",
			`${EDGE}(?:${approximately}${half}(?=${SPACE}${eitherOf(numbers["after-half"])}${END})(?!${SPACE}${eitherOf(numbers.articles)}${SPACE}(?:${scale})${END})|${half}(?=${SPACE}${eitherOf(numbers.of)}${END})|(?<=${eitherOf(numbers["before-half"])}${SPACE})${half}(?=[.,;:?!)]))`,
			() => one(50, "%"),
		),
	];
}

function share(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : Math.round((10_000 * part) / whole) / 100;
}
