import type { SearchHints } from "../model/search-hints.ts";

/**
 * Other ways to write the numbers of a query: "fifty-two per cent" as "52%", "52 percent" and "52 per cent"; "9
 * million" as "nine million". Words of numbers up to ninety-nine are known.
 * @returns queries to try in place of the one typed; none where no number stands in it
 */
export function withNumbers(typed: string, { values, percent }: SearchHints["numbers"]): string[] {
	const digits = inDigits(typed.toLowerCase(), values);
	const asked = [digits, inWords(digits, values)].flatMap((form) => inPercent(form, percent));
	return [...new Set(asked)].filter((form) => form !== typed.toLowerCase());
}

function inDigits(typed: string, values: Record<string, number>): string {
	const word = `(${Object.keys(values).join("|")})`;
	return typed.replace(new RegExp(`\\b${word}(?:[- ]${word})?\\b`, "g"), (whole, first: string, second?: string) => {
		const value = values[first] ?? 0;
		if (second === undefined) return `${value}`;
		const unit = values[second] ?? 0;
		// "fifty-two" is one number, "two ten" are two.
		return value >= 20 && value % 10 === 0 && unit < 10 ? `${value + unit}` : whole;
	});
}

function inWords(typed: string, values: Record<string, number>): string {
	const wordOf = (value: number) => Object.keys(values).find((word) => values[word] === value);
	return typed.replace(/(?<![\d.,])\d{1,2}(?![\d.,])/g, (number) => {
		const value = Number(number);
		const tens = wordOf(value - (value % 10));
		const unit = wordOf(value % 10);
		return wordOf(value) ?? (tens && unit ? `${tens}-${unit}` : number);
	});
}

/** The same with each way to write per cent, where one of them follows a number. */
function inPercent(typed: string, percent: readonly string[]): string[] {
	// A number alone may be a share: "52" finds "52%".
	if (/^\d+(?:[.,]\d+)?$/.test(typed)) return percent.map((form) => `${typed}${form === "%" ? "" : " "}${form}`);
	const sign = new RegExp(
		`(\\d|\\p{L})[- ]?(?:%|(?<=[- ])(?:${percent.filter((form) => form !== "%").join("|")}))(?!\\p{L})`,
		"u",
	);
	const before = sign.exec(typed)?.[1];
	if (before === undefined) return [typed];
	// The sign stands after digits only.
	const forms = /\d/.test(before) ? percent : percent.filter((form) => form !== "%");
	return forms.map((form) => typed.replace(sign, `$1${form === "%" ? "" : " "}${form}`));
}
