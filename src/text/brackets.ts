import type { TextRange } from "./ranges.ts";

const BRACKET = /[()]/g;

/**
 * What stands in round brackets in a stretch of text, without the brackets, in order: an aside. What is in brackets inside
 * brackets belongs to the outer ones, and one that is never closed, or closed only, is none.
 */
export function asidesIn(text: string, { start, end }: TextRange): TextRange[] {
	const asides: TextRange[] = [];
	const open: number[] = [];
	for (const match of text.slice(start, end).matchAll(BRACKET)) {
		const at = start + match.index;
		if (match[0] === "(") open.push(at);
		else {
			const from = open.pop();
			if (from === undefined) continue;
			// Those inside it are a part of it.
			while ((asides.at(-1)?.start ?? -1) > from) asides.pop();
			if (at > from + 1) asides.push({ start: from + 1, end: at });
		}
	}
	return asides;
}
