import type { TextRange } from "./ranges.ts";

/**
 * The parentheses in a range of a text: the ranges inside round brackets, without the brackets, in text order. Nested
 * ones belong to the outermost; brackets without a partner, and empty ones, are none.
 */
export function parenthesesIn(text: string, { start, end }: TextRange): TextRange[] {
	const found: TextRange[] = [];
	const open: number[] = [];
	for (const { 0: bracket, index } of text.slice(start, end).matchAll(/[()]/g)) {
		const at = start + index;
		if (bracket === "(") {
			open.push(at);
			continue;
		}
		const from = open.pop();
		if (from === undefined) continue;
		while ((found.at(-1)?.start ?? -1) > from) found.pop();
		if (at > from + 1) found.push({ start: from + 1, end: at });
	}
	return found;
}
