import { isComplete } from "../../model/decisions.ts";
import { isReported } from "../../model/detection.ts";
import { lineOf } from "../../text/ranges.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/**
 * Reports proposed attributions whose content may end earlier than detected, unless the list of attributions is
 * complete.
 */
export const checkBoundaries: ColumnCheck = ({ file, annotations }, { layer, detections }, diagnostics) => {
	if (annotations && isComplete(annotations.entries, "attributions")) return;
	for (const { source, doubtful } of detections.filter(isReported)) {
		if (!source || !doubtful) continue;
		diagnostics.add(
			"boundary-doubtful",
			{ file, ...placeOfOffset(layer, doubtful.start) },
			`It is uncertain whether “${lineOf(layer.text, doubtful)}” is still attributed to “${lineOf(layer.text, source)}”.`,
		);
	}
};
