/** Which differences in typing disappear when a text is folded. The defaults fold typography alone. */
export type FoldOptions = {
	/**
	 * The Unicode normal form of letters: `NFKC` also replaces compatible characters (ligatures, full width,
	 * superscripts).
	 */
	letters?: "NFC" | "NFKC";
	letterCase?: "kept" | "lower";
	/**
	 * `straight`: quotation marks and apostrophes become straight, dashes of any length a hyphen, an ellipsis three dots;
	 * `kept`: only the curly apostrophe becomes straight.
	 */
	signs?: "straight" | "kept";
};

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
 * Folds a string as one unit. For single words: lower case and normal forms see the whole word, which matters for a
 * final sigma or Hangul typed as letters.
 */
export function foldUnit(unit: string, options: FoldOptions): string {
	const { letters = "NFC", letterCase = "kept", signs = "straight" } = options;
	// Most units are a plain letter or a digit, to which no other rule applies.
	if (PLAIN.test(unit)) return letterCase === "lower" ? unit.toLowerCase() : unit;
	const visible = unit.replace(INVISIBLE, "");
	if (/^\s/.test(visible)) return " ";
	const normal = visible.normalize(letters);
	const folded = letterCase === "lower" ? normal.toLowerCase() : normal;
	return signs === "straight" ? (STRAIGHT.get(folded) ?? folded) : folded.replaceAll("’", "'");
}
