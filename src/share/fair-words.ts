import type { TextRange } from "../model/selector.ts";
import { overlap } from "../pipeline/ranges.ts";

/** A stretch of a column that is credited to somebody, and the words that credit it. */
export type Credited = { stretches: readonly TextRange[]; cue: TextRange };

/** What is shared of a column: its words, and where they stand. */
export type FairWords = {
	/** The words, with … wherever words of the same sentence, or between two pieces, were left out. */
	words: string;
	/** What of it is the column's text, in order. */
	pieces: TextRange[];
};

const ELLIPSIS = "…";
/** Up to so many characters between a cue and what it credits are kept: leaving them out would save less than it hides. */
const KEPT_BETWEEN = 240;

/**
 * Widens a passage until it cannot be read against its meaning: to the words that credit it to somebody, and to the
 * other half of a quotation that they interrupt, where those stand in the same sentence.
 * @param text the text layer; all ranges are of it
 * @param passage its pieces, in any order
 */
export function fairWords(
	text: string,
	passage: readonly TextRange[],
	sentences: readonly { range: TextRange }[],
	credits: readonly Credited[],
): FairWords {
	const touches = (range: TextRange) => passage.some((piece) => overlap(piece, range) > 0);
	const touched = sentences.map(({ range }) => range).filter(touches);
	const isNear = (range: TextRange) => touched.some((sentence) => overlap(sentence, range) > 0);
	const isQuoted = ({ start, end }: TextRange) => /[“”"]/.test(text.slice(start, end));
	const pieces = passage.map((piece) => ({ ...piece }));
	for (const { stretches, cue } of credits) {
		const own = stretches.filter(touches);
		if (own.length === 0 || !isNear(cue)) continue;
		pieces.push({ ...cue });
		if (own.some(isQuoted)) pieces.push(...stretches.filter((stretch) => isQuoted(stretch) && isNear(stretch)));
	}
	const joined = join(pieces, text);
	const words = joined.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
	const isCut = (offset: number, side: "before" | "after") =>
		touched.some(({ start, end }) => {
			const isInside = start < offset && offset < end;
			return isInside && HAS_WORD.test(side === "before" ? text.slice(start, offset) : text.slice(offset, end));
		});
	const before = isCut(joined[0]?.start ?? 0, "before") ? `${ELLIPSIS} ` : "";
	// The sign does not begin a line of its own.
	const after = isCut(joined.at(-1)?.end ?? 0, "after") ? `\u00A0${ELLIPSIS}` : "";
	return { words: `${before}${words.join(` ${ELLIPSIS} `)}${after}`, pieces: joined };
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Brings pieces into order, and joins those with little or nothing between them. */
function join(pieces: readonly TextRange[], text: string): TextRange[] {
	const joined: TextRange[] = [];
	for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && piece.start - last.end <= KEPT_BETWEEN) last.end = Math.max(last.end, piece.end);
		else joined.push({ ...piece });
	}
	return joined.map(({ start, end }) => ({ start, end: end + closingMarks(text, end) }));
}

/** How many marks directly after a piece belong to it: the stop that ends its sentence, a closing quotation mark. */
function closingMarks(text: string, end: number): number {
	return /^[.!?”’"')\]]*(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
}
