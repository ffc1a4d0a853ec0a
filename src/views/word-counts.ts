import { annotationsOf } from "../model/annotation.ts";
import type { SourceKind, Stance } from "../model/vocabulary.ts";
import { contains } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { resolvedSpeaker } from "./speakers.ts";

/** How many words of a column are the columnist's, or are credited to one source with one stance. */
export type WordCount = {
	label: string;
	/** null for the columnist. */
	kind: SourceKind | null;
	stance: Stance;
	words: number;
};

/**
 * Counts every word of a column's prose once: for the source that it is credited to, or else for the columnist. What
 * the column rejects is counted apart from what it reports of the same source.
 * @returns the columnist first, the others by number of words; the numbers add up to the words of the prose
 */
export function wordCounts({ column, names, messages }: ViewContext): WordCount[] {
	const credited = annotationsOf(column.annotations, "attribution")
		.flatMap((attribution) =>
			attribution.content.map((stretch) => ({
				stretch,
				stance: attribution.stance,
				...resolvedSpeaker(attribution, names),
			})),
		)
		// Of two ranges that contain a word, the narrower one decides whose it is.
		.sort((a, b) => a.stretch.end - a.stretch.start - (b.stretch.end - b.stretch.start));
	const own: WordCount = { label: messages.voices.columnist, kind: null, stance: "asserts", words: 0 };
	const others = new Map<string, WordCount>();
	for (const { 0: word, index } of column.text.matchAll(/\S+/g)) {
		// Punctuation at a word's edges may be outside what is credited.
		const letter = index + Math.max(0, word.search(/[\p{L}\p{N}]/u));
		const found = credited.find(({ stretch }) => contains(stretch, { start: letter, end: letter + 1 }));
		if (!found || found.kind === "self") {
			own.words++;
			continue;
		}
		const { label, kind, stance } = found;
		const key = `${label} ${stance}`;
		const row = others.get(key) ?? { label, kind, stance, words: 0 };
		row.words++;
		others.set(key, row);
	}
	return [own, ...[...others.values()].sort((a, b) => b.words - a.words || a.label.localeCompare(b.label, "en"))];
}
