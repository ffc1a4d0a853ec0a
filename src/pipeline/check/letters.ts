import { describeMixed, mixedWords } from "../../text/mixed-scripts.ts";
import type { ColumnCheck } from "./column-check.ts";

/** Reports words of a column with letters of two alphabets that look alike, wherever they stand in its file. */
export const checkLetters: ColumnCheck = ({ file, source }, _, diagnostics) => {
	for (const [index, line] of source.split("\n").entries()) {
		for (const mixed of mixedWords(line)) {
			const place = { file, line: index + 1, column: mixed.index + 1 };
			diagnostics.add("alphabets-mixed", place, `${describeMixed(mixed)}.`);
		}
	}
};
