/** Names that the platform knows for places (countries, and cities that time zones are named after), in small letters. */
export function isPlaceName(words: string, lang: string): boolean {
	return placesOf(lang).has(words.toLowerCase());
}

/** Whether a word is the name of a language, which in English is that of its people as well: "French", "Germans". */
export function isLanguageName(word: string, lang: string): boolean {
	const lower = word.toLowerCase();
	const languages = languagesOf(lang);
	return languages.has(lower) || (lower.endsWith("s") && languages.has(lower.slice(0, -1)));
}

const places = new Map<string, ReadonlySet<string>>();
const languages = new Map<string, ReadonlySet<string>>();

function placesOf(lang: string): ReadonlySet<string> {
	const known = places.get(lang);
	if (known) return known;
	const cities = Intl.supportedValuesOf("timeZone").map((zone) => (zone.split("/").at(-1) ?? "").replaceAll("_", " "));
	const made = new Set([...namesOf(lang, "region"), ...cities].map((name) => name.toLowerCase()));
	places.set(lang, made);
	return made;
}

function languagesOf(lang: string): ReadonlySet<string> {
	const known = languages.get(lang);
	if (known) return known;
	const made = new Set(namesOf(lang, "language").map((name) => name.toLowerCase()));
	languages.set(lang, made);
	return made;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** The names of all codes of two letters that the platform has one for. @see https://www.unicode.org/reports/tr35/ */
function namesOf(lang: string, type: "region" | "language"): string[] {
	const display = new Intl.DisplayNames([lang], { type, fallback: "none" });
	const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
	return codes.flatMap((code) => display.of(type === "region" ? code.toUpperCase() : code) ?? []);
}
