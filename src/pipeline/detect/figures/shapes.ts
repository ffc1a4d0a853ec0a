import type { DetectionOf } from "../../../model/detection.ts";
import type { QuantityKind } from "../../../model/vocabulary.ts";
import { anyOf, SPACE, type Words } from "../words.ts";

/** What a figure states: one value, or the two that it lies between; null where it states none. */
export type Reading = { value: number | null; min: number | null; max: number | null; unit: string | null };
/** A figure as its own words tell it, before its sentence is looked at. */
export type BareQuantity = Omit<DetectionOf<"quantity">, "of" | "saidBy">;
type Groups = Record<string, string | undefined>;
export type FigurePattern = { kind: QuantityKind; expression: RegExp; read: (groups: Groups) => Reading | null };

export const none: Reading = { value: null, min: null, max: null, unit: null };
/** Fractions of one character. */
const VULGAR = "\u00BC-\u00BE\u2150-\u215E";
const VULGAR_NUMBER = new RegExp(`^(\\d*)([${VULGAR}])$`, "u");

/** What stands between the thousands of a number: a comma, or a space that keeps them on one line. */
const BETWEEN_THOUSANDS = "[,\u00A0\u2007\u2009\u200A\u202F]";
/** A number of at least four digits, in groups: "100,000". */
export const THOUSANDS = `\\d{1,3}(?:${BETWEEN_THOUSANDS}\\d{3}(?!\\d))+`;
/** Of two of the same, the longer first: a fraction of one character ("2½", "¾") is a number as well. */
export const DIGITS = `${THOUSANDS}(?:\\.\\d+)?|\\d+\\.\\d+|\\d*[${VULGAR}]|\\d+`;
/** Before a figure stands no letter, number or mark that it would be a part of. */
export const EDGE = "(?<![\\p{L}\\p{N}.,:/$€£’'-])";
/** The same before one that begins with a sign of its own. */
export const START = "(?<![\\p{L}\\p{N}])";
export const END = "(?![\\p{L}\\p{N}])";

/** A figure of a shape. @param flags of its expression: `y`; case makes no difference but where they say so */
export function pattern(kind: QuantityKind, source: string, read: FigurePattern["read"], flags = "iuy"): FigurePattern {
	return { kind, expression: new RegExp(source, flags), read };
}

/** What a figure of one value means. */
export function one(value: number | null, unit: string | null): Reading {
	return { ...none, value, unit };
}

/** The source of an expression that is any of the words. */
export function eitherOf(words: readonly string[]): string {
	return `(?:${anyOf(words)})`;
}

/** The value of a number that ends with a fraction of one character, as "2½"; null for any other. */
function fractionOf(text: string): number | null {
	const [, whole = "", fraction] = VULGAR_NUMBER.exec(text) ?? [];
	const [over, under] = fraction?.normalize("NFKC").split("\u2044").map(Number) ?? [];
	return over && under ? Number(whole) + over / under : null;
}

/** What numbers look like in a language, as sources of expressions, and how they are read. */
export type NumberShapes = ReturnType<typeof numberShapes>;

/** The shapes of numbers in a language. */
export function numberShapes({ numbers, times }: Words) {
	const { values, scales, halves } = numbers;
	const ones = [...numbers.one, ...numbers.articles];
	const halfWords = anyOf(Object.keys(halves));
	/** A number in digits or words. */
	const plain = (text: string | undefined): number | null => {
		if (text === undefined) return null;
		const fraction = fractionOf(text);
		if (fraction !== null) return fraction;
		const [tens = "", unit] = text.toLowerCase().split("-");
		const ones = numbers.one.includes(unit ?? "") ? 1 : (values[unit ?? ""] ?? 0);
		const known = values[tens] === undefined ? null : (values[tens] ?? 0) + ones;
		const amount = known ?? Number(text.replace(new RegExp(BETWEEN_THOUSANDS, "g"), ""));
		return Number.isFinite(amount) ? amount : null;
	};
	/** The same, where a word that counts one is a number too. */
	const counted = (text: string | undefined) => (ones.includes(text?.toLowerCase() ?? "") ? 1 : plain(text));
	// "two hundred thousand"
	const scaleOf = (words: string) =>
		words
			.toLowerCase()
			.split(/\s+/)
			.reduce((product, word) => product * (scales[word] ?? numbers["short-scales"][word] ?? 1), 1);
	const scale = anyOf(Object.keys(scales));
	const number = `(?:${DIGITS}|${eitherOf(Object.keys(values))}(?:-${eitherOf([...Object.keys(values), ...numbers.one])})?)`;
	const brokenParts = anyOf(Object.keys(numbers["parts-of-scales"]));
	const half = (word: string | undefined) => halves[word?.trim().toLowerCase() ?? ""] ?? null;
	return {
		number,
		one: eitherOf(ones),
		scale: `(?:${scale})(?:${SPACE}(?:${scale}))?`,
		short: anyOf(Object.keys(numbers["short-scales"])),
		half: halfWords,
		/** "… and a half" */
		andHalf: `${SPACE}${eitherOf(numbers.and)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?<half>${halfWords})${END}`,
		sign: `[${Object.keys(numbers.currencies).join("")}]`,
		money: anyOf(numbers["money-words"]),
		duration: `(?:${anyOf(numbers.durations)})s?|centuries`,
		hundred: `(?:${SPACE}|-)?${eitherOf(numbers.percent)}`,
		/**
		 * "half a million", "three quarters of a million", "five and a half million": a part of a scale, read by
		 * `brokenAmount`.
		 */
		broken: `(?:(?:(?<many>${number}|${eitherOf(ones)})(?:${SPACE}|-))?(?<part>${brokenParts})${SPACE}(?:(?:${eitherOf(numbers.of)}${SPACE})?${eitherOf(numbers.articles)}${SPACE})?|(?<whole>${number}|${eitherOf(ones)})${SPACE}${eitherOf(numbers.and)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?<more>${brokenParts})${SPACE})(?<scale>${scale})`,
		vague: eitherOf(numbers["vague-scales"]),
		/** "nearly", "up to": how exact a figure is belongs to it. */
		approximately: `(?:${eitherOf(numbers.approximations)}${SPACE})?`,
		/** "£2 a day"; "£2 a year earlier" is no rate. */
		rate: `(?:${SPACE}${eitherOf(numbers.rates)}${END}(?!${SPACE}${eitherOf(Object.keys(times.directions))}${END}))?`,
		plain,
		counted,
		/** A number with a scale after it: "3 million". */
		amount: (text: string | undefined, by?: string): number | null => {
			const base = counted(text);
			return base === null || by === undefined ? base : base * scaleOf(by);
		},
		/** The value of `broken`. */
		brokenAmount: ({ many, part, whole, more, scale: by = "" }: Groups): number | null => {
			const parts = numbers["parts-of-scales"];
			const fraction = (counted(many) ?? 1) * (parts[(part ?? more ?? "").toLowerCase()] ?? 0);
			const units = whole === undefined ? 0 : counted(whole);
			return units === null ? null : Math.round((units + fraction) * scaleOf(by));
		},
		/** "An hour and a half": so much more. */
		plus: (value: number | null, word: string | undefined) => (value === null ? null : value + (half(word) ?? 0)),
	};
}
