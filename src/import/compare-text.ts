import { fold } from "../text/fold.ts";

/** A text without differences in typing, case or punctuation: what two readers of a page are compared by. */
export function plainKey(text: string): string {
	return fold(text)
		.text.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The first words of a text, for a list. */
export function firstWords(text: string, length = 60): string {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > length ? `${line.slice(0, length).replace(/\s+\S*$/, "")}…` : line;
}
