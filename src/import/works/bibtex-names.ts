import type { WorkAuthor } from "../../model/work.ts";
import { plainText } from "./latex.ts";

/** The names of a field, what of it is no name that can be read, and commands that are not known. */
type BibtexNames = { authors: WorkAuthor[]; problems: string[]; unknown: string[] };

/**
 * The names of a field `author`: `First von Last`, `von Last, First` or `von Last, Jr, First`, with `and` between them.
 * One that stands in braces as a whole is not divided: an organisation.
 * @see https://ctan.org/pkg/btxdoc (section 4) https://ctan.org/pkg/tamethebeast
 */
export function namesIn(field: string): BibtexNames {
	const found: BibtexNames = { authors: [], problems: [], unknown: [] };
	const plain = (part: string): string => {
		const { text, unknown } = plainText(part);
		found.unknown.push(...unknown);
		return text;
	};
	for (const name of divided(field, /^\s+and(?=\s)/i)) {
		if (name.trim() === "") continue;
		if (/^others$/i.test(name.trim())) {
			found.problems.push("it says that there are others, without their names.");
			continue;
		}
		const author = authorOf(name.trim(), plain);
		if (author === null) found.problems.push(`“${plain(name)}” has too many commas for a name.`);
		else found.authors.push(author);
	}
	return found;
}

function authorOf(name: string, plain: (part: string) => string): WorkAuthor | null {
	if (isWhollyBraced(name)) return plain(name);
	const [first = "", second, third, ...more] = divided(name, /^,/).map((part) => part.trim());
	if (more.length > 0) return null;
	if (second === undefined) return undivided(first, plain);
	const [given, suffix] = third === undefined ? [plain(second), ""] : [plain(third), plain(second)];
	return { family: plain(first), ...(given === "" ? {} : { given }), ...(suffix === "" ? {} : { suffix }) };
}

/** A name without a comma: the family name is the last word, with the words before it from the first small one on. */
function undivided(name: string, plain: (part: string) => string): WorkAuthor {
	const words = divided(name, /^[\s~]+/).filter((word) => word !== "");
	const isSmall = (word: string) => !/^\{(?!\\)/.test(word) && /^\p{Ll}/u.test(plainText(word).text);
	const particle = words.findIndex((word, at) => at < words.length - 1 && isSmall(word));
	const start = particle < 0 ? words.length - 1 : particle;
	const given = plain(words.slice(0, start).join(" "));
	return { family: plain(words.slice(start).join(" ")), ...(given === "" ? {} : { given }) };
}

/** The parts of a text between separators that stand in no braces. @param separator at the beginning of what follows */
function divided(text: string, separator: RegExp): string[] {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === "\\") at++;
		else if (text[at] === "{") depth++;
		else if (text[at] === "}") depth--;
		else if (depth === 0) {
			const found = separator.exec(text.slice(at, at + MAX_SEPARATOR))?.[0] ?? "";
			if (found === "") continue;
			parts.push(text.slice(start, at));
			start = at + found.length;
			at = start - 1;
		}
	}
	return [...parts, text.slice(start)];
}

/** How far a separator is looked for, in UTF-16 units: `and` with the space around it. */
const MAX_SEPARATOR = 200;

/** Whether a name stands in one pair of braces, from its beginning to its end. */
function isWhollyBraced(name: string): boolean {
	if (!name.startsWith("{")) return false;
	let depth = 0;
	for (let at = 0; at < name.length; at++) {
		if (name[at] === "\\") at++;
		else if (name[at] === "{") depth++;
		else if (name[at] === "}" && --depth === 0) return at === name.length - 1;
	}
	return false;
}
