import { anyOf, words } from "./words.ts";

const PREFIX = new RegExp(`^(?:${anyOf(words.byline)})(?:\\s*:\\s*|\\s+)(?=\\p{Lu})`, "iu");
/** "A." is an initial, "A" alone an article. */
const FIRST = `\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'.-]+)`;
const NAME = `\\p{Lu}[\\p{L}\\p{M}’'.-]*`;
const PERSON = `${FIRST}(?:\\s+(?:(?:${anyOf(words.particles)})\\s+)*${NAME}){1,4}`;
const PEOPLE = new RegExp(`^${PERSON}(?:(?:,\\s+|,?\\s+(?:${anyOf(words.joining)})\\s+)${PERSON})*$`, "u");

/** After a comma: what the columnist is. */
const OFFICE = new RegExp(`,[^,]*\\b(?:${anyOf(words.career)})\\b`, "iu");

/** A line that credits the columnist: the name, and the words that follow it: "Opinion Columnist". */
export type NameLine = { name: string; isMarked: boolean; rest: string };

/**
 * Reads a line as a byline: "By Nora Quill", "Nora Quill", "By Nora Quill, Opinion Columnist".
 * @returns null for any other line. A line without “By” is one only if it looks like nothing but names
 */
export function readNameLine(line: string): NameLine | null {
	const text = line.trim();
	const bare = text.replace(PREFIX, "");
	const isMarked = bare !== text;
	if (PEOPLE.test(bare) && !OFFICE.test(bare)) return { name: bare, isMarked, rest: "" };
	if (!isMarked) return null;
	const comma = bare.indexOf(",");
	const [name, rest] = comma < 0 ? [bare, ""] : [bare.slice(0, comma), bare.slice(comma + 1).trim()];
	// "By the time …" begins with no name.
	const isName = PEOPLE.test(name) || (name.split(" ").length <= 3 && /^\p{Lu}/u.test(name) && !/[.!?]$/.test(name));
	return isName && name.length <= 80 ? { name, isMarked, rest } : null;
}
