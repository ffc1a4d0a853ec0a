/** A line of a YAML text as somebody sees it who types it: a dash, the name of a field, its value. */
export type YamlLine = {
	/** Counted from 1. */
	number: number;
	source: string;
	/** How many spaces or tabs stand before it. */
	indent: number;
	/** Whether it begins an entry of a list. */
	isEntry: boolean;
	/** Where the name or the value begins, in characters: behind the dash, if there is one. */
	start: number;
	/** The name of the field; null where there is none. */
	name: string | null;
	/** What stands behind the name, without a comment. */
	value: string;
	/** Where that begins. */
	valueStart: number;
	/** The lines below that belong to the value: of a text, a list in brackets, a group in braces. */
	more: string[];
};

const LINE = /^([ \t]*)((?:-[ \t]+|-$)*)((?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_.-]+))[ \t]*:(?=[ \t]|$)[ \t]*)?(.*)$/u;

/** The value of a field whose text stands in the lines below it. */
export const BLOCK = /^[|>][-+\d]{0,2}$/;

/** Reads one line. @returns null for an empty one, a comment and a mark of the document's beginning or end */
function readLine(source: string, number: number): YamlLine | null {
	if (/^\s*(?:#|$)/.test(source)) return null;
	const [, space = "", dashes = "", field = "", double, single, plain, rest = ""] = LINE.exec(source) ?? [];
	const start = space.length + dashes.length;
	const isQuoted = /^["'[{]/.test(rest);
	return {
		number,
		source,
		indent: space.length,
		isEntry: dashes !== "",
		start,
		name: double ?? single ?? plain ?? null,
		value: (isQuoted ? rest : withoutComment(rest)).trimEnd(),
		valueStart: start + field.length,
		more: [],
	};
}

/** What stands in a line, but for a comment at its end. */
export function withoutComment(words: string): string {
	return words.replace(/(?:^|\s+)#.*$/, "");
}

/** Reads the lines of a YAML text. Those that only continue a value are in `more` of the line that begins it. */
export function readLines(text: string): YamlLine[] {
	const sources = text.split("\n");
	const lines: YamlLine[] = [];
	for (let at = 0; at < sources.length; at++) {
		const line = readLine(sources[at] ?? "", at + 1);
		if (line === null) continue;
		lines.push(line);
		line.more = continuation(line, sources, at + 1);
		at += line.more.length;
	}
	return lines;
}

/** In how many lines a value in marks or brackets is looked for its end. */
const MAX_LINES = 100;

/** The lines from one on that continue the value of the line before it. */
function continuation({ value, name, isEntry, start, indent }: YamlLine, sources: readonly string[], from: number) {
	const around = isEntry && name === null ? indent : start;
	const isDeeper = (source: string) => /^\s*$/.test(source) || (/^[ \t]*/.exec(source)?.[0].length ?? 0) > around;
	if (BLOCK.test(value)) return withoutEmptyEnd(linesWhile(sources, from, isDeeper));
	if (/^["'[{]/.test(value)) {
		if (closingOf(value) !== null) return [];
		const isInside = (source: string) => isDeeper(source) || /^\s*[\]}]/.test(source);
		const below = linesWhile(sources.slice(from, from + MAX_LINES), 0, isInside);
		const last = below.findIndex((_, at) => closingOf([value, ...below.slice(0, at + 1)].join("\n")) !== null);
		return below.slice(0, last + 1);
	}
	if (value === "" && name === null) return [];
	return withoutEmptyEnd(linesWhile(sources, from, (source) => isDeeper(source) && !isStructure(source)));
}

/** Whether a line begins a field or an entry, or is a comment. */
function isStructure(source: string): boolean {
	const line = readLine(source, 0);
	return line === null ? /^\s*#/.test(source) : line.isEntry || line.name !== null;
}

function linesWhile(lines: readonly string[], from: number, isMeant: (line: string) => boolean): string[] {
	let end = from;
	while (end < lines.length && isMeant(lines[end] ?? "")) end++;
	return lines.slice(from, end);
}

function withoutEmptyEnd(lines: readonly string[]): string[] {
	return lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
}

/** What is still open at the end of a value that begins with a mark or a bracket, from outside to inside. */
export function openAtEnd(value: string): string[] {
	return scan(value).open;
}

/** Where a value that begins with a mark or a bracket is closed: the offset behind that sign; null for nowhere. */
export function closingOf(value: string): number | null {
	return scan(value).end;
}

/** The sign that closes each bracket. */
export const CLOSERS: Record<string, string> = { "[": "]", "{": "}" };

function scan(value: string): { end: number | null; open: string[] } {
	const open: string[] = [];
	for (let at = 0; at < value.length; at++) {
		const sign = value[at] ?? "";
		const inside = open.at(-1);
		if (inside === '"' || inside === "'") {
			if (inside === '"' && sign === "\\") at++;
			else if (sign === "'" && inside === "'" && value[at + 1] === "'") at++;
			else if (sign === inside) open.pop();
		} else if (sign in CLOSERS || isOpeningMark(value, at)) open.push(sign);
		else if (inside !== undefined && sign === CLOSERS[inside]) open.pop();
		if (open.length === 0) return { end: at + 1, open };
	}
	return { end: null, open };
}

/** Whether a quotation mark begins a text: at the beginning of a value only, not inside one (`don't`). */
function isOpeningMark(value: string, at: number): boolean {
	return /["']/.test(value[at] ?? "") && /(?:^|[[{,:]\s*)$/.test(value.slice(0, at));
}
