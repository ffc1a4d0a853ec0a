import { partialDateSchema } from "../model/identifier.ts";
import { words } from "./words.ts";

/** Languages whose months are read in a date, besides that of the text. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "uk", "ru", "tr"];

/** The longest line that is looked at for a date, in UTF-16 units. */
const MAX_LENGTH = 80;

/** Names of months and weekdays, in small letters and without full stops, of a group of languages. */
type CalendarWords = { months: Map<string, number>; weekdays: Set<string> };

const known = new Map<string, CalendarWords>();

/**
 * Reads a line that is a date and nothing else: "Friday, March 14, 2025", "14 March 2025, 09.30", "14.3.2025", "May
 * 1908", "1908". No part of it is made up: a year alone stays one.
 * @param lang the language of the text, if it is known
 * @returns the day, month or year as `2025-03-14`, `2025-03` or `2025`; null for anything else, and for days written in
 *   numbers alone that have two readings: "03/04/2025"
 */
export function readPrintedDate(line: string, lang?: string): string | null {
	if (line.length > MAX_LENGTH || !/\d{4}|[’']\d\d/.test(line)) return null;
	const iso = /^(\d{4}(?:-\d\d){0,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(line.trim())?.[1];
	const read = iso ?? inNumbers(line.trim()) ?? inWords(line, calendarOf(lang));
	return read !== null && partialDateSchema.safeParse(read).success ? read : null;
}

/** "14.3.2025", "14/03/2025", "3/14/2025". */
function inNumbers(line: string): string | null {
	const [, first = "", mark, second = "", year = ""] = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(line) ?? [];
	if (year === "") return null;
	// With full stops the day is always first; with slashes only a number above 12 says which one it is.
	if (mark !== "." && Number(first) <= 12 && Number(second) <= 12 && first !== second) return null;
	const [day, month] = mark !== "." && Number(second) > 12 ? [second, first] : [first, second];
	return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

function inWords(line: string, { months, weekdays }: CalendarWords): string | null {
	const before = new RegExp(`^(?:${words.dates.before.join("|")})(?:\\s*:\\s*|\\s+)`, "iu");
	// A time of the day, with its zone, says nothing of the day.
	const zones = words.dates.zones.map((zone) => RegExp.escape(zone)).join("|");
	const clock = new RegExp(
		`\\b\\d{1,2}(?:[:.]\\d\\d){1,2}(?!\\.?\\d)(?:\\s?(?:${zones})\\b\\.?)*|\\b\\d{1,2}\\s?(?:am|pm|uhr)\\b`,
		"giu",
	);
	const rest = line.trim().replace(before, "").replace(before, "").replace(clock, " ");
	let year: number | undefined;
	let month: number | undefined;
	let day: number | undefined;
	for (const [raw] of rest.matchAll(/[\p{L}\p{M}\p{N}’'.]+/gu)) {
		const word = raw.toLowerCase().replace(/\.+$/, "");
		const named = months.get(word);
		const number = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1];
		if (/^\d{4}$/.test(word) && year === undefined) year = Number(word);
		else if (named !== undefined && month === undefined) month = named;
		else if (number !== undefined && day === undefined) day = Number(number);
		else if (!weekdays.has(word) && !words.dates.inside.includes(word)) return null;
	}
	if (/[^\p{L}\p{M}\p{N}\s.,'’|()·–-]/u.test(rest) || year === undefined) return null;
	if (month === undefined) return day === undefined && /^\W*\d{4}\W*$/.test(rest) ? `${year}` : null;
	const two = (number: number) => `${number}`.padStart(2, "0");
	return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The names of the calendar in the usual languages and in one more. */
function calendarOf(lang = "en"): CalendarWords {
	const found = known.get(lang);
	if (found) return found;
	const made: CalendarWords = { months: new Map(), weekdays: new Set() };
	for (const language of new Set([lang, ...LANGUAGES])) addNames(made, language);
	known.set(lang, made);
	return made;
}

function addNames({ months, weekdays }: CalendarWords, language: string): void {
	for (const style of ["long", "short"] as const) {
		// Beside a day many languages write another form of the month: "5 марта".
		const formats = [
			{ month: style },
			{ month: style, day: "numeric" },
			{ weekday: style, month: style, day: "numeric" },
		] as const;
		for (const options of formats) {
			const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
			for (let month = 0; month < 12; month++) {
				for (const { type, value } of format.formatToParts(Date.UTC(2024, month, 1 + month))) {
					const name = value.toLowerCase().replace(/\.+$/, "");
					if (type === "month" && !/\d/.test(name) && !months.has(name)) months.set(name, month + 1);
				}
			}
			// The first of January 2024 was a Monday.
			for (let day = 1; day <= 7; day++) {
				for (const { type, value } of format.formatToParts(Date.UTC(2024, 0, day))) {
					if (type === "weekday") weekdays.add(value.toLowerCase().replace(/\.+$/, ""));
				}
			}
		}
	}
	// English writes "Sept." too.
	if (language === "en") months.set("sept", 9);
}
