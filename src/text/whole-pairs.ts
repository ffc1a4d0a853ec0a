import { pairMarks } from "./paired-marks.ts";
import { enclosingRange, overlap, type TextRange } from "./ranges.ts";

const PAIRS = [
	["“", "”"],
	["«", "»"],
	["(", ")"],
] as const;

/**
 * Extends a range of whole sentences to the sentences that hold the other half of a quotation mark or bracket of it, so
 * that no quotation is left open. Where the paragraph has no other half, the range stays as it is.
 * @param text all ranges are of it; its paragraphs are joined by blank lines
 */
export function withWholePairs(text: string, range: TextRange, sentences: readonly { range: TextRange }[]): TextRange {
	const paragraph = paragraphAround(text, range);
	const words = text.slice(paragraph.start, paragraph.end);
	const pairs = PAIRS.flatMap(([open, close]) => pairMarks(words, open, close).pairs).map(({ start, end }) => ({
		start: start + paragraph.start,
		end: end + paragraph.start,
	}));
	const cut = pairs.filter(({ start, end }) => isInside(range, start) !== isInside(range, end - 1));
	if (cut.length === 0) return range;
	const held = enclosingRange([range, ...cut]);
	const touched = sentences.map((one) => one.range).filter((one) => overlap(one, held) > 0);
	const wider = enclosingRange([held, ...touched]);
	return withWholePairs(text, wider, sentences);
}

function isInside({ start, end }: TextRange, at: number): boolean {
	return start <= at && at < end;
}

/** The paragraphs that a range stands in. */
function paragraphAround(text: string, { start, end }: TextRange): TextRange {
	const after = text.indexOf("\n\n", end);
	const before = text.lastIndexOf("\n\n", start - 1);
	return { start: start === 0 || before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}
