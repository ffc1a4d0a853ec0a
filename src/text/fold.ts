/** Which differences in typing disappear when a text is folded. The defaults fold typography alone. */
export type FoldOptions = {
	/**
	 * The Unicode normal form of letters: `NFC` composes accents; `NFKC` also replaces compatible characters (ligatures, full
	 * width, superscripts); `unaccented` is NFD without its combining marks.
	 */
	letters?: "NFC" | "NFKC" | "unaccented";
	letterCase?: "kept" | "lower";
	/**
	 * `straight`: quotation marks and apostrophes become straight, dashes of any length a hyphen, an ellipsis three dots;
	 * `kept`: only the curly apostrophe becomes straight; `dropped`: letters, digits, %, $, £ and € alone are left.
	 */
	signs?: "straight" | "kept" | "dropped";
	/** Whether a dash is a sign like others or separates words as a space does. */
	dashes?: "sign" | "space";
};

/** A folded text with its way back: unit `i` of `text` comes from the original's offsets `starts[i]` to `ends[i]` (UTF-16). */
export type Folded = { text: string; starts: number[]; ends: number[] };

/** What folds as one: white space, a typed dash, a character with its combining marks. */
const UNIT = /\s+|-{2,3}|\P{M}\p{M}*|\p{M}+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
const STRAIGHT = new Map([
	...Array.from("‘’‚‛′ʼ`´", (mark) => [mark, "'"] as const),
	...Array.from("“”„‟″«»", (mark) => [mark, '"'] as const),
	...Array.from("‐‑‒–—―−", (dash) => [dash, "-"] as const),
	["--", "-"],
	["---", "-"],
	["…", "..."],
]);

/**
 * Folds a text, so that two texts that differ only in typing fold to the same string. Invisible characters disappear, runs of
 * white space become one space.
 */
export function fold(original: string, options: FoldOptions = {}): Folded {
	let text = "";
	const starts: number[] = [];
	const ends: number[] = [];
	for (const { 0: unit, index } of original.matchAll(UNIT)) {
		const folded = foldUnit(unit, options);
		const end = index + unit.length;
		if (folded === " " && text.endsWith(" ")) ends[ends.length - 1] = end;
		else {
			text += folded;
			for (let at = 0; at < folded.length; at++) {
				starts.push(index);
				ends.push(end);
			}
		}
	}
	return { text, starts, ends };
}

/**
 * Folds a string as one unit, by the same options. For single words: lower case and normal forms see the whole word, which
 * matters for a final sigma or Hangul typed as letters.
 */
export function foldUnit(unit: string, options: FoldOptions): string {
	// Most units are a plain letter or a digit, to which no other rule applies.
	if (PLAIN.test(unit)) return options.letterCase === "lower" ? unit.toLowerCase() : unit;
	const { letters = "NFC", letterCase = "kept", signs = "straight", dashes = "sign" } = options;
	const visible = unit.replace(INVISIBLE, "");
	if (/^\s/.test(visible) || (dashes === "space" && /^\p{Pd}/u.test(visible))) return " ";
	let folded = letters === "unaccented" ? visible.normalize("NFD").replace(/\p{M}/gu, "") : visible.normalize(letters);
	if (letterCase === "lower") folded = folded.toLowerCase();
	if (signs === "dropped") return /^[\p{L}\p{N}%$£€]+$/u.test(folded) ? folded : "";
	return signs === "straight" ? (STRAIGHT.get(folded) ?? folded) : folded.replaceAll("’", "'");
}
