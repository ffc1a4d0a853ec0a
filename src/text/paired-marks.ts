import type { TextRange } from "./ranges.ts";

/**
 * Finds the pairs of a kind of marks in some words: of nested ones the inner ones first.
 * @returns the pairs, both marks included, and where marks stand whose other half is missing, in order
 */
export function pairMarks(words: string, open: string, close: string): { pairs: TextRange[]; alone: number[] } {
	const waiting: number[] = [];
	const pairs: TextRange[] = [];
	const closing: number[] = [];
	for (let at = 0; at < words.length; at++) {
		if (words[at] === open) waiting.push(at);
		else if (words[at] === close) {
			const start = waiting.pop();
			if (start === undefined) closing.push(at);
			else pairs.push({ start, end: at + 1 });
		}
	}
	return { pairs, alone: [...closing, ...waiting].sort((a, b) => a - b) };
}

/**
 * Words with both halves of each pair of quotation marks and brackets: a quotation mark at one end is given its other
 * half; one elsewhere is left out, as is a bracket.
 */
export function withBothMarks(words: string): string {
	return withoutLone(withBothOf(words, "“", "”"), "(", ")");
}

function withBothOf(words: string, open: string, close: string): string {
	const [at, ...others] = pairMarks(words, open, close).alone;
	if (at === 0 && others.length === 0 && words.startsWith(open)) return `${words}${close}`;
	if (at === words.length - 1 && others.length === 0 && words.endsWith(close)) return `${open}${words}`;
	return withoutLone(words, open, close);
}

function withoutLone(words: string, open: string, close: string): string {
	const alone = new Set(pairMarks(words, open, close).alone);
	return words
		.split("")
		.filter((_, at) => !alone.has(at))
		.join("");
}
