import { anyOf, SPACE, type Words } from "../words.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, one, pattern } from "./shapes.ts";

/** In years; nobody is said to be older. */
const OLDEST = 150;

/** "first six months", "ten days", "a 30-year-old", "over a decade", "an hour and a half", "half a century". */
export function durationPatterns({ numbers }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, half, approximately, andHalf, amount, plus } = shapes;
	const unit = `(?<unit>${shapes.duration})`;
	const parts = numbers["parts-of-durations"];
	const article = eitherOf(numbers.articles);
	const first = `(?:${eitherOf(numbers["before-durations"])}${SPACE})?`;
	const counted = `(?<number>${number})(?:${SPACE}(?<scale>${scale}))?|(?<number2>${shapes.one})${SPACE}(?<scale2>${scale})|${eitherOf(numbers["vague-counts"])}`;
	const old = `(?:(?:${SPACE}|-)${eitherOf(numbers.old)})?`;
	return [
		// "two and a half years"
		pattern(
			"duration",
			`${EDGE}${approximately}${first}(?<number>${number}|${shapes.one})${andHalf}${SPACE}${unit}${END}`,
			({ number: text, half: more, unit: name }) => one(plus(amount(text), more), name ?? null),
		),
		pattern(
			"duration",
			`${EDGE}${approximately}${first}(?:${counted})(?:${SPACE}|-)${unit}${old}${END}(?:${andHalf})?${shapes.rate}`,
			({ number: text, scale: by, number2, scale2, unit: name, half: more }) =>
				one(plus(amount(text ?? number2, by ?? scale2), more), name ?? null),
		),
		pattern(
			"duration",
			`(?<=(?<![\\p{L}\\p{N}])${eitherOf(numbers["before-one-duration"])}${SPACE})${article}${SPACE}${unit}${END}(?:${andHalf})?`,
			({ unit: name, half: more }) => one(plus(1, more), name ?? null),
		),
		pattern(
			"duration",
			`${EDGE}${approximately}${article}${SPACE}${unit}${END}${andHalf}`,
			({ unit: name, half: more }) => one(plus(1, more), name ?? null),
		),
		pattern(
			"duration",
			`${EDGE}${approximately}(?<count>${number}|${article})(?:${SPACE}|-)(?<part>${anyOf(Object.keys(parts))})s?${SPACE}${eitherOf(numbers.of)}${SPACE}${article}${SPACE}${unit}${END}`,
			({ count, part = "", unit: name }) => {
				const many = amount(count);
				return one(many === null ? null : many * (parts[part.toLowerCase()] ?? 1), name ?? null);
			},
		),
		// "aged 58"
		pattern(
			"duration",
			`(?<=(?<![\\p{L}])${eitherOf(numbers.aged)}${SPACE})(?<years>\\d{1,3})${END}(?!${SPACE}?[–-]|\\.\\d)`,
			({ years }) => one(Number(years) > OLDEST ? null : amount(years), "years"),
		),
		pattern(
			"duration",
			`${EDGE}${approximately}(?<half>${half})${SPACE}${article}${SPACE}${unit}${END}`,
			({ half: part, unit: name }) => one(plus(0, part), name ?? null),
		),
	];
}
