/**
 * Names that the platform knows for places (countries, and cities that time zones are named after), in small letters.
 */
export function isPlaceName(words: string, lang: string): boolean {
	return placesOf(lang).has(words.toLowerCase());
}

/** Whether a word is the name of a language, which in English is that of its people as well: "French", "Germans". */
export function isLanguageName(word: string, lang: string): boolean {
	const lower = word.toLowerCase();
	const languages = languagesOf(lang);
	return languages.has(lower) || (lower.endsWith("s") && languages.has(lower.slice(0, -1)));
}

const placesOf = namesIn((lang) => {
	const cities = Intl.supportedValuesOf("timeZone").map((zone) => (zone.split("/").at(-1) ?? "").replaceAll("_", " "));
	return [...namesOf(lang, "region"), ...cities];
});

const languagesOf = namesIn((lang) => namesOf(lang, "language"));

/** The names of a language in small letters, put together once. */
function namesIn(list: (lang: string) => string[]): (lang: string) => ReadonlySet<string> {
	const made = new Map<string, ReadonlySet<string>>();
	return (lang) => {
		const names = made.get(lang) ?? new Set(list(lang).map((name) => name.toLowerCase()));
		made.set(lang, names);
		return names;
	};
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** The names of all codes of two letters that the platform has one for. @see https://www.unicode.org/reports/tr35/ */
function namesOf(lang: string, type: "region" | "language"): string[] {
	const display = new Intl.DisplayNames([lang], { type, fallback: "none" });
	const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
	return codes.flatMap((code) => display.of(type === "region" ? code.toUpperCase() : code) ?? []);
}
