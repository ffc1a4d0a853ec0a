/** A character that readers cannot see or tell from others. */
export type HiddenCharacter = {
	/** Its UTF-16 offset. */
	index: number;
	/** What it is, for a message: "the hidden character U+202E". */
	what: string;
};

/**
 * Control codes, characters that browsers leave out or interpret, lone surrogates, line and paragraph separators,
 * spaces that no typographer sets, a letter that is blank (U+2800), private use, and code points that are no
 * characters. The typographer's spaces are allowed: from an en space to a hair space, and the no-break ones.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const HIDDEN =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u1680\u2000\u2001\u2028-\u202E\u205F\u2066-\u2069\u2800\uFFF9-\uFFFD]|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}|\p{Default_Ignorable_Code_Point}/u;

/** Letters of scripts that join or stack, where a joiner changes what is read. */
const JOINED =
	"[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Thai}\\p{Script=Lao}]\\p{M}*";

/** Places where such a character belongs to the writing. */
const ALLOWED = new RegExp(
	[
		// The flags of England, Scotland and Wales are spelled in tags.
		"\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}",
		// Whether a sign is drawn as text or as a picture.
		"(?<=\\p{Emoji})[\\uFE0E\\uFE0F]",
		// Pictures made of pictures.
		"(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})",
		// Forms of ideographs and signs; names of people depend on them.
		"(?<=[\\p{Script=Han}\\p{Sm}\\p{Script=Myanmar}])[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
		"(?<=\\p{Script=Mongolian})[\\u180B-\\u180F]",
		`(?<=${JOINED})[\\u200C\\u200D]|[\\u200C\\u200D](?=${JOINED})`,
		// A soft hyphen inside a word is typography.
		"(?<=[\\p{L}\\p{M}])\\u00AD(?=\\p{L})",
	].join("|"),
	"gu",
);

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const DIRECTION_MARKS = /[\u200E\u200F\u061C]/gu;

/**
 * The hidden characters of a text, each where it occurs first. Direction marks are hidden, but in a text that has
 * letters written from right to left.
 * @param around the text that this one is a part of, where it is one: it decides on direction marks
 */
export function hiddenCharacters(text: string, around: string = text): HiddenCharacter[] {
	if (!HIDDEN.test(text)) return [];
	const blank = (found: string) => "_".repeat(found.length);
	const others = text.replace(ALLOWED, blank);
	const judged = RIGHT_TO_LEFT.test(around) ? others.replace(DIRECTION_MARKS, blank) : others;
	const found = Map.groupBy(judged.matchAll(new RegExp(HIDDEN, "gu")), ([character]) => character);
	return [...found].map(([character, [first]]) => ({ index: first?.index ?? 0, what: describe(character) }));
}

/** What stands for a line break or a space, among the hidden characters. */
const LINE_BREAKS = /[\u000B\u000C\u0085\u2028\u2029]/;
const BLANKS = /[\u1680\u2000\u2001\u205F\u2800]/;

/**
 * A text without its hidden characters and without soft hyphens. What stands for a line break or a space becomes one.
 * @param onRemoved is told each of them, with its UTF-16 offset
 */
export function removeHidden(text: string, onRemoved: (character: string, index: number) => void): string {
	if (!HIDDEN.test(text)) return text;
	const isRightToLeft = RIGHT_TO_LEFT.test(text);
	const allowed = new Set<number>();
	for (const { 0: found, index } of text.matchAll(ALLOWED)) {
		if (found === "\u00AD") continue;
		for (let at = index; at < index + found.length; at++) allowed.add(at);
	}
	return text.replace(new RegExp(HIDDEN, "gu"), (character, ...groups) => {
		const index = groups.find((group): group is number => typeof group === "number") ?? 0;
		if (allowed.has(index) || (isRightToLeft && /[\u200E\u200F\u061C]/.test(character))) return character;
		onRemoved(character, index);
		if (LINE_BREAKS.test(character)) return "\n";
		return BLANKS.test(character) ? " " : "";
	});
}

/** A text with the code points of its hidden characters in their places, so that a message can show it. */
export function withCodes(text: string): string {
	return HIDDEN.test(text) ? text.replace(new RegExp(HIDDEN, "gu"), (found) => `<${codeOf(found)}>`) : text;
}

/** The code point of a character, as `U+202E`. */
export function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function describe(character: string): string {
	const code = codeOf(character);
	if (/[\u200E\u200F\u061C]/.test(character)) return `the direction mark ${code}, which belongs in right-to-left text`;
	if (/\p{Co}/u.test(character)) return `the character ${code}, which is for private use`;
	if (/\p{Noncharacter_Code_Point}/u.test(character)) return `the code point ${code}, which is no character`;
	return `the hidden character ${code}`;
}
