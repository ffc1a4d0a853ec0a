import { codeOf } from "./hidden-character.ts";

/**
 * Alphabets with letters that look like those of another, and these letters. Others may stand beside any: nobody takes
 * the micro sign of “μg” for a Latin letter. All letters of Cherokee and Lisu were made from Latin capitals.
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
const alphabets = (
	[
		["Latin", /[acegijkmnopqstuvwxyzABCEFGHIJKLMNOPQRSTUVWXYZ]/],
		["Cyrillic", /[авеһіјкмнопрсԁԛѕтуԝхьгѡАВЕЅІЈКМНОРСТУХԌԚԜҮ]/],
		["Greek", /[αγεικνορτυχωηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/],
		["Armenian", /[հոսւօցզքգՍՕԼՏ]/],
		["Coptic", /[ⲟⲣⲥⲭⲩⲓⲕⲛⲧⲞⲢⲤⲬⲨⲒⲔⲚⲦ]/],
		["Cherokee", /\p{Script=Cherokee}/u],
		["Lisu", /\p{Script=Lisu}/u],
	] as const
).map(([name, alike]) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, "u"), alike }));

/** A word with letters of several alphabets that look alike. */
export type MixedWord = {
	/** The UTF-16 offset of the word. */
	index: number;
	word: string;
	/** The first such letter of the alphabet that has the fewest letters in the word. */
	letter: string;
	/** Its code point, as `U+043E`. */
	code: string;
	/** Its alphabet: "Cyrillic". */
	alphabet: string;
	/** The alphabet of most of the word's letters. */
	usual: string;
};

/**
 * The words of a text whose letters are of several alphabets and look alike: "оil" with a Cyrillic о. A word all in one
 * alphabet is none, whichever it is. Whatever is no letter ends a word.
 */
export function mixedWords(text: string): MixedWord[] {
	// Most texts are all in one alphabet, which is found at once.
	if (!NOT_LATIN.test(text)) return [];
	return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => mixedWord(word, index) ?? []);
}

const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;

function mixedWord(word: string, index: number): MixedWord | null {
	const letters = [...word];
	const counts = alphabets
		.map((alphabet) => ({ ...alphabet, found: letters.filter((one) => alphabet.letter.test(one)) }))
		.filter(({ found }) => found.length > 0)
		.sort((a, b) => b.found.length - a.found.length);
	const [usual, ...others] = counts;
	for (const { name, found, alike } of others.reverse()) {
		const letter = found.find((one) => alike.test(one));
		if (usual && letter !== undefined) {
			return { index, word, letter, code: codeOf(letter), alphabet: name, usual: usual.name };
		}
	}
	return null;
}

/**
 * Whether a word is all in letters of another alphabet that look like Latin ones, so that it is read as a Latin word:
 * “аррӏе”.
 */
export function looksLatin(word: string): boolean {
	const letters = [...word].filter((one) => /\p{L}/u.test(one));
	const isForeign = letters.some((one) => !/\p{Script=Latin}/u.test(one));
	return isForeign && letters.every((one) => LATIN_LOOKALIKE.test(one));
}

/** Palochka and some others look like Latin letters alone. */
const LATIN_LOOKALIKE = new RegExp(
	`[ӏъы]|${alphabets
		.filter(({ name }) => name !== "Latin")
		.map(({ alike }) => alike.source)
		.join("|")}`,
	"u",
);

/** Says of a word which letter does not belong, for a message. */
export function describeMixed({ word, letter, code, alphabet, usual }: MixedWord): string {
	return `“${word}” has the ${alphabet} letter “${letter}” (${code}) among ${usual} ones`;
}
