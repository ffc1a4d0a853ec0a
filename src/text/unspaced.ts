/**
 * Letters of scripts that put no space between words, and of Hangul, which puts none before particles: between two of
 * them nothing tells whether a word is cut.
 */
const UNSPACED =
	"\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}";

const unspaced = new RegExp(`[${UNSPACED}]`, "u");
const spaced = new RegExp(`(?![${UNSPACED}])[\\p{L}\\p{N}]`, "u");

/** Whether a text holds letters of a script that does not put spaces between all words. */
export function isUnspaced(text: string): boolean {
	return unspaced.test(text);
}

/** Whether a character is a letter or a digit of another script. */
export function isSpacedLetter(character: string): boolean {
	return spaced.test(character);
}
