import type { Detection } from "../../model/detection.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { anyOf, type Words, wordsFor } from "./words.ts";

/**
 * Finds the times of a text that are told in words or as a day: "this week", "ten years ago", "on Tuesday", "July 21,
 * 2017". Which days they mean counts from the day of publication, and is an editor's to say.
 */
export function detectTimes(layer: TextLayer, lang: string): Detection[] {
	const words = wordsFor(lang);
	if (!words) return [];
	const found: Detection[] = [];
	let end = 0;
	for (const match of layer.text.matchAll(expressionOf(words))) {
		if (match.index < end) continue;
		end = match.index + match[0].length;
		found.push({ type: "time", range: { start: match.index, end } });
	}
	return found;
}

const cache = new WeakMap<Words, RegExp>();

function expressionOf(words: Words): RegExp {
	const known = cache.get(words);
	if (known) return known;
	const { days, months, units, before, alone, directions } = words.times;
	const day = `(?:${anyOf(days)})`;
	const month = `(?:${anyOf(months)})`;
	const unit = `(?:${anyOf(units)})`;
	const count = `(?:\\d+|an?|${anyOf(Object.keys(words.numbers.values))}|several|many|few|a few)`;
	const space = "[\\s\\u00A0]";
	// The longer before the shorter: the first that fits is taken.
	const forms = [
		`(?:${day},?${space})?${month}${space}\\d{1,2}(?:st|nd|rd|th)?(?:,?${space}\\d{4})?`,
		`\\d{1,2}(?:st|nd|rd|th)?${space}(?:of${space})?${month}(?:,?${space}\\d{4})?`,
		`${month},?${space}\\d{4}`,
		`(?:about${space})?${count}${space}${unit}s?${space}(?:${anyOf(directions)})`,
		`(?:the${space})?(?:${anyOf(before)})${space}(?:${count}${space})?(?:${unit}s?|${day}|${month})(?:${space}(?:morning|afternoon|evening|night))?`,
		`(?:${anyOf(alone)})`,
		`${day}(?:${space}(?:morning|afternoon|evening|night))?`,
		`(?:the${space})?(?:1[5-9]|20)\\d0s`,
	];
	const expression = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
	cache.set(words, expression);
	return expression;
}
