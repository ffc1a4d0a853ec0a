import { anyOf, SPACE, type Words } from "../words.ts";

/** Fractions of one character. */
const VULGAR = "\u00BC-\u00BE\u2150-\u215E";
const VULGAR_NUMBER = new RegExp(`^(\\d*)([${VULGAR}])$`, "u");

/** What stands between the thousands of a number: a comma, an apostrophe, or a space that keeps them on one line. */
const BETWEEN_THOUSANDS = "[,’'\u00A0\u2007\u2008\u2009\u200A\u202F]";
const SEPARATORS = new RegExp(`${BETWEEN_THOUSANDS}| `, "g");
/**
 * A number of at least four digits, in groups: "100,000"; in India "5,00,000". With spaces that may break a line only
 * where nothing else can be meant: "1 000 000", "10 000". No number has more than seven groups: so each is looked at
 * once.
 */
export const THOUSANDS = `(?:\\d{1,3}(?:${BETWEEN_THOUSANDS}\\d{3}(?!\\d)){1,6}|\\d{1,2}(?:,\\d\\d){1,6},\\d{3}(?!\\d)|\\d{1,3}(?: \\d{3}(?!\\d)){1,6} \\d{3}(?!\\d)|\\d{1,3} 000(?!\\d))`;
/** Of two of the same, the longer first: a fraction of one character ("2½", "¾") is a number as well. */
export const DIGITS = `${THOUSANDS}(?:\\.\\d+)?|\\d+\\.\\d+|\\d*[${VULGAR}]|\\d+`;
/**
 * What makes a number one below nothing: a minus sign, a hyphen that no number or word stands before, and a dash before
 * a share or degrees.
 */
export const MINUS = `(?:−|(?<![^\\s(])-|(?<![^\\s(])(?<!\\d\\s)–(?=[\\d.]+${SPACE}?[%°]))`;
/** A number in digits, with a sign where it has one. */
export const SIGNED = `(?:(?:${MINUS}|\\+)?(?:${DIGITS}))`;

/** The value of a number that ends with a fraction of one character, as "2½"; null for any other. */
function fractionOf(text: string): number | null {
	const [, whole = "", fraction] = VULGAR_NUMBER.exec(text) ?? [];
	const [over, under] = fraction?.normalize("NFKC").split("\u2044").map(Number) ?? [];
	return over && under ? Number(whole) + over / under : null;
}

/** The value of a number in digits; null for what is none. */
function digitsOf(text: string): number | null {
	const [, sign = "", digits = ""] = /^([−–+-]?)(.*)$/su.exec(text) ?? [];
	const amount = fractionOf(digits) ?? (digits === "" ? Number.NaN : Number(digits.replace(SEPARATORS, "")));
	if (!Number.isFinite(amount)) return null;
	return sign === "" || sign === "+" ? amount : -amount;
}

/** How numbers are written in words in a language, as a source of an expression, and what they amount to. */
export function numberWords({ numbers }: Words) {
	const { values, scales } = numbers;
	const ones = [...numbers.one, ...numbers.articles];
	const named = anyOf(Object.keys(values));
	const units = anyOf([...Object.keys(values).filter((word) => (values[word] ?? 0) < 10), ...numbers.one]);
	const tens = anyOf(Object.keys(values).filter((word) => (values[word] ?? 0) >= 20));
	/** "twenty-five" */
	const hyphened = `(?:${tens})-(?:${units})(?![\\p{L}])`;
	const small = `(?:${hyphened}|(?!${hyphened})(?:${named}))`;
	const scale = `(?:${anyOf(Object.keys(scales))})`;
	const and = anyOf(numbers.and);
	// "one hundred and twenty", "two thousand four hundred"
	const rest = `${SPACE}(?:(?:${and})${SPACE}(?:${small}|${anyOf(numbers.one)})(?:${SPACE}${scale})*|${small}${SPACE}${scale})`;
	const compound = `(?:${small}|${anyOf(ones)})(?:${SPACE}${scale}){1,2}(?:${rest}){1,3}`;
	// "nought point two", "two point three"; but "at one point two people"
	const figures = `${SPACE}(?:${anyOf(numbers.point)})(?:${SPACE}(?:${anyOf(numbers.zeros)}|${units})(?!-)){1,12}`;
	const measured = `(?=${figures}${SPACE}(?:${scale}|${anyOf(numbers.percent)}))`;
	const isApart = `(?<!(?:${anyOf(numbers["before-points"])})${SPACE})`;
	const point = `(?:${anyOf(numbers.zeros)}|${small}|(?:${anyOf(numbers.one)})${measured}|${isApart}(?:${anyOf(numbers.one)}))${figures}`;
	/** A small number in words; null for what is none. */
	const smallOf = (word: string): number | null => {
		if (ones.includes(word)) return 1;
		if (numbers.zeros.includes(word)) return 0;
		const [ten = "", unit] = word.split("-");
		const value = values[ten];
		if (value === undefined || unit === undefined) return value ?? null;
		return value + (numbers.one.includes(unit) ? 1 : (values[unit] ?? 0));
	};
	const wordsOf = (text: string): number | null => {
		const words = text.toLowerCase().split(/\s+/u);
		const at = words.findIndex((word) => numbers.point.includes(word));
		if (at > 0) {
			const [whole, digits] = [smallOf(words.slice(0, at).join(" ")), words.slice(at + 1).map(smallOf)];
			return whole === null || digits.includes(null) ? null : Number(`${whole}.${digits.join("")}`);
		}
		/** What the scales are done with, and what the next one multiplies. */
		let [sum, open] = [0, 0];
		for (const word of words) {
			const by = scales[word];
			const value = smallOf(word);
			if (by !== undefined && by <= 100) open *= by;
			else if (by !== undefined) [sum, open] = open === 0 ? [sum * by, 0] : [sum + open * by, 0];
			else if (value !== null) open += value;
			else if (!numbers.and.includes(word)) return null;
		}
		return sum + open;
	};
	const minus = `(?:${anyOf(numbers.minus)})${SPACE}`;
	const isBelow = new RegExp(`^${minus}`, "iu");
	const ranks = anyOf(Object.keys(numbers.ordinals).filter((word) => (numbers.ordinals[word] ?? 0) < 10));
	return {
		/** Words that no column writes for anything but a number: "fifty-two", "minus five", "nought point two". */
		sure: `(?:(?:${minus})(?:${point}|${compound}|${small})|${point}|(?:${tens})-(?:${units}))`,
		/** "twenty-first": the tens, and the rank after them. */
		tensRank: `(?<tens>${tens})-(?<rank>${ranks})`,
		/** A number in words of which a part stands after a scale: "one hundred and twenty". */
		compound,
		/** Any number, in digits or words. */
		number: `(?:${SIGNED}|(?:${minus})?(?:${DIGITS}|${point}|${compound}|${small}))`,
		/** The same in digits without a sign, or in words. */
		unsigned: `(?:${DIGITS}|${point}|${compound}|${small})`,
		/** The value of a number in digits or words; null for what is none, and for a word that may count one. */
		valueOfNumber: (text: string): number | null => {
			const rest = text.replace(isBelow, "");
			const isOne = ones.includes(rest.toLowerCase());
			const value = /\p{N}/u.test(rest) ? digitsOf(rest) : isOne ? null : wordsOf(rest);
			return value === null || rest === text ? value : -value;
		},
	};
}
