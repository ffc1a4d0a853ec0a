import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parse, parseDocument, Scalar, stringify, type YAMLMap } from "yaml";
import type { Selector } from "../../model/selector.ts";
import type { YamlPath } from "../parse/yaml.ts";

const FIELDS = ["quote", "before", "after"] as const;

/**
 * Writes a selector into the text of `annotations.yaml`. Every other character, comments and line breaks too, stays as
 * it was written.
 * @param path the path of the map that holds the selector: an entry, or a part of it
 * @returns the new text; null where it cannot be written so: an editor has to
 */
export function writeSelector(source: string, path: YamlPath, selector: Selector): string | null {
	let text = source;
	for (const [index, field] of FIELDS.entries()) {
		const value = selector[field];
		const map = parseDocument(text).getIn(path, true);
		if (!isMap(map)) return null;
		if (map.get(field) === value) continue;
		// A field that is no longer needed would have to be deleted with its line, and what is said of it.
		if (value === undefined) return null;
		const previous = FIELDS.slice(0, index).findLast((one) => map.has(one));
		const edited = map.has(field)
			? replaceValue(text, map, field, value)
			: insertField(text, map, previous, field, value);
		if (edited === null) return null;
		text = edited;
	}
	return isOnlyChange(source, text, path, selector) ? text : null;
}

/** Whether the data of two texts is the same but for the fields of a selector. */
function isOnlyChange(before: string, after: string, path: YamlPath, selector: Selector): boolean {
	const document = parseDocument(before);
	for (const field of FIELDS) if (selector[field] !== undefined) document.setIn([...path, field], selector[field]);
	return isDeepStrictEqual(document.toJS(), parse(after));
}

function replaceValue(text: string, map: YAMLMap, field: string, value: string): string | null {
	const node = map.get(field, true);
	if (!isScalar(node) || !node.range) return null;
	const [start, end] = node.range;
	return `${text.slice(0, start)}${printValue(value)}${isBlock(node) ? "\n" : ""}${text.slice(end)}`;
}

function insertField(
	text: string,
	map: YAMLMap,
	previous: string | undefined,
	field: string,
	value: string,
): string | null {
	const node = previous === undefined ? null : map.get(previous, true);
	const key = map.items.find(({ key }) => isScalar(key) && key.value === previous)?.key;
	if (!isScalar(node) || !node.range || !isScalar(key) || !key.range) return null;
	const end = node.range[1];
	if (map.flow) return `${text.slice(0, end)}, ${field}: ${printValue(value)}${text.slice(end)}`;
	const column = key.range[0] - (text.lastIndexOf("\n", key.range[0] - 1) + 1);
	const line = `${" ".repeat(column)}${field}: ${printValue(value)}\n`;
	if (isBlock(node)) return `${text.slice(0, end)}${line}${text.slice(end)}`;
	const lineEnd = text.indexOf("\n", end);
	return lineEnd < 0 ? `${text}\n${line}` : `${text.slice(0, lineEnd + 1)}${line}${text.slice(lineEnd + 1)}`;
}

function isBlock({ type }: Scalar): boolean {
	return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

/** A text as it may stand in braces and on a line of its own: without quotation marks where YAML needs none. */
function printValue(value: string): string {
	return stringify([value], { collectionStyle: "flow", lineWidth: 0 }).trim().slice(1, -1).trim();
}
