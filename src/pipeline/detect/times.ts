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
	const { days, months, units, before, alone, directions, seasons, parts, noon, "before-months": placed } = words.times;
	const day = `(?:${anyOf(days)})`;
	const month = `(?:${anyOf(months)})`;
	const unit = `(?:${anyOf(units)})`;
	const count = `(?:\\d+|${either(["a", "an", ...Object.keys(words.numbers.values), "several", "many", "few", "a few"])})`;
	const space = "[\\s\\u00A0]";
	const partOfDay = `(?:${space}(?:${anyOf(["morning", "afternoon", "evening", "night"])}))?`;
	const date = `(?:${month}${space}\\d{1,2}(?:st|nd|rd|th)?(?:,?${space}\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?${space}(?:of${space})?${month}(?:,?${space}\\d{4})?|${day}${partOfDay})`;
	const relative = `(?:${either(["the"])}${space})?${either(before)}${space}(?:${count}${space})?(?:${unit}s?|${day}|${month})${partOfDay}`;
	// The longer before the shorter: the first that fits is taken. Names of days and months have a capital.
	const forms = [
		// "about 6.30 a.m. on 3 March", "9.15 on Monday morning"
		`(?:${either(["about", "around"])}${space})?\\d{1,2}(?:[.:]\\d\\d)?${space}?(?:[ap]\\.?m\\.?|o[’']clock)(?:${space}(?:on${space})?${date})?`,
		`\\d{1,2}[.:]\\d\\d${space}on${space}${date}`,
		`(?:${day},?${space})?${date}`,
		`${month},?${space}(?:of${space})?\\d{4}`,
		`(?:${either(["about"])}${space})?${count}${space}${unit}s?${space}(?:${anyOf(directions)})`,
		// "the first quarter of next year", "the end of last year"
		`${either(["the"])}${space}(?:${anyOf(parts)})${space}of${space}(?:${relative}|\\d{4}|${month})`,
		relative,
		either(alone),
		`(?<=${either(placed)}${space})(?:(?:early|late|mid)[${"\\s"}-])?${month}`,
		`${either(["the"])}${space}(?:${anyOf(seasons)})(?=[.,;:)!?]|${space}(?:of|before|after|when)\\b)`,
		either(noon),
		`(?:${either(["the"])}${space})?(?:1[5-9]|20)\\d0s`,
	];
	const expression = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "gu");
	cache.set(words, expression);
	return expression;
}

/** Any of the words, as they are or with the capital that begins a sentence. */
function either(words: readonly string[]): string {
	return `(?:${anyOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})`;
}
