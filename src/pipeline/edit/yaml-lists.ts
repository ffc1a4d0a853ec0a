import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLSeq } from "yaml";
import type { YamlPath } from "../parse/yaml.ts";
import { pairOf } from "./yaml-fields.ts";
import {
	type FieldValue,
	ifMeant,
	indentOf,
	keyOf,
	lineEnd,
	lineStart,
	mapAt,
	printInline,
	quoteDates,
	stretchOf,
	withoutInFlow,
	withoutLines,
	writtenValue,
} from "./yaml-source.ts";

/** An entry of a list: its fields in the order in which they are written. */
export type EntryFields = { readonly [field: string]: FieldValue | undefined };

/** How long a line of the file may be, in columns, before its text is folded. */
const WIDTH = 110;
/** A group of fields up to this many characters stands on one line. */
const SHORT = 90;

/**
 * Adds an entry to a list of a YAML file.
 * @param list the name of the list, which need not be there yet
 * @param at the place of the new entry in it, from 0
 * @returns the new text; null where it cannot be written so: an editor has to
 */
export function addEntry(source: string, list: string, given: EntryFields, at: number): string | null {
	// A field without a value is none.
	const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
	const document = parseDocument(source);
	const map = mapAt(document, []);
	if (!map && document.contents !== null) return null;
	const pair = map ? pairOf(map, list) : undefined;
	const written = pair ? addedTo(source, pair, fields, at) : withList(source, list, fields);
	if (written === null) return null;
	return ifMeant(source, written, (one) => {
		const items: unknown = one.get(list);
		if (isSeq(items)) items.items.splice(at, 0, one.createNode(fields));
		else one.set(list, [fields]);
	});
}

/** Removes an entry of a list with its lines. A list without entries stays, empty. @returns as `addEntry` */
export function removeEntry(source: string, list: string, at: number): string | null {
	const map = mapAt(parseDocument(source), []);
	const pair = map ? pairOf(map, list) : undefined;
	const items = pair?.value;
	if (!pair || !isSeq(items)) return null;
	const written = withoutItem(source, pair, items, at);
	if (written === null) return null;
	return ifMeant(source, written, (one) => {
		one.deleteIn([list, at]);
	});
}

/**
 * Writes a list of words as a field of a map, item by item: comments beside those that stay are kept.
 * @param path the map, as for `writeField`
 * @returns the new text; null where it cannot be written item by item
 */
export function writeWords(source: string, path: YamlPath, field: string, words: readonly FieldValue[]): string | null {
	const listIn = (text: string) => {
		const map = mapAt(parseDocument(text), path);
		const pair = map ? pairOf(map, field) : undefined;
		return pair && isSeq(pair.value) && pair.value.items.every(isScalar) ? { pair, items: pair.value } : null;
	};
	let text: string | null = source;
	const old = listIn(source)?.items.items.map((item) => (isScalar(item) ? item.value : null)) ?? [];
	if (old.length === 0) return null;
	for (const [at, word] of [...old.entries()].reverse()) {
		const list: ReturnType<typeof listIn> = text === null ? null : listIn(text);
		if (!list || text === null || words.some((one) => one === word)) continue;
		text = withoutItem(text, list.pair, list.items, at);
	}
	for (const word of words.filter((one) => !old.includes(one))) {
		const list: ReturnType<typeof listIn> = text === null ? null : listIn(text);
		const last = text === null ? null : stretchOf(text, list?.items.items.at(-1));
		if (!list || !last || text === null) return null;
		const end: number = list.items.flow ? last[1] : lineEnd(text, last[1]);
		const item = list.items.flow ? ", " : `\n${dashIndent(text, last[0])}- `;
		text = `${text.slice(0, end)}${item}${printInline(word)}${text.slice(end)}`;
	}
	return text === null ? null : ifMeant(source, text, (one) => one.setIn([...path, field], words));
}

/** The lines of an entry of a list: those with long texts are folded. @param indent of the dash, in spaces */
export function printEntry(fields: EntryFields, indent: string): string {
	const whole = `{ ${Object.entries(fields)
		.flatMap(([field, value]) => (value === undefined ? [] : `${field}: ${printInline(value)}`))
		.join(", ")} }`;
	if (whole.length <= SHORT) return `${indent}- ${whole}`;
	const document = new Document([fields]);
	quoteDates(document);
	const [entry] = isSeq(document.contents) ? document.contents.items : [];
	if (isMap(entry)) {
		for (const { value } of entry.items) {
			if (isMap(value)) value.flow = true;
			if (isSeq(value))
				for (const part of value.items) if (isMap(part) && String(part).length < SHORT) part.flow = true;
		}
	}
	const lines = document.toString({ lineWidth: WIDTH, flowCollectionPadding: true }).trimEnd().split("\n");
	return lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join("\n");
}

function addedTo(source: string, pair: Pair, fields: EntryFields, at: number): string | null {
	const key = keyOf(source, pair);
	if (!key) return null;
	const items = isSeq(pair.value) ? pair.value : null;
	if (items?.flow && items.items.length > 0) return addedInFlow(source, items, fields, at);
	const previous = items ? stretchOf(source, items.items[at - 1]) : null;
	if (previous) {
		const indent = dashIndent(source, previous[0]);
		const end = lineEnd(source, previous[1]);
		return `${source.slice(0, end)}\n${printEntry(fields, indent)}${source.slice(end)}`;
	}
	const first = items ? stretchOf(source, items.items[0]) : null;
	const indent = first ? dashIndent(source, first[0]) : `${indentOf(source, key[0])}  `;
	const colon = source.indexOf(":", key[1]) + 1;
	// An empty list: what stands for it is taken away.
	const value = first ? null : writtenValue(source, pair);
	const rest = source.slice(value?.[1] ?? colon);
	const [onLine = ""] = /^[^\n]*/.exec(rest) ?? [];
	return `${source.slice(0, colon)}${onLine}\n${printEntry(fields, indent)}${rest.slice(onLine.length)}`;
}

function addedInFlow(source: string, items: YAMLSeq, fields: EntryFields, at: number): string | null {
	const entry = printInline(fields);
	const previous = stretchOf(source, items.items[at - 1]);
	if (previous) return `${source.slice(0, previous[1])}, ${entry}${source.slice(previous[1])}`;
	const first = stretchOf(source, items.items[0]);
	return first ? `${source.slice(0, first[0])}${entry}, ${source.slice(first[0])}` : null;
}

/** A text with a list that it did not have, at its end. */
function withList(source: string, list: string, fields: EntryFields): string {
	const before = source.trimEnd();
	return `${before}${before === "" ? "" : "\n\n"}${list}:\n${printEntry(fields, "  ")}\n`;
}

/** How far the dash of an entry stands from the beginning of its line, in spaces. @param start of the entry's words */
function dashIndent(source: string, start: number): string {
	const line = source.slice(lineStart(source, start), start);
	return " ".repeat(Math.max(0, line.lastIndexOf("-")));
}

/** A list without one of its items; one without any other stays, empty. */
function withoutItem(source: string, pair: Pair, items: YAMLSeq, at: number): string | null {
	const stretches = items.items.map((item) => stretchOf(source, item));
	const [own, key] = [stretches[at], keyOf(source, pair)];
	if (!own || !key) return null;
	if (items.flow) return withoutInFlow(source, stretches, at);
	const left = withoutLines(source, own);
	if (items.items.length > 1) return left;
	const colon = source.indexOf(":", key[1]) + 1;
	return `${left.slice(0, colon)} []${left.slice(colon)}`;
}
