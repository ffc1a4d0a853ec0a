import { BLOCK, CLOSERS, closingOf, openAtEnd, withoutComment, type YamlLine } from "./yaml-lines.ts";

/** What is wrong with a value, as sentences, and the value as it may be written. */
export type ValueMistake = { found: string; write: string };

/** What signs mean at the beginning of a value: a text that begins with one stands in quotation marks. */
const STARTS: Record<string, string> = {
	"%": "stands for an instruction",
	"@": "is kept for later use",
	"`": "is kept for later use",
	"*": "stands for a reference",
	"&": "stands for a name of a value",
	"!": "stands for a type",
	">": "begins a text of several lines",
	"|": "begins a text of several lines",
	"?": "begins a name of several lines",
	",": "divides entries",
	"]": "ends a list",
	"}": "ends a group of fields",
};

/** The first thing that is wrong with the value of a line; null where nothing is. */
export function mistakeOfValue(line: YamlLine, isField: (name: string) => boolean): ValueMistake | null {
	const { value } = line;
	const [sign = ""] = value;
	if (sign === '"' || sign === "'") return mistakeOfQuoted(line, sign);
	if (sign === "[" || sign === "{") return mistakeOfBrackets(line, sign, isField);
	const start = STARTS[sign];
	if (start !== undefined && !BLOCK.test(value) && !/^\?[^ ]/.test(value)) {
		return {
			found: `A text cannot begin with ${sign}, which ${start}. Put the whole text in straight quotation marks.`,
			write: quoted(value),
		};
	}
	const whole = [value, ...line.more.map((one) => one.trim())].join(" ");
	const [before] = /^.*?(?=:(?:\s|$))/.exec(whole) ?? [];
	if (before === undefined || line.name === null || BLOCK.test(value)) return null;
	return {
		found: `After “${before}” a colon begins the value of another field. Put the whole text in straight quotation marks.`,
		write: quoted(whole),
	};
}

/** A text in those quotation marks that need the fewest signs before what is in it. */
export function quoted(text: string): string {
	if (!/["\\]/.test(text)) return `"${text}"`;
	return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
}

function mistakeOfQuoted({ value, more }: YamlLine, mark: string): ValueMistake | null {
	const whole = [value, ...more].join("\n");
	const end = closingOf(whole);
	if (end === null) {
		const found = `The text begins with ${mark} and does not end with it. Write the same mark at its end.`;
		return { found, write: `${value}${mark}` };
	}
	const rest = withoutComment(whole.slice(end)).trim();
	if (rest === "") return more.length > 0 ? null : badEscape(value, mark);
	const isAround = value.length > 1 && value.endsWith(mark);
	const text = isAround ? value.slice(1, -1) : value;
	return {
		found: `The text ends at the second ${mark}, and “${rest}” is left over. Put the whole text in marks that are not in it.`,
		write: quoted(text),
	};
}

/** In a text between " a backslash must be followed by one of few signs. */
function badEscape(value: string, mark: string): ValueMistake | null {
	const [sign] = /\\[^\\"/0abefnrtvxuUNLP_ \t]/.exec(value.replaceAll("\\\\", "  ")) ?? [];
	if (mark !== '"' || sign === undefined) return null;
	const found = `Between " and " the signs ${sign} have no meaning. Write two backslashes for one, or other marks around the text.`;
	return { found, write: quoted(value.slice(1, -1).replaceAll('\\"', '"')) };
}

/** What a value in brackets or braces is read as. */
const KINDS = { "[": "list", "{": "group of fields" } as const;

function mistakeOfBrackets(
	{ value, more }: YamlLine,
	sign: "[" | "{",
	isField: (name: string) => boolean,
): ValueMistake | null {
	const whole = [value, ...more].join("\n");
	const end = closingOf(whole);
	if (end === null) return unclosed(value, sign);
	const rest = withoutComment(whole.slice(end)).trim();
	if (rest !== "" && /^[\]},]+$/.test(rest)) {
		return { found: `“${rest}” at the end is too much. Delete it.`, write: whole.slice(0, end) };
	}
	if (rest !== "") {
		const found = `A text that begins with ${sign} is read as a ${KINDS[sign]}, and “${rest}” is left over. Put the whole text in straight quotation marks.`;
		return { found, write: quoted(value) };
	}
	return twoFields(value, isField);
}

function unclosed(value: string, sign: "[" | "{"): ValueMistake {
	const open = openAtEnd(value);
	const mark = open.at(-1) ?? sign;
	if (mark === '"' || mark === "'") {
		const [tail = ""] = /\s*[\]}]*$/.exec(value) ?? [];
		const found = `A text begins with ${mark} and does not end with it. Write the same mark at its end.`;
		return { found, write: `${value.slice(0, value.length - tail.length)}${mark}${tail}` };
	}
	const missing = open.map((one) => CLOSERS[one] ?? one).reverse();
	const kind = open[0] === mark ? `The ${KINDS[sign]} begins with ${sign}` : `What begins with ${mark}`;
	// [ a { b ] with the brace left out: the bracket stands, and closes nothing.
	const [tail = ""] = /\s*[\]}]+$/.exec(value) ?? [];
	const isInside = tail !== "" && open.length > 1;
	const body = isInside ? value.slice(0, value.length - tail.length) : value;
	return {
		found: `${kind} and has no ${CLOSERS[mark] ?? mark} at its end.`,
		write: `${body}${missing.map((one) => (one === "}" ? " }" : one)).join("")}`,
	};
}

/** Two fields in braces with no comma between them. */
function twoFields(value: string, isField: (name: string) => boolean): ValueMistake | null {
	const plain = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => "x".repeat(text.length));
	for (const { 0: item, index: at } of plain.matchAll(/[\p{L}_]+: [^,{}[\]]*/gu)) {
		const [, before = "", name = ""] = /^([\p{L}_]+: .*?)\s+([\p{L}_]+):(?: |$)/u.exec(item) ?? [];
		if (before === "") {
			const [, field = "", text = ""] = /^([\p{L}_]+: +)(.*?: .*?)\s*$/u.exec(item) ?? [];
			if (text === "") continue;
			return colonInside(value, at + field.length, text.length);
		}
		if (!isField(name)) {
			const start = before.indexOf(": ") + 2;
			return colonInside(value, at + start, item.trimEnd().length - start);
		}
		const cut = at + before.length;
		return {
			found: `Between two fields in braces a comma is missing: before \`${name}\`.`,
			write: `${value.slice(0, cut)},${value.slice(cut)}`,
		};
	}
	return null;
}

function colonInside(value: string, start: number, length: number): ValueMistake {
	const text = value.slice(start, start + length);
	return {
		found: `In “${text}” a colon begins the value of another field. Put the whole text in straight quotation marks.`,
		write: `${value.slice(0, start)}${quoted(text)}${value.slice(start + length)}`,
	};
}
