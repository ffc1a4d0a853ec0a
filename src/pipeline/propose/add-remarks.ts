import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isScalar, isSeq, type Pair, parse, parseDocument } from "yaml";
import { schemaLine } from "../../model/content-files.ts";
import type { Remark } from "../../model/remark.ts";

const LIST = "remarks";

/** How long a line of the file may be, in columns, before its text is folded. */
const WIDTH = 110;

/** A file of a column that has nothing else. */
const HEAD = `${schemaLine("annotations", 2)}\n`;

/**
 * The text of `annotations.yaml` with more entries at the end of `remarks`. Every other character stays as it was
 * written.
 * @param source the text as it is; null where there is no file
 * @returns null where the entries cannot be written so: an editor has to
 */
export function withRemarks(source: string | null, remarks: readonly Remark[]): string | null {
	if (source === null) return `${HEAD}${LIST}:\n${printRemarks(remarks, 2)}`;
	const document = parseDocument(source);
	const { contents } = document;
	if (document.errors.length > 0 || !isMap(contents) || contents.flow) return null;
	const list = contents.items.find(({ key }) => isScalar(key) && key.value === LIST);
	const longer = list
		? inList(source, list, remarks)
		: atEnd(source, columnOf(source, contents.range?.[0] ?? 0), remarks);
	return longer.find((text) => isOnlyChange(source, text, remarks)) ?? null;
}

/** The texts that may be right with a list of their own at the end: below an empty line, or without one. */
function atEnd(source: string, indent: number, remarks: readonly Remark[]): string[] {
	const before = source.endsWith("\n") ? source : `${source}\n`;
	const list = `${" ".repeat(indent)}${LIST}:\n${printRemarks(remarks, indent + 2)}`;
	return [`${before}\n${list}`, `${before}${list}`];
}

/** The text with entries below those of the list; none where the list cannot be read so. */
function inList(source: string, { key, value }: Pair, remarks: readonly Remark[]): string[] {
	const indent = isScalar(key) ? columnOf(source, key.range?.[0] ?? 0) + 2 : 2;
	if (isSeq(value) && value.range && value.items.length > 0) {
		const at = value.flow ? null : lineEnd(source, value.range[1]);
		return at === null ? [] : [insert(source, at, printRemarks(remarks, columnOf(source, value.range[0])))];
	}
	const isEmpty = isSeq(value) || (isScalar(value) && value.value === null);
	if (!isEmpty || !value.range) return [];
	const [start, end] = value.range;
	const open = `${source.slice(0, start).replace(/[ \t]+$/, "")}${source.slice(end)}`;
	return [insert(open, lineEnd(open, isScalar(key) ? (key.range?.[1] ?? 0) : 0), printRemarks(remarks, indent))];
}

/** The offset of the next line's beginning; the offset itself where a line begins there. */
function lineEnd(text: string, offset: number): number {
	if (text[offset - 1] === "\n") return offset;
	const end = text.indexOf("\n", offset);
	return end < 0 ? text.length : end + 1;
}

function insert(text: string, at: number, lines: string): string {
	const before = text.slice(0, at);
	return `${before}${before.endsWith("\n") ? "" : "\n"}${lines}${text.slice(at)}`;
}

/** How far a place is from the beginning of its line. */
function columnOf(text: string, offset: number): number {
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return before.replace("\uFEFF", "").length;
}

/** Entries as lines, indented so far. */
function printRemarks(remarks: readonly Remark[], indent: number): string {
	const document = new Document(remarks.map(written));
	if (isSeq(document.contents)) {
		for (const entry of document.contents.items) {
			const tags = isMap(entry) ? entry.get("tags", true) : undefined;
			if (isSeq(tags)) tags.flow = true;
		}
	}
	const lines = document.toString({ lineWidth: WIDTH, flowCollectionPadding: false }).trimEnd().split("\n");
	return lines.map((line) => (line === "" ? "\n" : `${" ".repeat(indent)}${line}\n`)).join("");
}

/** The fields of an entry that are not left out. */
function written({ by, tags, ...entry }: Remark): object {
	return { ...entry, ...(by !== null && { by }), ...(tags.length > 0 && { tags }) };
}

/** Whether the data of two texts is the same but for entries at the end of the list. */
function isOnlyChange(before: string, after: string, remarks: readonly Remark[]): boolean {
	const changed = parseDocument(after);
	if (changed.errors.length > 0) return false;
	const { [LIST]: list, ...others } = dataOf(before);
	const { [LIST]: longer, ...same } = dataOf(after);
	const all = [...(Array.isArray(list) ? list : []), ...remarks.map(written)];
	return isDeepStrictEqual(others, same) && isDeepStrictEqual(all, longer);
}

function dataOf(text: string): Record<string, unknown> {
	const data: unknown = parse(text);
	return typeof data === "object" && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}
