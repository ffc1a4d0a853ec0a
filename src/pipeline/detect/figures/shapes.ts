import type { DetectionOf } from "../../../model/detection.ts";
import type { QuantityKind } from "../../../model/vocabulary.ts";
import { anyOf, SPACE, type Words } from "../words.ts";
import { numberWords } from "./numbers.ts";

/** What a figure states: one value, or the two that it lies between; null where it states none. */
export type Reading = { value: number | null; min: number | null; max: number | null; unit: string | null };
/** A figure as its own words tell it, before its sentence is looked at. */
export type BareQuantity = Omit<DetectionOf<"quantity">, "of" | "saidBy">;
type Groups = Record<string, string | undefined>;
/** One of several figures that a shape holds: what it states, and the group of the expression that it is. */
export type Part = Reading & { kind: QuantityKind; group: string };
/**
 * A shape that figures have. `read` gives what the figure states, or the figures that the shape holds, with an
 * expression of the flag `d`; null for what is no figure of this shape.
 */
export type FigurePattern = {
	kind: QuantityKind;
	expression: RegExp;
	read: (groups: Groups) => Reading | readonly Part[] | null;
};

export const none: Reading = { value: null, min: null, max: null, unit: null };
/** Before a figure stands no letter, number or mark that it would be a part of. */
export const EDGE = "(?<![\\p{L}\\p{N}.,:/$€£’'−+-])";
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

/** "0.1 million" is 100,000 exactly, though 0.1 is no number of a computer. */
const rounded = (value: number) => Number(value.toPrecision(12));

/** What numbers look like in a language, as sources of expressions, and how they are read. */
export type NumberShapes = ReturnType<typeof numberShapes>;

/** The shapes of numbers in a language. */
export function numberShapes(words: Words) {
	const { numbers, times } = words;
	const { scales, halves } = numbers;
	const { valueOfNumber, ...sources } = numberWords(words);
	const { number } = sources;
	const ones = [...numbers.one, ...numbers.articles];
	const anyHalf = anyOf(Object.keys(halves));
	/** A number in digits or words. */
	const plain = (text: string | undefined): number | null => (text === undefined ? null : valueOfNumber(text));
	/** The same, where a word that counts one is a number too. */
	const counted = (text: string | undefined) => (ones.includes(text?.toLowerCase() ?? "") ? 1 : plain(text));
	// "two hundred thousand"
	const scaleOf = (words: string) =>
		words
			.toLowerCase()
			.split(/\s+/)
			.reduce((product, word) => product * (scales[word] ?? numbers["short-scales"][word] ?? 1), 1);
	const scale = anyOf(Object.keys(scales));
	const brokenParts = anyOf(Object.keys(numbers["parts-of-scales"]));
	const isSmall = (word: string) => word in numbers.fractions || (numbers.ordinals[word] ?? 0) > 2;
	/** How much of one a part of it is: "third", "twentieths"; null for what is no part. */
	const partOf = (word: string): number | null => {
		const [one, many] = [numbers.fractions[word], numbers.fractions[word.replace(/s$/, "")]];
		const under = numbers.ordinals[word] ?? numbers.ordinals[word.replace(/s$/, "")];
		const hundredths = one ?? many ?? (under === undefined ? null : 100 / under);
		return hundredths === null ? null : hundredths / 100;
	};
	const partWords = [...Object.keys(numbers.fractions), ...Object.keys(numbers.ordinals)].filter(isSmall);
	const half = (word: string | undefined) => halves[word?.trim().toLowerCase() ?? ""] ?? null;
	return {
		...sources,
		one: eitherOf(ones),
		scale: `(?:${scale})(?:${SPACE}(?:${scale}))?`,
		short: anyOf(Object.keys(numbers["short-scales"])),
		half: anyHalf,
		/** "… and a half" */
		andHalf: `${SPACE}${eitherOf(numbers.and)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?<half>${anyHalf})${END}`,
		sign: `[${Object.keys(numbers.currencies).join("")}]`,
		money: anyOf(numbers["money-words"]),
		duration: `(?:${anyOf(numbers.durations)})s?|centuries`,
		hundred: `(?:(?:${SPACE}|-)?${eitherOf(numbers.percent)}|${eitherOf(numbers["percent-attached"])})`,
		/** After a number: a space, one other word at most, and a plural, which it counts. */
		plural: `${SPACE}(?:(?!${eitherOf(numbers.metres)}${SPACE})\\p{Ll}+${SPACE})?(?:(?!${eitherOf(numbers["not-plurals"])}${END})\\p{L}+(?<!s)s|${eitherOf(numbers.plurals)})${END}`,
		/**
		 * "half a million", "three quarters of a million", "five and a half million": a part of a scale, read by
		 * `brokenAmount`.
		 */
		broken: `(?:(?:(?<many>${number}|${eitherOf(ones)})(?:${SPACE}|-))?(?<part>${brokenParts})${SPACE}(?:(?:${eitherOf(numbers.of)}${SPACE})?${eitherOf(numbers.articles)}${SPACE})?|(?<whole>${number}|${eitherOf(ones)})${SPACE}${eitherOf(numbers.and)}${SPACE}${eitherOf(numbers.articles)}${SPACE}(?<more>${brokenParts})${SPACE})(?<scale>${scale})`,
		vague: eitherOf(numbers["vague-scales"]),
		/** Parts of a whole, by their words: of one such part, of several, and those that are no ranks as well. */
		parts: {
			one: anyOf(partWords),
			many: anyOf(partWords.filter((word) => !(word in halves) && !word.endsWith("s")).map((word) => `${word}s`)),
			plain: anyOf(Object.keys(numbers.fractions).filter((word) => !(word in halves))),
			of: partOf,
		},
		/** "nearly", "up to": how exact a figure is belongs to it. */
		approximately: `(?:${eitherOf(numbers.approximations)}${SPACE})?`,
		/** "£2 a day"; "£2 a year earlier" is no rate. */
		rate: `(?:${SPACE}${eitherOf(numbers["rate-words"])}${SPACE}${eitherOf(numbers["rates-of-things"])}${END}(?!${SPACE}${eitherOf(Object.keys(times.directions))}${END}))?`,
		plain,
		counted,
		/** A number with a scale after it: "3 million". */
		amount: (text: string | undefined, by?: string): number | null => {
			const base = counted(text);
			return base === null || by === undefined ? base : rounded(base * scaleOf(by));
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
