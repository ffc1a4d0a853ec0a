import { z } from "zod";
import { wordLoader, wordRecord } from "./load-words.ts";

/** How long a unit of time is: so many days or months; or a part of a day, a weekend, a season by its number. */
const unitSchema = z
	.string()
	.regex(/^(?:\d+[dm]|season \d+|clock|part|weekend)$/)
	.transform((written) => {
		const amount = Number(/\d+/.exec(written)?.[0] ?? 0);
		if (written.endsWith("d") && amount > 0) return { kind: "days" as const, amount };
		if (written.endsWith("m") && amount > 0) return { kind: "months" as const, amount };
		if (written.startsWith("season")) return { kind: "season" as const, amount };
		if (written === "weekend") return { kind: "weekend" as const, amount };
		return { kind: written === "part" ? ("part" as const) : ("clock" as const), amount };
	});
export type TimeUnit = z.output<typeof unitSchema>;

/** A list that a language may do without. */
const listed = z.array(z.string()).default([]);
/** The words by which the ends of sentences are told. */
export const sentenceWordsSchema = z.strictObject({
	"before-names": listed,
	"before-more": listed,
	"before-numbers": listed,
	abbreviations: listed,
	"after-names": listed,
	"after-firms": listed,
	countries: listed,
	"before-countries": listed,
	"after-countries": listed,
	titles: listed,
	clocks: listed,
	"before-clocks": listed,
	"after-clocks": listed,
	labels: listed,
	numbered: listed,
	"letter-pronoun": z.string().default(""),
	"before-initials": listed,
	"after-ordinals": listed,
	tags: listed,
	openers: listed,
});
export type SentenceWords = z.output<typeof sentenceWordsSchema>;

const wordsSchema = z.strictObject({
	sentences: sentenceWordsSchema,
	marks: z.strictObject({ elisions: z.array(z.string()), decade: z.string() }),
	numbers: z.strictObject({
		values: wordRecord(z.number()),
		zeros: z.array(z.string()),
		point: z.array(z.string()),
		minus: z.array(z.string()),
		"before-points": z.array(z.string()),
		scales: wordRecord(z.number()),
		halves: wordRecord(z.number()),
		"parts-of-scales": wordRecord(z.number()),
		"after-parts": z.array(z.string()),
		weights: z.array(z.string()),
		"vague-scales": z.array(z.string()),
		"short-scales": wordRecord(z.number()),
		approximations: z.array(z.string()),
		one: z.array(z.string()),
		articles: z.array(z.string()),
		between: z.array(z.string()),
		and: z.array(z.string()),
		from: z.array(z.string()),
		to: z.array(z.string()),
		among: z.array(z.string()),
		every: z.array(z.string()),
		of: z.array(z.string()),
		"after-half": z.array(z.string()),
		"before-half": z.array(z.string()),
		"before-durations": z.array(z.string()),
		"before-one-duration": z.array(z.string()),
		old: z.array(z.string()),
		aged: z.array(z.string()),
		"parts-of-durations": wordRecord(z.number()),
		"vague-counts": z.array(z.string()),
		times: wordRecord(z.number()),
		multiple: z.array(z.string()),
		compared: z.array(z.string()),
		"compared-with": z.array(z.string()),
		"compared-by": z.array(z.string()),
		"before-vague-durations": z.array(z.string()),
		"vague-durations": z.array(z.string()),
		few: z.string(),
		most: z.array(z.string()),
		than: z.array(z.string()),
		"not-compared": z.array(z.string()),
		since: z.array(z.string()),
		fractions: wordRecord(z.number()),
		"money-words": z.array(z.string()),
		durations: z.array(z.string()),
		changing: z.array(z.string()),
		costing: z.array(z.string()),
		changers: z.array(z.string()),
		"change-by": z.array(z.string()),
		"money-for": z.array(z.string()),
		investing: z.array(z.string()),
		"money-in": z.array(z.string()),
		worth: z.array(z.string()),
		changed: z.array(z.string()),
		scored: z.array(z.string()),
		"not-plurals": z.array(z.string()),
		"percent-attached": z.array(z.string()),
		"after-millions": z.array(z.string()),
		metres: z.array(z.string()),
		measures: z.array(z.string()),
		"before-ranks": z.array(z.string()),
		"rates-of-things": z.array(z.string()),
		"rate-words": z.array(z.string()),
		parted: z.array(z.string()),
		"change-in": z.array(z.string()),
		ordinals: wordRecord(z.number()),
		plurals: z.array(z.string()),
		"not-ranked": z.array(z.string()),
		ranked: z.array(z.string()),
		multiples: wordRecord(z.number()),
		"after-half-as": z.array(z.string()),
		"half-as": wordRecord(z.number()),
		labels: z.array(z.string()),
		percent: z.array(z.string()),
		points: z.array(z.string()),
		currencies: wordRecord(z.string().nullable()),
		"currency-letters": wordRecord(z.string()),
		"money-things": z.array(z.string()),
		"currency-endings": wordRecord(z.string()),
		"whose-money": z.array(z.string()),
		counted: z.array(z.string()),
	}),
	times: z.strictObject({
		days: z.array(z.string()).length(7),
		months: z.array(z.string()).length(12),
		"short-months": wordRecord(z.int().min(1).max(12)),
		units: wordRecord(unitSchema),
		before: wordRecord(z.int()),
		"before-told": z.array(z.string()),
		"before-unit-told": z.array(z.string()),
		alone: wordRecord(z.int().nullable()),
		directions: wordRecord(z.int().nullable()),
		"vague-counts": z.array(z.string()),
		articles: z.array(z.string()),
		about: z.array(z.string()),
		"before-months": z.array(z.string()),
		early: z.array(z.string()),
		ahead: z.array(z.string()),
		behind: z.array(z.string()),
		every: z.array(z.string()),
		"before-seasons": z.array(z.string()),
		seasons: wordRecord(z.int()),
		"parts-of-day": z.array(z.string()),
		parts: wordRecord(z.int().nullable()),
		noon: z.array(z.string()),
		the: z.array(z.string()),
		of: z.array(z.string()),
		on: z.array(z.string()),
		"ordinal-endings": z.array(z.string()),
		"plural-ending": z.string(),
		"clock-endings": z.array(z.string()),
		"after-seasons": z.array(z.string()),
		"word-months": z.array(z.string()),
		"named-days": z.array(z.string()),
		"not-days": z.array(z.string()),
		"days-after-weekdays": wordRecord(z.int()),
		"clock-verbs": z.array(z.string()),
		at: z.array(z.string()),
		"before-clocks": z.array(z.string()),
		past: z.array(z.string()),
		to: z.array(z.string()),
		minutes: z.array(z.string()),
		"parts-of-hours": z.array(z.string()),
		"parts-before-hours": z.array(z.string()),
		"after-spoken-hours": z.array(z.string()),
		"quarter-letter": z.string(),
		"financial-years": z.array(z.string()),
		"eras-before": z.array(z.string()),
		"eras-after": z.array(z.string()),
		decades: wordRecord(z.int()),
		centuries: wordRecord(z.int()),
	}),
});
export type Words = z.output<typeof wordsSchema>;

/** The words that the detectors go by in a language, or null where the project has none for it. */
export const wordsFor = wordLoader(wordsSchema, (language) => new URL(`words.${language}.yaml`, import.meta.url));

/** What is made of the words of a language once, however often it is asked for. */
export function onceFor<W extends object, T>(make: (words: W) => T): (words: W) => T {
	const made = new WeakMap<W, { value: T }>();
	return (words) => {
		const known = made.get(words) ?? { value: make(words) };
		made.set(words, known);
		return known.value;
	};
}

/** The source of an expression for the space between two words. */
export const SPACE = "[\\s\\u00A0]";

/** A regular expression source that matches any of the words, longest first. */
export function anyOf(words: readonly string[]): string {
	return [...words]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => RegExp.escape(word))
		.join("|");
}
