import { describeName, unknownNames } from "../detect/unregistered.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/** Names that the register lacks, with their titles, as long as no editor has decided on any name. */
export const checkNames: ColumnCheck = ({ file, annotations }, { layer, detections }, diagnostics) => {
	if (annotations && annotations.entries.mentions.length > 0) return;
	const unknown = unknownNames(layer.text, detections);
	const [first] = unknown;
	if (!first) return;
	diagnostics.add(
		"name-unknown",
		{ file, ...placeOfOffset(layer, first.start) },
		`names.yaml does not hold ${unknown.map(describeName).join("; ")}.`,
	);
};
