/** Characters that are about twice as wide as a Latin letter. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Breaks a text into lines at its spaces; a word longer than a line is broken inside. No character but spaces is lost.
 * @param columns how many Latin letters of average width a line holds
 * @returns at least one line, none with spaces at its ends
 */
export function wrapLines(text: string, columns: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/\s+/).flatMap((whole) => breakWord(whole, columns))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && widthOf(longer) > columns) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return [...lines, line];
}

/** The pieces of a word, each of which fits on a line. */
function breakWord(word: string, columns: number): string[] {
	const pieces: string[] = [];
	let piece = "";
	for (const character of word) {
		if (piece !== "" && widthOf(piece + character) > columns) {
			pieces.push(piece);
			piece = "";
		}
		piece += character;
	}
	return piece === "" ? pieces : [...pieces, piece];
}

function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += WIDE.test(character) ? 2 : 1;
	return width;
}
