import type { Detection } from "../../model/detection.ts";
import type { QuantityKind } from "../../model/terms.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { anyOf, type Words, wordsFor } from "./words.ts";

type Pattern = {
	kind: QuantityKind;
	expression: RegExp;
	/** The value and unit that a match states; null where it states none. */
	read: (match: RegExpExecArray) => { value: number | null; unit: string | null };
};

/** Proposes the figures of a text: shares, money, amounts in words, counts, years. Earlier patterns win. */
export function detectFigures(layer: TextLayer, lang: string): Detection[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const found: Extract<Detection, { type: "quantity" }>[] = [];
	const taken = new Uint8Array(layer.text.length);
	for (const { kind, expression, read } of patternsOf(words)) {
		for (const match of layer.text.matchAll(expression)) {
			const range = { start: match.index, end: match.index + match[0].length };
			if (taken.subarray(range.start, range.end).some((unit) => unit === 1)) continue;
			taken.fill(1, range.start, range.end);
			found.push({ type: "quantity", range, kind, ...read(match) });
		}
	}
	return found.sort((a, b) => a.range.start - b.range.start);
}

const cache = new WeakMap<Words, Pattern[]>();

function patternsOf(words: Words): Pattern[] {
	const known = cache.get(words);
	if (known) return known;
	const { values, scales, currencies, percent, counted } = words.numbers;
	const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
	const number = `(?:${digits})|(?:${anyOf(Object.keys(values))})`;
	const scale = anyOf(Object.keys(scales));
	const amountOf = (text: string | undefined, factor?: string | undefined): number | null => {
		if (text === undefined) return null;
		const amount = values[text.toLowerCase()] ?? Number(text.replaceAll(",", ""));
		return Number.isFinite(amount) ? amount * (factor ? (scales[factor.toLowerCase()] ?? 1) : 1) : null;
	};
	const edge = "(?<![\\p{L}\\p{N}.,:/$€£-])";
	const patterns: Pattern[] = [
		{
			kind: "share",
			expression: new RegExp(`${edge}(${number})[\\s-]?(?:${anyOf(percent)})(?![\\p{L}\\p{N}])`, "giu"),
			read: (match) => ({ value: amountOf(match[1]), unit: "%" }),
		},
		{
			kind: "money",
			expression: new RegExp(
				`([${Object.keys(currencies).join("")}])\\s?(${digits})(?:\\s?(${scale}))?(?![\\p{L}\\p{N}])`,
				"giu",
			),
			read: (match) => ({ value: amountOf(match[2], match[3]), unit: currencies[match[1] ?? ""] ?? null }),
		},
		{
			kind: "count",
			expression: new RegExp(
				`(?<![\\p{L}\\p{N}])(?:${anyOf(words.numbers["vague-scales"])})(?:\\s+of\\s+(?:${anyOf(words.numbers["vague-scales"])}))?(?![\\p{L}\\p{N}])`,
				"giu",
			),
			read: () => ({ value: null, unit: null }),
		},
		{
			kind: "count",
			expression: new RegExp(`${edge}(${number})\\s(${scale})(?![\\p{L}\\p{N}])`, "giu"),
			read: (match) => ({ value: amountOf(match[1], match[2]), unit: null }),
		},
		{
			kind: "count",
			expression: new RegExp(`${edge}(${number})\\s(${anyOf(counted)})(?![\\p{L}\\p{N}])`, "giu"),
			read: (match) => ({ value: amountOf(match[1]), unit: match[2] ?? null }),
		},
		{
			kind: "date",
			expression: /(?<![\p{L}\p{N}.,$€£-])(1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}%]|[.,]\d)/gu,
			read: (match) => ({ value: Number(match[1]), unit: "year" }),
		},
		{
			kind: "count",
			expression: new RegExp(`${edge}(${digits})(?![\\p{L}\\p{N}%]|[.,:/-]\\d)`, "gu"),
			read: (match) => ({ value: amountOf(match[1]), unit: null }),
		},
	];
	cache.set(words, patterns);
	return patterns;
}
