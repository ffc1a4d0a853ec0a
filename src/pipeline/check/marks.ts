import { lineOf } from "../../text/ranges.ts";
import { pairMarks } from "../detect/marks.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/** How much of an unclosed quotation a message shows, in characters. */
const SHOWN = 40;

/** Quotation marks that nothing closes, and quotations whose use nobody has decided. */
export const checkMarks: ColumnCheck = ({ file, frontMatter }, { layer, annotations }, diagnostics) => {
	const place = (offset: number) => ({ file, ...placeOfOffset(layer, offset) });
	for (const offset of pairMarks(layer, frontMatter).unclosed) {
		const words = lineOf(layer.text, { start: offset, end: offset + SHOWN });
		diagnostics.add("quotation-unclosed", place(offset), `Nothing closes the quotation that begins “${words}…”.`);
	}
	for (const annotation of annotations) {
		if (annotation.type !== "quotation") continue;
		// A use that was guessed for a few words without a speaker is still the editor's to decide.
		const isGuess = annotation.status === "proposed" && annotation.speaker === null && annotation.use !== "speech";
		if (annotation.use !== null && !isGuess) continue;
		diagnostics.add(
			"quotation-undecided",
			place(annotation.range.start),
			`It is undecided what the marks of ${annotation.exact} do.`,
		);
	}
};
