import type { QuantityKind } from "../../model/terms.ts";
import { anyOf, type Words } from "./words.ts";

/** What a figure states: one value, or the two that it lies between; null where it states none. */
export type Reading = { value: number | null; min: number | null; max: number | null; unit: string | null };
type Groups = Record<string, string | undefined>;
export type FigurePattern = { kind: QuantityKind; expression: RegExp; read: (groups: Groups) => Reading };

const none: Reading = { value: null, min: null, max: null, unit: null };
const SPACE = "[\\s\\u00A0]";
const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const EDGE = "(?<![\\p{L}\\p{N}.,:/$€£-])";
const END = "(?![\\p{L}\\p{N}])";

/**
 * The shapes that figures have in a language, the longer before the shorter: earlier ones win. Words that say how exact a
 * figure is belong to it.
 */
export function figurePatterns({ numbers }: Words): FigurePattern[] {
	const { values, scales, currencies, percent, counted, fractions, ordinals } = numbers;
	const number = `(?:${DIGITS}|(?:${anyOf(Object.keys(values))})(?:-(?:${anyOf(Object.keys(values))}))?)`;
	const scale = anyOf(Object.keys(scales));
	const short = anyOf(Object.keys(numbers["short-scales"]));
	const sign = `[${Object.keys(currencies).join("")}]`;
	const vague = anyOf(numbers["vague-scales"]);
	const money = anyOf(numbers["money-words"]);
	const duration = `(?:${anyOf(numbers.durations)})s?|centuries`;
	const approximately = `(?:(?:${anyOf(numbers.approximations)})${SPACE})?`;
	const rate = `(?:${SPACE}(?:${anyOf(numbers.rates)})${END})?`;
	const hundred = `(?:${SPACE}|-)?(?:${anyOf(percent)})`;
	const between = any(numbers.between);
	const from = any(numbers.from);
	const labels = `(?<!\\b(?:${anyOf(numbers.labels)})${SPACE})`;

	const plain = (text: string | undefined): number | null => {
		if (text === undefined) return null;
		const [tens = "", unit] = text.toLowerCase().split("-");
		const known = values[tens] === undefined ? null : (values[tens] ?? 0) + (values[unit ?? ""] ?? 0);
		const amount = known ?? Number(text.replaceAll(",", ""));
		return Number.isFinite(amount) ? amount : null;
	};
	const amount = (text: string | undefined, by?: string): number | null => {
		const base = plain(text);
		if (base === null || by === undefined) return base;
		return base * (scales[by.toLowerCase()] ?? numbers["short-scales"][by.toLowerCase()] ?? 1);
	};
	const ones = (text: string | undefined) => (numbers.one.includes(text?.toLowerCase() ?? "") ? 1 : plain(text));
	const one = (value: number | null, unit: string | null): Reading => ({ ...none, value, unit });
	const pattern = (kind: QuantityKind, source: string, read: (groups: Groups) => Reading): FigurePattern => ({
		kind,
		expression: new RegExp(source, "giu"),
		read,
	});
	// "from 2004 to 2009" are two years, not so many of something.
	const years = `(?:1[0-9]|20)\\d\\d${SPACE}${any([...numbers.to, ...numbers.and])}${SPACE}(?:1[0-9]|20)\\d\\d`;
	const span = `(?:${between}${SPACE}(?:${sign})?(?<from>${number})${hundredOrNot(hundred)}(?:${SPACE}(?:${scale}))?${SPACE}${any(numbers.and)}|(?:${from}${SPACE})?(?:${sign})?(?<from2>${number})(?:${SPACE}${any(numbers.to)}|${SPACE}?[–-]))${SPACE}?(?<sign>${sign})?(?<to>${number})`;
	return [
		// Ranges: "between 30 and 40 per cent", "10 to 12 years", "£3–5 million".
		pattern(
			"range",
			`${EDGE}${approximately}${span}(?:(?<percent>${hundred})|${SPACE}?(?<scale>${scale}|${short})${END}|${SPACE}(?<unit>${duration}|${anyOf(counted)}|${money})${END}|(?<=(?:${between}|${from})[^.;]{1,40})(?<!${years}))${rate}${END}`,
			({ from, from2, to, percent: isShare, scale: by, unit, sign: currency }) => ({
				...none,
				min: amount(from ?? from2, by),
				max: amount(to, by),
				unit: isShare ? "%" : currency ? (currencies[currency] ?? null) : (unit ?? null),
			}),
		),
		// Shares: "52%", "nearly two-thirds", "one in three", "half".
		pattern("share", `${EDGE}${approximately}(?<number>${number})${hundred}${END}`, (found) =>
			one(plain(found["number"]), "%"),
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?<part>${any(numbers.one)}|${number})${SPACE}(?:(?:${anyOf([...numbers["money-words"], ...counted])})${SPACE})?${any(numbers.among)}${SPACE}(?:${any(numbers.every)}${SPACE})?(?<whole>${number})${END}(?!${SPACE}(?:${duration}|${scale})${END})`,
			({ part, whole }) => one(share(ones(part), plain(whole)), "%"),
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?:(?<count>${number}|${any(numbers.one)})[ -]|${any(numbers.articles)}${SPACE})(?<part>${anyOf(Object.keys(fractions).filter((word) => word !== "half"))})${END}(?=${SPACE}${any(numbers.of)}${END}|[.,;)])`,
			({ count, part }) =>
				one(part ? Math.round(100 * (plain(count) ?? 1) * (fractions[part.toLowerCase()] ?? 0)) / 100 : null, "%"),
		),
		// Comparisons without a number of their own: "twice as many", "half as big", "three times the rate".
		pattern(
			"comparison",
			`${EDGE}${approximately}(?:(?<word>${anyOf(Object.keys(numbers.multiples))})|(?<number>${number})${SPACE}times)${SPACE}(?:${any(numbers["compared-with"])}${SPACE}[\\p{L}]+|${any(numbers["compared-by"])})${END}`,
			({ word, number: times }) => one(numbers.multiples[word?.toLowerCase() ?? ""] ?? plain(times), null),
		),
		pattern(
			"share",
			`${EDGE}(?:(?:${approximately.slice(0, -1)}half)(?=${SPACE}${any(numbers["after-half"])}${END})|half(?=${SPACE}${any(numbers.of)}${END})|(?<=${any(numbers["before-half"])}${SPACE})half(?=[.,;:?!)]))`,
			() => one(50, "%"),
		),
		// Money: "€6.1bn a year", "$3.5 million", "31 cents", "hundreds of millions of dollars".
		pattern(
			"money",
			`(?<![\\p{L}\\p{N}])${approximately}(?<sign>${sign})${SPACE}?(?<number>${DIGITS})(?:${SPACE}?(?<scale>${scale}|${short}))?${END}${rate}`,
			({ sign: currency, number: text, scale: by }) => one(amount(text, by), currencies[currency ?? ""] ?? null),
		),
		pattern(
			"money",
			`${EDGE}${approximately}(?<number>${number}|${any([...numbers.articles, ...numbers.one])})(?:${SPACE}(?<scale>${scale}))?${SPACE}(?<unit>${money})${END}(?:${SPACE}${any(numbers.and)}${SPACE}${any(numbers.articles)}${SPACE}half)?${rate}`,
			({ number: text, scale: by, unit }) => one(amount(text, by), unit ?? null),
		),
		pattern(
			"count",
			`(?<![\\p{L}\\p{N}])${approximately}(?:${vague})(?:${SPACE}of${SPACE}(?:${vague}))?${END}`,
			() => none,
		),
		// Lengths of time: "first six months", "ten days", "a decade".
		pattern(
			"duration",
			`${EDGE}${approximately}(?:${any(numbers["before-durations"])}${SPACE})?(?<number>${number}|${any(numbers["vague-counts"])})${SPACE}(?<unit>${duration})${END}`,
			({ number: text, unit }) => one(plain(text), unit ?? null),
		),
		pattern("count", `${EDGE}${approximately}(?<number>${number})${SPACE}(?<scale>${scale})${END}`, (found) =>
			one(amount(found["number"], found["scale"]), null),
		),
		pattern("count", `${EDGE}${approximately}(?<number>${number})${SPACE}(?<unit>${anyOf(counted)})${END}`, (found) =>
			one(plain(found["number"]), found["unit"] ?? null),
		),
		pattern(
			"count",
			`${EDGE}(?<word>${anyOf(Object.keys(numbers.times))})(?!${SPACE}${any(numbers.compared)}${END})`,
			({ word }) => one(numbers.times[word?.toLowerCase() ?? ""] ?? null, "times"),
		),
		// Ranks: "the third time", "fourth lowest", "the 30th".
		pattern(
			"ordinal",
			`${EDGE}(?<word>${anyOf(Object.keys(ordinals))}|\\d+(?:st|nd|rd|th))(?:[${"\\s"}-](?:${anyOf(numbers.ranked)}))${END}`,
			({ word }) => one(ordinals[word?.toLowerCase() ?? ""] ?? (Number.parseInt(word ?? "", 10) || null), null),
		),
		pattern("date", "(?<![\\p{L}\\p{N}.,$€£-])(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}%]|[.,]\\d)", ({ year }) =>
			one(Number(year), "year"),
		),
		pattern(
			"count",
			`${EDGE}${labels}${approximately}${labels}(?<number>${DIGITS})(?![\\p{L}\\p{N}%]|[.,:/-]\\d)`,
			(found) => one(plain(found["number"]), null),
		),
	];
}

function any(words: readonly string[]): string {
	return `(?:${anyOf(words)})`;
}

/** A per cent sign may stand after the first of two numbers as well. */
function hundredOrNot(hundred: string): string {
	return `(?:${hundred})?`;
}

function share(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : Math.round((10_000 * part) / whole) / 100;
}
