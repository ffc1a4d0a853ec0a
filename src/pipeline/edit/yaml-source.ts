import { isDeepStrictEqual } from "node:util";
import {
	Document,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	Scalar,
	visit,
	type YAMLMap,
} from "yaml";
import type { YamlPath } from "../parse/yaml.ts";

// What the functions that write into the text of a YAML file share. They replace, insert and remove stretches of it:
// every other character, comments and line ends too, stays as it was written.

/** A value of a field, as it is written. */
export type FieldValue =
	| string
	| number
	| boolean
	| null
	| readonly FieldValue[]
	| { readonly [field: string]: FieldValue | undefined };

/** A stretch of a text, in UTF-16 units. */
export type Stretch = readonly [start: number, end: number];

/** The map at a path; the whole document's for an empty path; null where there is none. */
export function mapAt(document: Document, path: YamlPath): YAMLMap | null {
	const node = path.length === 0 ? document.contents : document.getIn([...path], true);
	return isMap(node) ? node : null;
}

/** Where the words of a node stand, without the space and the comments after them. */
export function stretchOf(source: string, node: unknown): Stretch | null {
	if (!isNodeWithRange(node)) return null;
	const [start, end] = node.range;
	return [start, start + source.slice(start, end).trimEnd().length];
}

function isNodeWithRange(node: unknown): node is Node & { range: NonNullable<Node["range"]> } {
	return (isScalar(node) || isMap(node) || isSeq(node)) && Boolean(node.range);
}

/** Where the key of a field stands; null where a map of the file has no such thing. */
export function keyOf(source: string, pair: Pair | undefined): Stretch | null {
	return pair ? stretchOf(source, pair.key) : null;
}

/** Where the value of a field stands; null for a field without one, whose comment may stand there. */
export function writtenValue(source: string, { value }: Pair): Stretch | null {
	const stretch = stretchOf(source, value);
	return stretch && stretch[1] > stretch[0] ? stretch : null;
}

/** Where a field with its value ends: behind its colon, where it has none. */
export function endOf(source: string, pair: Pair): number | null {
	const key = keyOf(source, pair);
	if (!key) return null;
	const colon = source.indexOf(":", key[1]) + 1;
	return writtenValue(source, pair)?.[1] ?? colon;
}

/** The offset of the first unit of the line that an offset is in. */
export function lineStart(source: string, offset: number): number {
	return source.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset of the line break that ends the line of an offset; the end of the text in its last line. */
export function lineEnd(source: string, offset: number): number {
	const at = source.indexOf("\n", offset);
	return at < 0 ? source.length : at;
}

/** A text without the lines of a stretch, and without what a comment on them says of it. */
export function withoutLines(source: string, [start, end]: Stretch): string {
	return `${source.slice(0, lineStart(source, start))}${source.slice(lineEnd(source, end) + 1)}`;
}

/** A text without one of the fields in braces or items in brackets, and without the comma that parts it from others. */
export function withoutInFlow(source: string, items: readonly (Stretch | null)[], at: number): string | null {
	const own = items[at];
	if (!own) return null;
	const [before, next] = [items[at - 1], items[at + 1]];
	if (before) return `${source.slice(0, before[1])}${source.slice(own[1])}`;
	return `${source.slice(0, own[0])}${source.slice(next ? next[0] : own[1])}`;
}

/** How far the first key of a map stands from the beginning of its line, in spaces. */
export function indentOf(source: string, offset: number): string {
	return " ".repeat(offset - lineStart(source, offset));
}

/** A value on one line, as it may stand in braces and on a line of its own. */
export function printInline(value: FieldValue): string {
	const document = new Document([value]);
	quoteDates(document);
	visit(document, {
		Scalar: (_, node) => {
			if (typeof node.value === "string" && node.value.includes("\n")) node.type = Scalar.QUOTE_DOUBLE;
		},
	});
	const isList = Array.isArray(value);
	const printed = document.toString({ collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: !isList });
	return printed.trim().slice(1, -1).trim();
}

/** A day is a text. Without marks, programs of another version of YAML take it for a time. */
export function quoteDates(document: Document): void {
	visit(document, {
		Scalar: (_, node) => {
			if (typeof node.value !== "string") return;
			if (/^\d{4}(?:-\d\d){0,2}$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
		},
	});
}

/**
 * A text that was written, if it says what was meant.
 * @param change does to the document of the old text what was done to the text
 * @returns null where the texts differ in anything else
 */
export function ifMeant(source: string, written: string, change: (document: Document) => void): string | null {
	const meant = parseDocument(source);
	change(meant);
	const made = parseDocument(written);
	if (made.errors.length > 0) return null;
	try {
		return isDeepStrictEqual(meant.toJS() ?? {}, made.toJS() ?? {}) ? written : null;
	} catch {
		// Values that refer to others.
		return null;
	}
}
