import { uncapitalized } from "../../text/capitalized.ts";
import { inEntry, NAMING } from "./describe-issue.ts";
import { type LevelMistake, mistakeOfLevels, spaces } from "./yaml-levels.ts";
import { readLines, type YamlLine } from "./yaml-lines.ts";
import { mistakeOfValue } from "./yaml-value.ts";

/** A mistake of somebody who types YAML: its line and column, both from 1, and what was found and what to write. */
export type YamlMistake = { line: number; column: number; message: string };

/** A mistake, and the text without it. */
type Mended = YamlMistake & { mended: string };

/** What is asked of a YAML text. */
type Asked = {
	/** Whether a word is the name of a field of such a file. */
	isField: (name: string) => boolean;
	/** Whether the parser reads a text. */
	isRead: (text: string) => boolean;
	/** How many mistakes are looked for. */
	most: number;
};

/**
 * Finds what somebody has mistyped in a YAML text that the parser refuses: a dash, a mark or a bracket that is missing,
 * wrong indentation, a text that needs quotation marks. The parser tells where it stopped; this tells what to write.
 * Each mistake is mended before the next is looked for, so that none is named for another.
 * @returns one a mistake, in text order; and whether the text would be read without them
 */
export function yamlMistakes(
	text: string,
	{ isField, isRead, most }: Asked,
): { mistakes: YamlMistake[]; isWhole: boolean } {
	const mistakes: YamlMistake[] = [];
	// Lines that a mend deletes are kept empty, so that all others keep their number.
	let mended = text;
	while (mistakes.length < most && !isRead(mended)) {
		const found = firstMistake(mended, isField);
		if (found === null || found.mended === mended) return { mistakes, isWhole: false };
		mended = found.mended;
		mistakes.push({ line: found.line, column: found.column, message: found.message });
	}
	return { mistakes: mistakes.sort((a, b) => a.line - b.line), isWhole: isRead(mended) };
}

function firstMistake(text: string, isField: Asked["isField"]): Mended | null {
	const lines = readLines(text);
	const level = mistakeOfLevels(lines, isField);
	const limit = level?.line.number ?? Number.POSITIVE_INFINITY;
	for (const line of lines) {
		const value = line.number < limit ? mistakeOfValue(line, isField) : null;
		if (value === null) continue;
		const { number, source, indent, valueStart, more } = line;
		const mended = withLines(text, number, 1 + more.length, [`${source.slice(0, valueStart)}${value.write}`]);
		const write = writeThis(`${source.slice(indent, valueStart)}${value.write}`);
		const message = saidOf(entryOf(number, mended), `${value.found}${write}`);
		return { line: number, column: valueStart + 1, message, mended };
	}
	return level === null ? null : mendedLevels(text, level);
}

function mendedLevels(text: string, { line, found, count, write }: LevelMistake): Mended {
	const mended = withLines(text, line.number, count, write);
	const [first] = write;
	const width = first === undefined ? 0 : first.length - first.trimStart().length;
	const isInPlace = width === line.indent && first?.trimStart().startsWith("- ") === line.isEntry;
	const told =
		first === undefined ? "" : writeThis(first.trimStart(), isInPlace ? "" : `, with ${spaces(width)} before it`);
	const message = saidOf(entryOf(line.number, mended), `${found}${told}`);
	return { line: line.number, column: line.indent + 1, message, mended };
}

/** The longest line that a message writes out, in UTF-16 units. */
const MAX_WRITTEN = 300;

function writeThis(line: string, where = ""): string {
	return line.length > MAX_WRITTEN ? "" : ` Write \`${line}\`${where}.`;
}

/** A text with other lines in the place of some. @param number the first of them, from 1 */
function withLines(text: string, number: number, count: number, write: readonly string[]): string {
	const lines = text.split("\n");
	lines.splice(number - 1, count, ...Array.from({ length: count }, (_, at) => write[at] ?? ""));
	return lines.join("\n");
}

/**
 * The entry that a line of a YAML text belongs to, by its words, as the beginning of a message; nothing outside an
 * entry.
 * @param number the line, from 1
 */
export function entryOf(number: number, text: string): string {
	const lines = readLines(text);
	const at = lines.findLastIndex((line) => line.number <= number);
	const isOfTop = ({ indent, isEntry }: YamlLine) => indent === 0 && !isEntry;
	const top = lines.slice(0, at + 1).findLastIndex(isOfTop);
	const entries = lines.slice(top + 1, at + 1).filter(({ isEntry }) => isEntry);
	const outer = Math.min(...entries.map(({ indent }) => indent));
	const start = entries.findLast(({ indent }) => indent === outer);
	const list = lines[top]?.name;
	if (start === undefined || !list) return "";
	const first = lines.indexOf(start);
	const end = lines.findIndex(({ indent }, index) => index > first && indent <= start.indent);
	const inside = lines.slice(first, end < 0 ? undefined : end);
	const words = NAMING.map((name) => inside.find((one) => one.name === name)?.value ?? inBraces(start, name)).find(
		Boolean,
	);
	const position = entries.filter(({ indent }) => indent === outer).length - 1;
	return inEntry(words?.replace(/^(["'])(.*)\1$/, "$2") ?? null, position, list);
}

/** The value of a field of an entry in braces: `- { quote: it would rain }`. */
function inBraces({ value }: YamlLine, name: string): string | undefined {
	return new RegExp(`^\\{(?:.*,)?\\s*${name}:\\s+("[^"]*"|[^,}]*[^,} ])`, "u").exec(value)?.[1];
}

/** A message about an entry. @param entry its beginning, or nothing @param message as sentences */
export function saidOf(entry: string, message: string): string {
	return entry === "" ? message : `${entry}${uncapitalized(message)}`;
}
