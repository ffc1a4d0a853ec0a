import { fold } from "../../text/fold.ts";
import type { TextRange } from "../../text/ranges.ts";

/**
 * Where words stand next in a text, whatever the forms of their marks, dashes and letters; after its end from the
 * beginning.
 * @param after the offset to look from
 * @returns null where they do not stand in it
 */
export function occurrence(text: string, words: string, after: number): TextRange | null {
	const folded = fold(text);
	const haystack = folded.text.toLowerCase();
	const needle = fold(words).text.trim().toLowerCase();
	if (needle === "") return null;
	const places: TextRange[] = [];
	for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
		places.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + needle.length - 1] ?? 0 });
	}
	return places.find(({ start }) => start >= after) ?? places[0] ?? null;
}
