import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parse, parseDocument } from "yaml";
import type { MadeId } from "./entry-ids.ts";

/**
 * Writes the id of an entry into the text of `annotations.yaml`, before its other fields. Every other character stays
 * as it was written.
 * @returns the new text; null where it cannot be written so: an editor has to
 */
export function writeId(source: string, { path, id }: MadeId): string | null {
	const document = parseDocument(source);
	const map = document.getIn(path, true);
	const first = isMap(map) ? map.items[0]?.key : undefined;
	if (!isMap(map) || !isScalar(first) || !first.range) return null;
	const [start] = first.range;
	const indent = " ".repeat(start - (source.lastIndexOf("\n", start - 1) + 1));
	const text = `${source.slice(0, start)}id: ${id}${map.flow ? ", " : `\n${indent}`}${source.slice(start)}`;
	document.setIn([...path, "id"], id);
	try {
		return isDeepStrictEqual(document.toJS(), parse(text)) ? text : null;
	} catch {
		return null;
	}
}
