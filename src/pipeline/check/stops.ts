import { overlap } from "../../text/ranges.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/** A space before a stop or a comma. The spaces of an ellipsis in three stops are meant so; so is the stop of “.5”. */
const STRAY = /(?<=\S)[^\S\n]+[.,](?![^\S\n]*[.,])(?=\s|$)/gu;
const ELLIPSIS = /\.[^\S\n]*\.[^\S\n]*\.$/;
/** How many characters before the stop a message shows. */
const SHOWN = 20;

/** Reports stops with a space before them, unless the editor has noted the slip under `sics`. */
export const checkStops: ColumnCheck = ({ file }, { layer, annotations }, diagnostics) => {
	const noted = annotations.filter(({ type }) => type === "sic").map(({ range }) => range);
	for (const { start: from, end: to, node } of layer.blocks) {
		if (node.type === "code") continue;
		for (const { 0: found, index } of layer.text.slice(from, to).matchAll(STRAY)) {
			const range = { start: from + index, end: from + index + found.length };
			const before = layer.text.slice(Math.max(from, range.start - SHOWN), range.end);
			if (ELLIPSIS.test(before) || noted.some((one) => overlap(one, range) > 0)) continue;
			const words = before.replace(/^\S*\s/, "");
			const place = { file, ...placeOfOffset(layer, range.start) };
			diagnostics.add("stop-stray", place, `A space stands before the last mark of “${words}”.`);
		}
	}
};
