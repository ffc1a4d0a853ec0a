import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import { overlap, type TextRange } from "../text/ranges.ts";

/** A part of a sentence: in one voice, and with one link or none. */
export type SentencePiece = {
	text: string;
	/** The id of the annotation that it links to. */
	to: string | null;
	/** Whose words it is; null for the columnist's. */
	voice: Voice | null;
};

/**
 * Cuts a sentence where a link or a voice begins or ends. The pieces together are its text.
 * @param links ranges of the text layer; of several over the same words the first decides
 */
export function sentencePieces(
	{ text, voiceRanges }: Pick<AnnotatedColumn, "text" | "voiceRanges">,
	sentence: TextRange,
	links: readonly { id: string; range: TextRange }[],
): SentencePiece[] {
	const ranges = [...links, ...voiceRanges].map(({ range }) => range).filter((range) => overlap(range, sentence) > 0);
	const edges = ranges.flatMap(({ start, end }) => [start, end]);
	const cuts = [sentence.start, ...edges, sentence.end]
		.filter((at) => at >= sentence.start && at <= sentence.end)
		.sort((a, b) => a - b);
	return cuts.slice(1).flatMap((end, index): SentencePiece[] => {
		const piece = { start: cuts[index] ?? end, end };
		if (piece.start === end) return [];
		const voice = voiceRanges.find(({ range }) => overlap(range, piece) > 0)?.voice ?? "columnist";
		return [
			{
				text: text.slice(piece.start, end),
				to: links.find(({ range }) => overlap(range, piece) > 0)?.id ?? null,
				voice: voice === "columnist" ? null : voice,
			},
		];
	});
}
