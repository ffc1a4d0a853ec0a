import { BLOCK, type YamlLine } from "./yaml-lines.ts";

/** What is wrong with how lines stand among the others: the first of them, what was found, and what to write. */
export type LevelMistake = {
	line: YamlLine;
	/** As sentences. */
	found: string;
	/** How many lines it is about. */
	count: number;
	/** What may stand in their place. */
	write: string[];
};

/** What stands at one indentation, the entries of a list or fields: the first line, and the first of each name. */
type Level = { indent: number; isList: boolean; first: YamlLine | null; named: Map<string, YamlLine> };

/** What stands around a line: the lines beside it, and the levels that are open. */
type Around = { lines: readonly YamlLine[]; at: number; levels: Level[] };

type IsField = (name: string) => boolean;

const DASH_MISSING = "An entry of a list begins here, and its dash is missing.";

/** The first dash or space that is missing or too many, name without a colon, or field that is there twice. */
export function mistakeOfLevels(lines: readonly YamlLine[], isField: IsField): LevelMistake | null {
	const levels = [levelAt(0, false)];
	for (const [at, line] of lines.entries()) {
		const around = { lines, at, levels };
		const mistake = ofSpace(line, around) ?? ofShape(line, around, isField) ?? ofPlace(line, around);
		if (mistake !== null) return mistake;
	}
	return null;
}

function mistake(line: YamlLine, found: string, ...write: string[]): LevelMistake {
	return { line, found, count: Math.max(write.length, 1), write };
}

/** A line with tabs before its words. */
function ofSpace(line: YamlLine, { levels }: Around): LevelMistake | null {
	if (!line.source.slice(0, line.indent).includes("\t")) return null;
	const width = levels.findLast(({ isList }) => isList === line.isEntry)?.indent ?? 0;
	return mistake(line, `The line is indented with a tab. Use ${spaces(width)} instead.`, lineAt(width, line));
}

/** A line that is neither a field nor an entry, or is written as none. */
function ofShape(line: YamlLine, { lines, at }: Around, isField: IsField): LevelMistake | null {
	const { source, start, name, isEntry, value } = line;
	const lead = source.slice(0, start);
	const words = source.slice(start);
	if (/^(?:---|\.\.\.)/.test(source)) {
		return { ...mistake(line, "A line of dashes or dots ends what is read. Delete it."), write: [] };
	}
	if (/^-[\p{L}"']/u.test(words) && !isEntry) {
		return mistake(line, "Behind the dash of an entry a space is missing.", `${lead}- ${words.slice(1)}`);
	}
	const [, sign, item] = /^([–—−•*+])\s+(.*)$/u.exec(words) ?? [];
	if (item !== undefined && name === null && !isEntry) {
		const found = `An entry of a list begins with a hyphen (-) and a space, not with ${sign}.`;
		return mistake(line, found, `${lead}- ${item}`);
	}
	if (name !== null || /^["'[{]/.test(value)) return null;
	const [, word = "", between = "", text = ""] = /^([\p{L}_]+)(\s*[:=]?\s*)(.*)$/u.exec(value) ?? [];
	const next = lines[at + 1];
	const opens = text === "" && next !== undefined && (next.isEntry ? next.indent >= start : next.indent > start);
	if (isField(word) && (!isEntry || /[:=]/.test(between)) && (text !== "" || opens)) {
		const what = between.includes(":") ? "Behind the colon a space" : "Behind the name of a field a colon";
		return mistake(line, `${what} is missing.`, `${lead}${`${word}: ${text}`.trimEnd()}`);
	}
	return isEntry || at === 0 ? null : outsideText(lines, at);
}

/** Lines of words that belong to no field, since they are indented too little. */
function outsideText(lines: readonly YamlLine[], at: number): LevelMistake | null {
	const [before, line] = lines.slice(at - 1, at + 1);
	if (before === undefined || line === undefined) return null;
	const inText = BLOCK.test(before.value) && before.more.find((one) => one.trim() !== "");
	const width = inText ? inText.length - inText.trimStart().length : before.start + 2;
	const all = linesUntil(lines, at, ({ name, isEntry }) => name !== null || isEntry);
	const isOne = all.length === 1;
	const found = `“${line.source.trim()}” belongs to no field. If it continues the text of \`${before.name ?? "the entry"}\`, indent it${isOne ? "" : " and the lines below it"} by ${spaces(width)}.`;
	return mistake(line, found, ...all.map((one) => lineAt(width, one)));
}

/** Puts a line among the levels. @returns what is wrong with its place */
function ofPlace(line: YamlLine, around: Around): LevelMistake | null {
	const { lines, at, levels } = around;
	const before = lines[at - 1];
	const next = lines[at + 1];
	const isOpened = before !== undefined && before.value === "" && before.name !== null;
	if (isOpened && (line.indent > before.start || (line.isEntry && line.indent === before.start))) {
		levels.push(levelAt(line.indent, line.isEntry));
	}
	const left = levels.filter(({ indent }) => indent > line.indent);
	levels.splice(levels.length - left.length);
	const level = levels.at(-1);
	if (level === undefined) return null;
	if (line.isEntry) return ofEntry(line, level, left, around);
	const resumed = left.find(({ isList, indent }) => !isList && next?.indent === indent && !next.isEntry);
	if (resumed !== undefined && line.value !== "") return ofField(line, level, resumed, [...levels, ...left]);
	if (level.indent === line.indent && !level.isList) return ofName(line, level, levels);
	const [inner] = left;
	const meant = level.isList && left.length === 0 ? null : (inner ?? level);
	return meant === null ? noDash(line, level.indent) : ofField(line, level, meant, [...levels, ...left]);
}

/** A field with too few or too many spaces, or the first of an entry without a dash. */
function ofField(line: YamlLine, level: Level, meant: Level, levels: readonly Level[]): LevelMistake {
	const list = levels[levels.indexOf(meant) - 1];
	const isFirst = list?.isList && (has(list, line) || has(meant, line));
	if (isFirst) return noDash(line, list.indent);
	return indented(line, meant.isList ? level.indent : meant.indent, "the other fields");
}

/** A field beside others: where one of its name is there, a dash is missing, or it is there twice. */
function ofName(line: YamlLine, level: Level, levels: readonly Level[]): LevelMistake | null {
	const same = line.name === null ? undefined : level.named.get(line.name);
	if (same === undefined) {
		add(line, level);
		return null;
	}
	const distance = line.number - same.number;
	const lines = distance === 1 ? "in the line" : `${distance} lines`;
	const list = levels.at(-2);
	if (list?.isList && has(list, line)) return noDash(line, list.indent);
	return {
		...mistake(line, `The field \`${line.name}\` is there twice: it stands ${lines} above, too. Delete one of them.`),
		write: [],
	};
}

/** The first line of an entry. */
function ofEntry(line: YamlLine, level: Level, left: readonly Level[], around: Around): LevelMistake | null {
	const { lines, at, levels } = around;
	const before = lines[at - 1];
	if (level.isList && level.indent === line.indent) {
		add(line, level);
		if (line.name !== null) levels.push(add(line, levelAt(line.start, false)));
		return null;
	}
	const list = level.isList ? level : (left.find(({ isList }) => isList) ?? levels.findLast(({ isList }) => isList));
	const first = left.find(({ isList }) => !isList)?.first ?? null;
	if (list !== undefined) return shifted(line, list.indent, around);
	if (first !== null) return mistake(first, DASH_MISSING, `${" ".repeat(line.indent)}- ${first.source.trimStart()}`);
	if (before === undefined || before.name === null) return null;
	const found = `\`${before.name}\` has a value, and entries of a list stand below it. Delete the value.`;
	return mistake(before, found, before.source.slice(0, before.valueStart).trimEnd());
}

/** The dash of an entry that is indented unlike the others of its list: alone, or with the whole entry. */
function shifted(line: YamlLine, width: number, { lines, at }: Around): LevelMistake {
	const one = indented(line, width, "the dashes of the other entries");
	const next = lines[at + 1];
	if (next === undefined || next.isEntry || next.indent !== line.start) return one;
	const more = linesUntil(lines, at + 1, ({ indent }) => indent <= line.indent);
	const moved = more.map((below) => lineAt(Math.max(below.indent + width - line.indent, 0), below));
	return mistake(line, `${one.found} Move the lines of the entry with it.`, lineAt(width, line), ...moved);
}

/** The lines from one on, to that before the first of which something is so. */
function linesUntil(lines: readonly YamlLine[], from: number, isEnd: (line: YamlLine) => boolean): YamlLine[] {
	const end = lines.findIndex((line, at) => at >= from && isEnd(line));
	return lines.slice(from, end < 0 ? undefined : end);
}

function levelAt(indent: number, isList: boolean): Level {
	return { indent, isList, first: null, named: new Map() };
}

/** Adds a line to those of a level that were read. */
function add(line: YamlLine, level: Level): Level {
	level.first ??= line;
	if (line.name !== null && !level.named.has(line.name)) level.named.set(line.name, line);
	return level;
}

/** Whether one of the lines of a level has the name of a line. */
function has({ named }: Level, { name }: YamlLine): boolean {
	return name !== null && named.has(name);
}

function noDash(line: YamlLine, width: number): LevelMistake {
	return mistake(line, DASH_MISSING, `${" ".repeat(width)}- ${line.source.trimStart()}`);
}

function indented(line: YamlLine, width: number, beside: string): LevelMistake {
	return mistake(line, `The line is indented by ${spaces(line.indent)}, ${beside} by ${width}.`, lineAt(width, line));
}

/** A line, indented by so many spaces. */
function lineAt(width: number, { source }: YamlLine): string {
	return `${" ".repeat(width)}${source.trimStart()}`;
}

/** A number of spaces, in words. */
export function spaces(count: number): string {
	return `${count} ${count === 1 ? "space" : "spaces"}`;
}
