import type { AnnotatedColumn, VoiceRange } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import { lowerBound } from "../text/lower-bound.ts";

/** A stretch in one voice, and how many words it has. */
export type CountedRange = VoiceRange & { words: number };

/**
 * Counts every word of a column's prose once: for the stretch that its first letter or digit is in, since the
 * punctuation at its edges may be outside what is credited. A dash that stands alone is no word. Strip, charts and
 * tables all count like this.
 * @returns the stretches, in text order; the numbers add up to the words of the prose
 */
export function countedRanges({ text, voiceRanges }: Pick<AnnotatedColumn, "text" | "voiceRanges">): CountedRange[] {
	const counted = voiceRanges.map((one) => ({ ...one, words: 0 }));
	for (const { 0: word, index } of text.matchAll(/\S+/g)) {
		const letter = word.search(/[\p{L}\p{N}]/u);
		if (letter === -1) continue;
		const stretch = counted[lowerBound(counted, ({ range }) => range.end > index + letter)];
		if (stretch) stretch.words++;
	}
	return counted;
}

/** How many words are said in each voice. */
export function wordsByVoice(column: Pick<AnnotatedColumn, "text" | "voiceRanges">): ReadonlyMap<Voice, number> {
	const words = new Map<Voice, number>();
	for (const one of countedRanges(column)) words.set(one.voice, (words.get(one.voice) ?? 0) + one.words);
	return words;
}
