import type { TextRange } from "./ranges.ts";

/**
 * What stands in the place of a word that was withdrawn. It is the same for every word, so that it tells no length; all
 * fonts have it; no detector reads it; and it counts as a word, so that the words after it keep their numbers.
 */
export const WITHHELD = "••••";

/** Such a word in a text, as the source of a regular expression: bullets inside a word ("d••••d") are the author's. */
export const WITHHELD_WORD = "(?<![\\p{L}\\p{N}•])•{4}(?![\\p{L}\\p{N}•])";

/** What stands in the place of a sign that stood alone between such words: no word, but counted by who counts signs. */
const SIGN = "••";

const ANY = new RegExp(WITHHELD_WORD.replace("{4}", "(?:•{3}|•)"), "u");

/** Whether a text holds a withheld word or sign. */
export function holdsWithheld(text: string): boolean {
	return ANY.test(text);
}

/** Whether a word stands for a withheld one, or for signs. */
export function isWithheld(word: string): boolean {
	return /^(?:•{2}|•{4})(?:\s+••)*$/.test(word);
}

/** Whether all words of a text are withheld, and there is one. */
export function isAllWithheld(text: string): boolean {
	return holdsWithheld(text) && !/[\p{L}\p{N}]/u.test(text);
}

/** How many words of a text, as runs of anything but white space, are withheld or have a part that is. */
export function countWithheld(text: string): number {
	return text.split(/\s+/).filter(holdsWithheld).length;
}

/** A stretch of a text, in UTF-16 units, and what takes its place. */
export type Replacement = TextRange & { by: string };

/** What makes a word of characters; some characters of scripts without spaces are no letters. */
const LETTER = /[\p{L}\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Marks that divide sentences and clauses. They stay: what stands around the words is read by them. */
const STRUCTURE = /[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,;:!?…'"¡¿。、！？，；：؟،।]/u;
/** Between two words without space or mark: so that each is still one. */
const JOINT = "·";
/** Signs that belong to a word: they would tell what it was. */
const SIGNS = `(?:(?!${STRUCTURE.source}|${LETTER.source}|[\\p{M}•]).)+`;
const SIGNS_BEFORE = new RegExp(`${SIGNS}$`, "u");
const SIGNS_AFTER = new RegExp(`^${SIGNS}`, "u");

/**
 * What takes the place of the words in some ranges of a text. As many words are left, counted with their punctuation or
 * without; signs that mean something ("%", "£") are gone.
 * @param ranges from the first to the last character of a run of words, ascending and apart from each other
 * @param words the words of the text, ascending
 */
export function withholdingIn(text: string, ranges: readonly TextRange[], words: readonly TextRange[]): Replacement[] {
	const found: Replacement[] = [];
	let next = 0;
	for (const run of ranges) {
		const range = withSigns(text, run);
		while ((words[next]?.end ?? range.end) <= range.start) next++;
		let at = range.start;
		/** Whether a letter or a withheld word stands directly before. */
		let isJoined = /[\p{L}\p{N}•]\p{M}*$/u.test(text.slice(Math.max(0, at - 8), at));
		for (let word = words[next]; word && word.start < range.end; word = words[++next]) {
			// A block of signs alone counts as a word.
			const own = text.slice(word.start, word.end);
			if (own !== WITHHELD && !LETTER.test(own)) continue;
			const between = signsIn(text, { start: at, end: word.start });
			found.push(...between);
			const isBare = between.reduce((sum, one) => sum + one.end - one.start, 0) === word.start - at;
			const joint = isJoined && isBare ? JOINT : "";
			found.push({ start: word.start, end: word.end, by: `${joint}${WITHHELD}` });
			at = word.end;
			isJoined = true;
		}
		const after = signsIn(text, { start: at, end: range.end });
		const last = found.at(-1);
		const isBare = after.reduce((sum, one) => sum + one.end - one.start, 0) === range.end - at;
		if (last && isJoined && isBare && /^[\p{L}\p{N}•]/u.test(text.slice(range.end, range.end + 2))) last.by += JOINT;
		found.push(...after);
	}
	return found;
}

/** A run of words with the signs that belong to its first and last word: "£5", "5%". */
function withSigns(text: string, { start, end }: TextRange): TextRange {
	const before = SIGNS_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
	const after = SIGNS_AFTER.exec(text.slice(end, end + 8))?.[0].length ?? 0;
	return { start: start - before, end: end + after };
}

/** The signs between words, each of which goes; those alone between spaces become one sign, so that they count. */
function signsIn(text: string, range: TextRange): Replacement[] {
	const found: Replacement[] = [];
	for (const { 0: run, index } of text.slice(range.start, range.end).matchAll(/\S+/gu)) {
		const start = range.start + index;
		const isAlone = isSpace(text, start - 1) && isSpace(text, start + run.length);
		const isKept = [...run].some((character) => STRUCTURE.test(character));
		let offset = start;
		for (const character of run) {
			const end = offset + character.length;
			const isFirst = offset === start;
			if (!STRUCTURE.test(character)) {
				found.push({ start: offset, end, by: isAlone && !isKept && isFirst ? SIGN : "" });
			}
			offset = end;
		}
	}
	return found;
}

function isSpace(text: string, offset: number): boolean {
	const character = text.charAt(offset);
	return character === "" || /\s/.test(character);
}

/** A text with replacements, which are ascending and apart from each other. */
export function replaceIn(text: string, replacements: readonly Replacement[]): string {
	let written = "";
	let at = 0;
	for (const { start, end, by } of replacements) {
		written += text.slice(at, start) + by;
		at = end;
	}
	return written + text.slice(at);
}

/** Leads from the offsets of a text to those of the same text with replacements, and back. Ends of words stay ends. */
export function offsetsThrough(replacements: readonly Replacement[]): {
	to: (range: TextRange) => TextRange;
	from: (range: TextRange) => TextRange;
} {
	const pieces: { start: number; end: number; newStart: number; newEnd: number }[] = [];
	let shift = 0;
	for (const { start, end, by } of replacements) {
		pieces.push({ start, end, newStart: start + shift, newEnd: start + shift + by.length });
		shift += by.length - (end - start);
	}
	const through = (offset: number, isEnd: boolean, isBack: boolean): number => {
		let moved = 0;
		for (const piece of pieces) {
			const [start, end, start2, end2] = isBack
				? [piece.newStart, piece.newEnd, piece.start, piece.end]
				: [piece.start, piece.end, piece.newStart, piece.newEnd];
			if (offset < start || (offset === start && (isEnd || end > start))) break;
			if (offset < end) return isEnd ? end2 : start2;
			moved = end2 - end;
		}
		return offset + moved;
	};
	const both =
		(isBack: boolean) =>
		({ start, end }: TextRange): TextRange => ({
			start: through(start, false, isBack),
			end: through(end, true, isBack),
		});
	return { to: both(false), from: both(true) };
}
