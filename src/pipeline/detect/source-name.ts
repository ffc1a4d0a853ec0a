import type { Detection } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";

/**
 * The name of the register that a source is: the one that its words end with ("U.S. Treasury Secretary Scott Bessent"),
 * unless a preposition makes it another's ("an aide to the president of Russia").
 */
export function nameOfSource(text: string, range: TextRange, detections: readonly Detection[]): string | undefined {
	const last = detections.findLast(
		(one) => one.type === "mention" && one.range.start >= range.start && one.range.end === range.end,
	);
	if (last?.type !== "mention" || last.name === null) return undefined;
	return /\b(?:of|for|from|in|at|to)(?: the)? $/.test(text.slice(range.start, last.range.start))
		? undefined
		: last.name;
}
