import { lineOf } from "../../text/ranges.ts";
import { pairMarks } from "../detect/marks.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { ColumnCheck } from "./column-check.ts";

/** How many characters of an unclosed quotation a message shows. */
const SHOWN = 40;

/** Reports quotations without a closing mark, and pairs of quotation marks whose use no editor has decided. */
export const checkMarks: ColumnCheck = ({ file, frontMatter }, { layer, annotations }, diagnostics) => {
	const place = (offset: number) => ({ file, ...placeOfOffset(layer, offset) });
	for (const offset of pairMarks(layer, frontMatter).unclosed) {
		const words = lineOf(layer.text, { start: offset, end: offset + SHOWN });
		diagnostics.add("quotation-unclosed", place(offset), `The quotation that begins “${words}…” has no closing mark.`);
	}
	for (const annotation of annotations) {
		if (annotation.type !== "quotation") continue;
		// The detector guesses the use of short quotations without a speaker: the editor must confirm it.
		const isGuess = annotation.status === "proposed" && annotation.speaker === null && annotation.use !== "speech";
		if (annotation.use !== null && !isGuess) continue;
		diagnostics.add(
			"quotation-undecided",
			place(annotation.range.start),
			`No entry says what the quotation marks of ${annotation.exact} do.`,
		);
	}
};
