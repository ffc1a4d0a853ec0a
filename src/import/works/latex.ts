import { oneLine } from "./draft.ts";
import { ACCENTS, LOOKS, SYMBOLS } from "./latex-characters.ts";

/** The text of a field, and the commands in it that are not known: these are left out of it. */
export type PlainText = { text: string; unknown: string[] };

/**
 * A command with the space behind it, a sign behind a backslash, a brace, signs that are set as others, a comment sign
 * apart, or a run of anything else.
 */
const TOKEN = /\\([A-Za-z]+)\*?[ \t\n]*|\\([^A-Za-z])|([{}])|(---?|``|''|~|!`|\?`)|([^\\{}~`'!?-]+|[\s\S])/gu;

const SET_AS: Record<string, string> = {
	"--": "–",
	"---": "—",
	"``": "“",
	"''": "”",
	"~": " ",
	"!`": "¡",
	"?`": "¿",
};

/** Marks that stand over nothing, as `\\~{}` in old addresses. */
const ALONE: Record<string, string> = { "\u0303": "~", "\u0302": "^" };

/** Signs that a backslash makes text, space, or nothing of. */
const ESCAPED: Record<string, string> = { "-": "", "/": "", ",": " ", ";": " ", ":": " ", "!": "", "@": "", "\\": " " };

/**
 * The text of a field of BibTeX as LaTeX would set it: accents and signs as characters, without braces and looks.
 * @param field between its delimiters
 * @see https://ctan.org/pkg/btxdoc https://ctan.org/pkg/encguide
 */
export function plainText(field: string): PlainText {
	const unknown: string[] = [];
	let text = "";
	/** The mark that the next letter gets. */
	let mark = "";
	const put = (characters: string): void => {
		if (mark === "" || characters === "") {
			text += characters;
			return;
		}
		const [first = "", ...rest] = [...characters];
		if (/\s/.test(first)) {
			put(characters.trimStart());
			return;
		}
		// A letter that has lost its dot for a mark is the letter with it.
		const letter = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
		text += `${letter}${mark}`.normalize("NFC") + rest.join("");
		mark = "";
	};
	for (const [, command, sign, brace, set, other] of field.matchAll(TOKEN)) {
		if (command !== undefined) {
			const symbol = Object.hasOwn(SYMBOLS, command) ? SYMBOLS[command] : undefined;
			if (symbol !== undefined) put(symbol);
			else if (Object.hasOwn(ACCENTS, command)) mark = ACCENTS[command] ?? "";
			else if (!LOOKS.has(command)) unknown.push(`\\${command}`);
		} else if (sign !== undefined) {
			if (Object.hasOwn(ACCENTS, sign)) mark = ACCENTS[sign] ?? "";
			else put(ESCAPED[sign] ?? sign);
		} else if (brace === "}") {
			text += ALONE[mark] ?? "";
			mark = "";
		} else if (set !== undefined) put(SET_AS[set] ?? set);
		else if (other !== undefined && other !== "") put(other);
	}
	return { text: oneLine(text), unknown };
}

/** An address or an identifier: what stands in the field, without the backslashes that some programs write. */
export function plainAddress(field: string): string {
	const [, inUrl] = /^\s*\\url\s*\{(.*)\}\s*$/s.exec(field) ?? [];
	return (inUrl ?? field)
		.replace(
			/\\text(underscore|asciitilde|braceleft|braceright|dollar)(?:\{\}|\s)?/g,
			(_, name) => SYMBOLS[`text${name}`] ?? "",
		)
		.replace(/\\([_%&#~$])/g, "$1")
		.replace(/[{}]/g, "")
		.trim();
}
