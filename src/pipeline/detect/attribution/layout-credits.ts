import type { TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import { isCommonWord } from "../grammar/lemmas.ts";
import type { Token } from "../grammar/tokens.ts";
import { isMark } from "../syntax/phrases.ts";
import { QUOTE } from "../syntax/quotes.ts";
import { type Read, trim } from "../syntax/read.ts";
import { makeCredit } from "./make-credit.ts";

/** How many words a name has at most that stands before a colon or under a quotation. */
const LONG_NAME = 6;

/**
 * "“We shall go.” — Ilse Marrow": a quotation and whoever is named under it, as before a chapter or beside a
 * column. @param above the quotation that ends right before the sentence
 */
export function signedCredit(read: Read, above: TextRange | null): Credited | null {
	const { items, cues } = read;
	const quoted = items[0]?.pos === QUOTE ? items[0] : above;
	const from = items[0]?.pos === QUOTE ? 1 : 0;
	const first = isMark(items[from], "–—―-") ? from + 1 : from;
	// "— Ilse Marrow, to the press": more of whoever it is.
	const comma = first > from ? items.findIndex((item) => isMark(item, ",")) : -1;
	const name = items.slice(first, comma < 0 ? undefined : comma).filter((item) => !isMark(item, "."));
	const isName = name.every(({ pos, lower }) => pos === "PROPN" && !cues["time-nouns"].has(lower));
	const dash = items[from];
	if (!quoted || !isName || name.length === 0 || !dash || name.length > LONG_NAME) return null;
	return makeCredit(read, {
		source: { first, last: first + name.length - 1 },
		cue: first === from ? null : dash,
		content: [{ start: quoted.start, end: quoted.end }],
		manner: "speech",
		shape: "quotation",
	});
}

/** Whether a name in capitals stands twice before a colon, or anywhere as names are written. */
function isMetAgain(text: string, name: readonly Token[]): boolean {
	const [first, last] = [name[0], name.at(-1)];
	if (!first || !last) return false;
	const words = text.slice(first.start, last.end);
	const written = last.text.charAt(0) + last.text.slice(1).toLowerCase();
	return text.includes(written) || text.indexOf(`${words}:`) !== text.lastIndexOf(`${words}:`);
}

/**
 * "Vale: We shall go.": a name and a colon, as in scripts and headlines.
 * @param end that of the paragraph, which it holds for
 */
export function turnCredit(read: Read, end: number): Credited | null {
	const { items, text, groups, cues } = read;
	const colon = items.findIndex((item) => isMark(item, ":"));
	if (colon < 1 || colon > LONG_NAME || !items[colon + 1]) return null;
	const name = items.slice(0, colon);
	// "MARROW:", as in transcripts
	const isName = name.every(
		({ pos, text: word, lower }) =>
			(pos === "PROPN" || (/^\p{Lu}{2,}$/u.test(word) && !isCommonWord(lower))) && !cues["time-nouns"].has(lower),
	);
	// "HARVEST: The plums sold for little.": a heading, unless the name is met again.
	const isCapital = name.every(({ text: word }) => /^\p{Lu}{2,}$/u.test(word));
	if (isCapital && !isMetAgain(text, name)) return null;
	const isQuoted = items[colon + 1]?.pos === QUOTE;
	if (!isName || !(isQuoted || groups.some(({ first }) => first > colon))) return null;
	const mark = items[colon];
	const content = trim(text, { start: items[colon + 1]?.start ?? end, end });
	if (!content || !mark) return null;
	const found = makeCredit(read, {
		source: { first: 0, last: colon - 1 },
		cue: mark,
		content: [content],
		manner: "speech",
		shape: "colon",
	});
	return found && { ...found, sourceKind: "named" };
}
