import { writeField } from "../edit/yaml-fields.ts";
import type { MadeId } from "./entry-ids.ts";

/**
 * Writes the id of an entry into the text of `annotations.yaml`, before its other fields. Every other character stays
 * as it was written.
 * @returns the new text; null where it cannot be written so: an editor has to
 */
export function writeId(source: string, { path, id }: MadeId): string | null {
	return writeField(source, path, "id", id, []);
}
