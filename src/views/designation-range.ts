import type { AnnotationOf } from "../model/annotation.ts";
import { fold } from "../text/fold.ts";
import type { TextRange } from "../text/ranges.ts";

/** Where the words of a designation stand; the whole mention where they are not found in it. */
export function rangeOfDesignation(
	{ exact, range }: Pick<AnnotationOf<"mention">, "exact" | "range">,
	designation: string,
): TextRange {
	const { text, starts, ends } = fold(exact);
	const sought = fold(designation).text;
	const at = text.indexOf(sought);
	if (at === -1) return range;
	const end = ends[at + sought.length - 1] ?? exact.length;
	return { start: range.start + (starts[at] ?? 0), end: range.start + end };
}
