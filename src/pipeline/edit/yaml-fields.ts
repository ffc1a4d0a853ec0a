import { isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { YamlPath } from "../parse/yaml.ts";
import {
	endOf,
	type FieldValue,
	ifMeant,
	indentOf,
	keyOf,
	lineEnd,
	lineStart,
	mapAt,
	printInline,
	type Stretch,
	withoutInFlow,
	withoutLines,
} from "./yaml-source.ts";

/**
 * Writes a field of a map into the text of a YAML file, in the place of the value that it has; where it has none, after
 * the fields before it in `order`, or else at the end of the map.
 * @param path the map: `["claims", 2]`; empty for the file
 * @param order fields that the new one comes after; left out for the end, empty for the beginning
 * @returns the new text; null where it cannot be written so: an editor has to
 */
export function writeField(
	source: string,
	path: YamlPath,
	field: string,
	value: FieldValue,
	order?: readonly string[],
): string | null {
	const document = parseDocument(source);
	const map = mapAt(document, path);
	const isEmptyFile = path.length === 0 && document.contents === null;
	if (isEmptyFile) return ifMeant(source, appended(source, field, value), (one) => one.set(field, value));
	if (!map) return null;
	const pair = pairOf(map, field);
	const written = pair ? replaced(source, pair, value) : inserted(source, map, field, value, order);
	if (written === null) return null;
	return ifMeant(source, written, (one) => one.setIn([...path, field], value));
}

/** Removes a field of a map with its line, and with what a comment on that line says of it. @returns as `writeField` */
export function removeField(source: string, path: YamlPath, field: string): string | null {
	const map = mapAt(parseDocument(source), path);
	const at = map?.items.findIndex((pair) => isNamed(pair, field)) ?? -1;
	if (!map || at < 0) return null;
	const written = withoutField(source, map, at);
	if (written === null) return null;
	return ifMeant(source, written, (one) => one.deleteIn([...path, field]));
}

/** Whether a map has a field. @param path as for `writeField` */
export function hasField(source: string, path: YamlPath, field: string): boolean {
	return mapAt(parseDocument(source), path)?.has(field) ?? false;
}

/** The field of a map; undefined where it has none of this name. */
export function pairOf(map: YAMLMap, field: string): Pair | undefined {
	return map.items.find((pair) => isNamed(pair, field));
}

function isNamed({ key }: Pair, field: string): boolean {
	return isScalar(key) && key.value === field;
}

function appended(source: string, field: string, value: FieldValue): string {
	return `${source === "" || source.endsWith("\n") ? source : `${source}\n`}${field}: ${printInline(value)}\n`;
}

function replaced(source: string, pair: Pair, value: FieldValue): string | null {
	const key = keyOf(source, pair);
	const end = endOf(source, pair);
	if (!key || end === null) return null;
	const colon = source.indexOf(":", key[1]) + 1;
	return `${source.slice(0, colon)} ${printInline(value)}${source.slice(end)}`;
}

function inserted(
	source: string,
	map: YAMLMap,
	field: string,
	value: FieldValue,
	order: readonly string[] | undefined,
): string | null {
	const [first] = map.items;
	const key = keyOf(source, first);
	if (!key) return null;
	const line = `${field}: ${printInline(value)}`;
	const at = order ? map.items.findLastIndex(({ key: one }) => isScalar(one) && order.includes(String(one.value))) : -1;
	const before = order ? map.items[at] : map.items.at(-1);
	if (!before) {
		const between = map.flow ? ", " : `\n${indentOf(source, key[0])}`;
		return `${source.slice(0, key[0])}${line}${between}${source.slice(key[0])}`;
	}
	const end = endOf(source, before);
	if (end === null) return null;
	if (map.flow) return `${source.slice(0, end)}, ${line}${source.slice(end)}`;
	const next = lineEnd(source, end);
	return `${source.slice(0, next)}\n${indentOf(source, key[0])}${line}${source.slice(next)}`;
}

/** A field in lines of its own; the first of an entry stands behind its dash: the next one takes its place. */
function withoutField(source: string, map: YAMLMap, at: number): string | null {
	const fields = map.items.map((pair): Stretch | null => {
		const [key, end] = [keyOf(source, pair), endOf(source, pair)];
		return key && end !== null ? [key[0], end] : null;
	});
	const [own, next] = [fields[at], fields[at + 1]];
	if (!own) return null;
	if (map.flow) return map.items.length > 1 ? withoutInFlow(source, fields, at) : null;
	const isFirstInLine = source.slice(lineStart(source, own[0]), own[0]).trim() === "";
	if (isFirstInLine) return withoutLines(source, own);
	return next ? `${source.slice(0, own[0])}${source.slice(next[0])}` : null;
}
