import { contentFiles } from "../../model/content-files.ts";
import { describeName, listUnknownNames } from "../detect/list-unknown-names.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/** Reports names that are not in the register, with their titles, unless the editor has annotated any mention. */
export const checkNames: ColumnCheck = ({ file, annotations }, { layer, detections }, diagnostics) => {
	if (diagnostics.unread.has(contentFiles.names)) return;
	if (annotations && annotations.entries.mentions.length > 0) return;
	const unknown = listUnknownNames(layer.text, detections);
	const [first] = unknown;
	if (!first) return;
	diagnostics.add(
		"name-unknown",
		{ file, ...placeOfOffset(layer, first.start) },
		`names.yaml has no entry for ${unknown.map(describeName).join("; ")}.`,
	);
};
