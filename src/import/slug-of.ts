import { wordsForId } from "../links/ids.ts";
import { identifierSchema } from "../model/identifier.ts";

/** The longest name that is made, in characters: addresses are read out and typed. */
const MAX_LENGTH = 60;

/**
 * Letters that no accent can be taken off, as they are usually written without. Ids of passages leave them out: those
 * that are published must stay as they are.
 */
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };

/**
 * The name of a column's folder from its headline; null where most of the headline's letters are not Latin ones.
 * @param lang the language: Germans write "ue" for "ü"
 */
export function slugOf(headline: string, lang = "en"): string | null {
	const isGerman = /^de\b/.test(lang);
	const respelt = headline
		.toLowerCase()
		.replace(/[äöü]/g, (letter) => (isGerman ? `${letter.normalize("NFD").charAt(0)}e` : letter))
		.replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter);
	const words = wordsForId(respelt);
	// A headline mostly of other letters would leave a name that says nothing.
	const letters = (respelt.normalize("NFC").match(/\p{L}/gu) ?? []).length;
	if (words.join("").length < letters / 2) return null;
	const slug = words.reduce(
		(name, word) =>
			`${name}-${word}`.length > MAX_LENGTH && name !== "" ? name : name === "" ? word : `${name}-${word}`,
		"",
	);
	const short = slug.slice(0, MAX_LENGTH).replace(/-+$/, "");
	const named = identifierSchema.safeParse(short).success ? short : `${short}-column`;
	return identifierSchema.safeParse(named).success ? named : null;
}
