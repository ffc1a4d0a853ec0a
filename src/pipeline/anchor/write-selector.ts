import { parseDocument } from "yaml";
import type { Selector } from "../../model/selector.ts";
import { writeField } from "../edit/yaml-fields.ts";
import { mapAt } from "../edit/yaml-source.ts";
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
		const map = mapAt(parseDocument(text), path);
		if (!map) return null;
		if (map.get(field) === value) continue;
		// A field that is no longer needed would have to be deleted with its line, and what is said of it.
		const edited = value === undefined ? null : writeField(text, path, field, value, FIELDS.slice(0, index));
		if (edited === null) return null;
		text = edited;
	}
	return text;
}
