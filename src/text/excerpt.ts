import { overlap, type TextRange } from "./ranges.ts";
import { withWholePairs } from "./whole-pairs.ts";

/** A stretch of a column that is credited to somebody, and the words that credit it. */
export type Credited = { stretches: readonly TextRange[]; cue: TextRange };

/** What is shared of a column: its words, and their ranges in the text layer. */
export type Excerpt = {
	/** The words, with … between two pieces where words were left out. */
	words: string;
	/** The ranges of the words, in order. */
	pieces: TextRange[];
};

const ELLIPSIS = "…";
/** Up to so many characters between two pieces are kept: leaving them out would save less than it hides. */
const KEPT_BETWEEN = 240;

/**
 * Widens a passage until it cannot be read against its meaning: to whole sentences, since a "not", an "if" or a
 * question mark may be anywhere in one; to the other half of each quotation mark and bracket; and to the sentences of
 * the words that credit it to somebody.
 * @param text the text layer; all ranges are of it
 * @param passage its ranges, in any order
 */
export function excerptWithAttribution(
	text: string,
	passage: readonly TextRange[],
	sentences: readonly { range: TextRange }[],
	credits: readonly Credited[],
): Excerpt {
	const around = (pieces: readonly TextRange[]) =>
		pieces.flatMap((piece) => {
			const touched = sentences.map(({ range }) => range).filter((range) => overlap(range, piece) > 0);
			return touched.length > 0 ? touched.map((range) => withWholePairs(text, range, sentences)) : [piece];
		});
	const own = withAnswers(text, around(passage), sentences);
	const cues = credits
		.filter(({ stretches }) => stretches.some((stretch) => own.some((piece) => overlap(stretch, piece) > 0)))
		.map(({ cue }) => cue);
	const pieces = join([...own, ...around(cues)]);
	const words = pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
	return { words: dropLoneBrackets(words.join(` ${ELLIPSIS} `)), pieces };
}

/** So many words at most has a question that only announces its answer: "The reason?" */
const MOST_ASKED = 4;

/**
 * Widens pieces to what answers them in brackets, and to the short question that they answer: "The reason? That. (The
 * real reason? This.)" must not be shared as "That."
 */
function withAnswers(
	text: string,
	pieces: readonly TextRange[],
	sentences: readonly { range: TextRange }[],
): TextRange[] {
	const adjoin = (a: TextRange, b: TextRange) => /^ ?$/.test(text.slice(a.end, b.start));
	const isAnnouncement = ({ start, end }: TextRange) => {
		const words = text.slice(start, end);
		return /^[^?]*\?$/.test(words) && words.split(/\s+/).length <= MOST_ASKED;
	};
	return pieces.map((piece) => {
		const next = sentences.find(({ range }) => range.start >= piece.end)?.range;
		const before = sentences.findLast(({ range }) => range.end <= piece.start)?.range;
		const isAnswered = next && text.charAt(next.start) === "(" && adjoin(piece, next);
		const isAsked = before && adjoin(before, piece) && isAnnouncement(before);
		return {
			start: isAsked ? before.start : piece.start,
			end: isAnswered ? withWholePairs(text, next, sentences).end : piece.end,
		};
	});
}

/** Extends a range to the words that credit it, where those are in the same sentence: what a link marks. */
export function extendToCue(
	passage: TextRange,
	sentences: readonly { range: TextRange }[],
	credits: readonly Credited[],
): TextRange {
	const touched = sentences.filter(({ range }) => overlap(range, passage) > 0);
	const cues = credits
		.filter(({ stretches }) => stretches.some((stretch) => overlap(stretch, passage) > 0))
		.map(({ cue }) => cue)
		.filter((cue) => touched.some(({ range }) => overlap(range, cue) > 0));
	return {
		start: Math.min(passage.start, ...cues.map(({ start }) => start)),
		end: Math.max(passage.end, ...cues.map(({ end }) => end)),
	};
}

/** Brings pieces into order, and joins those with little or nothing between them. */
function join(pieces: readonly TextRange[]): TextRange[] {
	const joined: TextRange[] = [];
	for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && piece.start - last.end <= KEPT_BETWEEN) last.end = Math.max(last.end, piece.end);
		else joined.push({ ...piece });
	}
	return joined;
}

/** Drops a bracket at either end whose other half is in another sentence. */
function dropLoneBrackets(words: string): string {
	const count = (sign: string) => words.split(sign).length - 1;
	if (count(")") > count("(")) return words.replace(/\)(?=[^)\p{L}\p{N}]*$)/u, "");
	if (count("(") > count(")")) return words.replace(/^\(/, "");
	return words;
}
