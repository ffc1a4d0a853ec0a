import { anyOf, SPACE, type Words } from "../words.ts";
import { DIGITS, THOUSANDS } from "./numbers.ts";
import { EDGE, END, eitherOf, type FigurePattern, type NumberShapes, none, pattern, type Reading } from "./shapes.ts";

/** "between 30 and 40 per cent", "10 to 12 years", "£3–5 million", "aged 18 to 24", "100,000 to 200,000". */
export function rangePatterns({ numbers }: Words, shapes: NumberShapes): FigurePattern[] {
	const { unsigned: number, scale, short, sign, money, duration, hundred, approximately, rate, amount, plain } = shapes;
	const { currencies, counted } = numbers;
	const between = eitherOf(numbers.between);
	const from = eitherOf(numbers.from);
	const to = eitherOf(numbers.to);
	// "from 2004 to 2009" are two years, not so many of something.
	const years = `(?:1[0-9]|20)\\d\\d${SPACE}${eitherOf([...numbers.to, ...numbers.and])}${SPACE}(?:1[0-9]|20)\\d\\d`;
	// A sign, a per cent sign or a scale may stand with the first number as well: "£1.2bn–£1.5bn".
	const more = (name: string, share: string) =>
		`(?:(?<${share}>${hundred})|(?:${SPACE}|-)?(?<${name}>${scale}|${short})(?=${SPACE}|[–-]))?`;
	const betweenBoth = `${between}${SPACE}(?<sign1>${sign})?(?<from1>${number})${more("scale1", "share1")}${SPACE}${eitherOf(numbers.and)}`;
	const fromOne = `(?:${from}${SPACE})?(?<sign2>${sign})?(?<from2>${number})${more("scale2", "share2")}(?:${SPACE}${to}|${SPACE}?[–-])`;
	const second = `${SPACE}?(?<sign>${sign})?(?<to>${number})`;
	const unit = `(?<percent>${hundred})|${SPACE}?(?<scale>${scale}|${short})${END}|${SPACE}(?<unit>${duration}|${anyOf([...counted, ...numbers.measures])}|${money})${END}`;
	const noUnit = `(?<=(?:${between}|${from})(?:[^.;]|\\.\\d){1,40})(?<!${years})|(?<=${sign}(?:${DIGITS}))`;
	return [
		pattern(
			"range",
			`${EDGE}${approximately}(?:${betweenBoth}|${fromOne})${second}(?:${unit}|${noUnit})${rate}${END}`,
			({
				share1,
				share2,
				from1,
				from2,
				scale1,
				scale2,
				sign1,
				sign2,
				sign: last,
				to: most,
				percent,
				scale: by,
				unit: named,
			}) => {
				// "up 5% to 300 yen": two figures.
				if ((share1 ?? share2) && !percent) return null;
				const currency = last ?? sign1 ?? sign2;
				const max = amount(most, by);
				const own = amount(from1 ?? from2, scale1 ?? scale2);
				const scaled = amount(from1 ?? from2, scale1 ?? scale2 ?? by);
				return rangeOf({
					// "£500 to £2 million"
					min: scaled !== null && max !== null && scaled > max ? own : scaled,
					max,
					unit: percent ? "%" : currency ? (currencies[currency] ?? null) : (named ?? null),
				});
			},
		),
		// "People aged 18-24"
		pattern(
			"range",
			`(?<=(?<![\\p{L}])${eitherOf(numbers.aged)}${SPACE})(?<from>\\d{1,3})(?:${SPACE}${to}${SPACE}|${SPACE}?[–-])(?<to>\\d{1,3})${END}`,
			({ from: least, to: most }) => rangeOf({ min: plain(least), max: plain(most), unit: "years" }),
		),
		// Numbers so written are two of the same.
		pattern(
			"range",
			`${EDGE}${approximately}(?<from>${THOUSANDS})${SPACE}${to}${SPACE}(?<to>${THOUSANDS})${END}`,
			({ from: least, to: most }) => rangeOf({ min: plain(least), max: plain(most), unit: null }),
		),
		...dashPatterns(numbers, shapes),
	];
}

/** "won 3–1", "the vote was 52-48", "12.8–13.0 TeV", "10-15 ministers": two numbers that a dash joins. */
function dashPatterns(numbers: Words["numbers"], { approximately, plain, plural }: NumberShapes): FigurePattern[] {
	const edge = `${EDGE}(?<!\\b${eitherOf(numbers.labels)}${SPACE})`;
	const score = `(?=\\d{1,3}[–-]\\d)(?<=(?<![\\p{L}])${eitherOf(numbers.scored)}(?:${SPACE}[\\p{L}’'(,-]{1,24}){0,5}${SPACE}\\(?)`;
	const close = `${END}(?!\\s?[–-]\\d|[.,:/]\\d|%)`;
	const read: FigurePattern["read"] = ({ from, to }) => {
		const [min, max] = [plain(from), plain(to)];
		return min === null || max === null || min > max ? null : { ...none, min, max };
	};
	return [
		// Votes and goals of two sides lie on no scale between them.
		pattern("comparison", `${score}\\d{1,3}[–-]\\d{1,3}${close}`, () => none),
		pattern(
			"range",
			`${edge}${approximately}(?<from>${DIGITS})(?:–|${SPACE}–${SPACE}(?=\\d))(?<to>${DIGITS})${close}`,
			read,
		),
		pattern("range", `${edge}${approximately}(?<from>${DIGITS})-(?<to>${DIGITS})${close}(?=${plural})`, read),
		pattern("comparison", `${edge}\\d{1,3}–\\d{1,3}${close}`, () => none),
	];
}

/** A range: no first number is above the second. Where the words give one so, neither is given. */
function rangeOf({ min, max, unit }: Omit<Reading, "value">): Reading {
	return min !== null && max !== null && min > max ? { ...none, unit } : { value: null, min, max, unit };
}
