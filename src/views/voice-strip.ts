import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Voice, voices } from "../model/vocabulary.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import { wordsByVoice } from "./counted-ranges.ts";
import { layOutStrip, STRIP_WIDTH } from "./strip-layout.ts";

export type Strip = {
	width: number;
	/** One for each stretch in one voice within a sentence. */
	cells: { sentence: string; voice: Voice; x: number; w: number }[];
	/** Where a figure stands. */
	figures: { x: number }[];
	/** What a quotation spans. */
	quotations: { x: number; w: number }[];
};

/** The cells of the voice strip: its sentences, cut where the voice changes. */
export function stripCells({ sentences, blocks, annotations, voiceRanges }: AnnotatedColumn): Strip {
	const { scale, places } = layOutStrip(
		sentences.map(({ range }) => range),
		blocks.map(({ range }) => range),
	);
	const spokenIn = overlapLookup(voiceRanges.map(({ range, voice }) => ({ ...range, voice })));
	const cells = sentences.flatMap(({ id, range }, index) => {
		const left = places[index]?.x ?? 0;
		return spokenIn(range).map(({ voice, ...spoken }) => {
			const start = Math.max(spoken.start, range.start);
			const end = Math.min(spoken.end, range.end);
			return {
				sentence: id,
				voice,
				x: round(left + (start - range.start) * scale),
				w: round((end - start) * scale),
				start,
				end,
			};
		});
	});
	const xOf = (offset: number): number => {
		const cell = cells.findLast(({ start }) => start <= offset) ?? cells[0];
		return cell ? round(cell.x + Math.min(offset, cell.end) * scale - cell.start * scale) : 0;
	};
	return {
		width: STRIP_WIDTH,
		cells: cells.map(({ sentence, voice, x: left, w }) => ({ sentence, voice, x: left, w })),
		figures: annotations
			.filter(({ type }) => type === "quantity")
			.map(({ range }) => ({ x: xOf((range.start + range.end) / 2) })),
		quotations: annotations
			.filter(({ type }) => type === "quotation")
			.map(({ range }) => ({ x: xOf(range.start), w: round(Math.max(3, xOf(range.end) - xOf(range.start))) })),
	};
}

/** A voice of a column: how many words it has, and the ids of the sentences in which it speaks. */
export type SpokenVoice = { voice: Voice; words: number; sentences: string[] };

/** The voices that have words in a column, in the order of the vocabulary. */
export function spokenVoices(column: AnnotatedColumn): SpokenVoice[] {
	const counts = wordsByVoice(column);
	const spokenIn = overlapLookup(column.voiceRanges.map(({ range, voice }) => ({ ...range, voice })));
	return voices.flatMap((voice) => {
		const words = counts.get(voice) ?? 0;
		const speaking = column.sentences.filter(({ range }) => spokenIn(range).some((one) => one.voice === voice));
		return words === 0 ? [] : [{ voice, words, sentences: speaking.map(({ id }) => id) }];
	});
}

/** The simple fractions that a share is told by. */
const FRACTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
	.map((some) => ({ some, of: 10 }))
	.concat([
		{ some: 1, of: 4 },
		{ some: 1, of: 3 },
		{ some: 1, of: 2 },
		{ some: 2, of: 3 },
		{ some: 3, of: 4 },
		{ some: 1, of: 1 },
	]);

/** How much of a column is the columnist's, her questions included: as the nearest simple fraction, 3 words of 4. */
export function ownShare(column: Pick<AnnotatedColumn, "text" | "voiceRanges">): { some: number; of: number } {
	const counts = wordsByVoice(column);
	const all = [...counts.values()].reduce((sum, words) => sum + words, 0);
	const own = ((counts.get("columnist") ?? 0) + (counts.get("question") ?? 0)) / Math.max(1, all);
	const distance = ({ some, of }: { some: number; of: number }) => Math.abs(some / of - own);
	const [nearest = { some: 1, of: 1 }] = FRACTIONS.toSorted((a, b) => distance(a) - distance(b) || a.of - b.of);
	return nearest;
}

/** Whether anything at all is known of who is speaking: in a language without words of its own nothing is. */
export function isVoiceKnown({ voiceRanges }: Pick<AnnotatedColumn, "voiceRanges">): boolean {
	return voiceRanges.some(({ voice }) => voice !== "undetermined");
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
