import { anyOf, SPACE, type Words } from "../words.ts";
import { DIGITS, MINUS } from "./numbers.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, one, pattern, START } from "./shapes.ts";

/**
 * "€6.1bn a year", "US$5 million", "CHF 3 million", "31 cents", "5 million Swiss francs", "hundreds of millions of
 * dollars".
 */
export function moneyPatterns({ numbers }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, short, sign, money, vague, approximately, rate, andHalf, amount, plus } = shapes;
	const { currencies, "currency-letters": letters, "currency-endings": endings } = numbers;
	const codes = anyOf(Object.keys(letters));
	const digits = `${SPACE}?(?<number>${DIGITS})(?:(?:${SPACE}|-)?(?<scale>${scale}|${short}))?${END}${rate}`;
	const whose = `(?:${eitherOf(numbers["whose-money"])}${SPACE})?`;
	const of = `${SPACE}${eitherOf(numbers.of)}${SPACE}`;
	return [
		pattern(
			"money",
			`${START}${approximately}(?<letters>${codes})${digits}`,
			({ letters: name = "", number: text, scale: by }) => one(amount(text, by), letters[name] ?? null),
			// "All 5 million" is no money of Albania.
			"uy",
		),
		pattern(
			"money",
			`${START}${approximately}(?<minus>${MINUS})?(?<sign>${sign})${digits}`,
			({ minus, sign: name = "", number: text, scale: by }) => {
				const value = amount(text, by);
				return one(minus && value !== null ? -value : value, currencies[name] ?? null);
			},
		),
		// "500 USD", "50 million EUR"
		pattern(
			"money",
			`${EDGE}${approximately}(?<number>${DIGITS})(?:${SPACE}(?<scale>${scale}))?${SPACE}(?<letters>${codes})(?![\\p{L}\\p{N}]|${SPACE}?\\d)${rate}`,
			({ letters: name = "", number: text, scale: by }) => one(amount(text, by), letters[name] ?? null),
			"uy",
		),
		// "10 €"
		pattern(
			"money",
			`${EDGE}${approximately}(?<number>${DIGITS})(?:${SPACE}(?<scale>${scale}))?${SPACE}?(?<sign>${sign})(?!${SPACE}?\\d)${rate}`,
			({ sign: name = "", number: text, scale: by }) => one(amount(text, by), currencies[name] ?? null),
		),
		// "half a million dollars", "five and a half million pounds"
		pattern(
			"money",
			`${EDGE}${approximately}${shapes.broken}${SPACE}(?<unit>${whose}(?:${money}))${END}${rate}`,
			(groups) => one(shapes.brokenAmount(groups), groups["unit"] ?? null),
		),
		pattern(
			"money",
			`${EDGE}${approximately}(?<number>${number}|${shapes.one})(?:${SPACE}(?<scale>${scale})|(?<=\\d)(?<short>${short})(?=${SPACE}))?(?:${SPACE}|-(?!${eitherOf(numbers.weights)}${END}))(?<unit>${whose}(?:${money}))${END}(?:${andHalf})?${rate}`,
			({ number: text, scale: by, short: few, unit, half }) => {
				// "a crown" is worn more often than paid.
				const isThing = numbers["money-things"].includes(unit?.toLowerCase() ?? "");
				if (isThing && numbers.articles.includes(text?.toLowerCase() ?? "")) return null;
				return one(plus(amount(text, by ?? few), half), unit ?? null);
			},
		),
		pattern(
			"money",
			`${EDGE}${approximately}(?<number>${DIGITS})(?<ending>${anyOf(Object.keys(endings))})${END}${rate}`,
			({ number: text, ending = "" }) => one(amount(text), endings[ending.toLowerCase()] ?? null),
		),
		// "a few hundred pounds"
		pattern(
			"money",
			`${START}${approximately}${eitherOf(numbers["vague-counts"])}${SPACE}(?:${scale})${SPACE}(?<unit>${whose}(?:${money}))${END}${rate}`,
			({ unit }) => one(null, unit ?? null),
		),
		pattern(
			"money",
			`${START}${approximately}${vague}(?:${of}${vague})?${of}(?<unit>${money})${END}${rate}`,
			({ unit }) => one(null, unit ?? null),
		),
	];
}
