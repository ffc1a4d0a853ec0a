import { anyOf, SPACE, type Words } from "../words.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, none, one, pattern } from "./shapes.ts";

/**
 * "52%", "3 to 7 percentage points", "nearly two-thirds", "one in three", "half"; and "twice as many", "half as big".
 */
export function sharePatterns({ numbers, times }: Words, shapes: NumberShapes): FigurePattern[] {
	const { number, scale, duration, hundred, approximately, plain, counted } = shapes;
	const partOf = (word = "") => shapes.parts.of(word.toLowerCase()) ?? 0;
	const { multiples } = numbers;
	const parts = shapes.parts.plain;
	const among = `${eitherOf(numbers.among)}${SPACE}(?:${eitherOf(numbers.every)}${SPACE})?`;
	// "one in three weeks" is no share.
	const whole = `(?<whole>${number})${END}(?!${SPACE}(?:${duration}|${scale})${END})`;
	const things = eitherOf([...numbers["money-words"], ...numbers.counted]);
	const half = eitherOf(Object.keys(numbers.halves));
	// "a third of it", "by a third in May"; "by a third man" is none.
	const ofScale = `${SPACE}${eitherOf(numbers.of)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?:${scale})${END}`;
	const isOfSomething = `(?:(?=${SPACE}${eitherOf(numbers.of)}${END}|[.,;)])(?!${ofScale})|(?<=${eitherOf(numbers["before-half"])}${SPACE}${eitherOf(numbers.articles)}${SPACE}\\p{L}+)(?=${SPACE}${eitherOf(numbers["after-parts"])}${END}|[.,;:!?)]|$))`;
	return [
		...partsOfPercent(numbers, shapes),
		...fractionPatterns(numbers, times, shapes),
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
				const [many, word] = [plain(count ?? count2) ?? 1, part ?? part2];
				return isLength(word, many, times) ? null : one(percentOf(many * partOf(word)), "%");
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

/** "half a per cent", "three quarters of a percentage point", "one and a half per cent". */
function partsOfPercent(numbers: Words["numbers"], shapes: NumberShapes): FigurePattern[] {
	const { number, approximately, parts } = shapes;
	const unit = `(?<unit>${eitherOf([...numbers.points, ...numbers.percent])})`;
	const unitOf = (name = "") => (numbers.points.includes(name.toLowerCase()) ? name.toLowerCase() : "%");
	const part = `(?<part>${parts.one}|${parts.many})`;
	const article = eitherOf(numbers.articles);
	const ones = eitherOf([...numbers.one, ...numbers.articles]);
	const read =
		(isAdded: boolean): FigurePattern["read"] =>
		({ count, part: word = "", unit: name }) => {
			const amount = shapes.parts.of(word.toLowerCase());
			const times = count === undefined ? 1 : shapes.counted(count);
			if (amount === null || times === null) return null;
			const value = isAdded ? times + amount : times * amount;
			return one(Math.round(10_000 * value) / 10_000, unitOf(name));
		};
	return [
		pattern(
			"share",
			`${EDGE}${approximately}(?:(?<count>${number}|${ones})(?:${SPACE}|-))?${part}${SPACE}(?:${eitherOf(numbers.of)}${SPACE})?${ones}${SPACE}${unit}${END}`,
			read(false),
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?<count>${number}|${ones})${SPACE}${eitherOf(numbers.and)}${SPACE}${article}${SPACE}${part}${SPACE}${unit}${END}`,
			read(true),
		),
	];
}

/** "Two thirds stayed home", "a twentieth of staff", "9/10 doctors", "1/3 of them". */
function fractionPatterns(numbers: Words["numbers"], times: Words["times"], shapes: NumberShapes): FigurePattern[] {
	const { number, approximately, parts, plain, counted } = shapes;
	const partOf = (word = "") => parts.of(word.toLowerCase());
	const of = `${SPACE}${eitherOf(numbers.of)}${SPACE}`;
	const notOfScale = `(?!${of}${eitherOf(numbers.articles)}${SPACE}(?:${shapes.scale})${END})`;
	return [
		pattern(
			"share",
			`${EDGE}${approximately}(?<count>${number})[ -](?<part>${parts.many})${END}${notOfScale}`,
			({ count, part = "" }) => {
				const [many, size] = [plain(count), partOf(part)];
				if (many === null || size === null || isLength(part, many, times) || many * size > 1) return null;
				return one(percentOf(many * size), "%");
			},
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?<count>${eitherOf([...numbers.one, ...numbers.articles])})[ -](?<part>${parts.one})${END}(?=${of}(?!${eitherOf(times.months)}${END}))${notOfScale}`,
			({ count, part }) => one(percentOf((counted(count) ?? 1) * (partOf(part) ?? 0)), "%"),
		),
		pattern(
			"share",
			`${EDGE}${approximately}(?<over>\\d{1,2})/(?<under>\\d{1,4})(?![\\p{L}\\p{N}]|[/.-]\\d)(?:(?=${of})|(?<=/${eitherOf(numbers.parted)})(?=${shapes.plural}))`,
			({ over, under }) => {
				const value = share(Number(over), Number(under));
				return value === null ? null : one(value, "%");
			},
		),
	];
}

/** "two quarters of growth" are lengths of time; "three quarters" are a share. */
function isLength(part = "", many: number, { units }: Words["times"]): boolean {
	return part.toLowerCase().replace(/s$/, "") in units && many > 1 && many !== 3;
}

/** A share of one, in hundredths. */
function percentOf(value: number): number {
	return Math.round(10_000 * value) / 100;
}

/** So many of so many, in hundredths; null where that is more than all. */
function share(part: number | null, whole: number | null): number | null {
	return part === null || !whole || part > whole ? null : percentOf(part / whole);
}
