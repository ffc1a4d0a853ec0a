import type { Translated } from "../messages/by-language.ts";
import type { readings as readingMessages } from "../messages/en/readings.ts";
import type { AnnotatedColumn, Reading } from "../model/annotated-column.ts";
import { endSentence, joinSentences } from "../text/join-sentences.ts";
import { contains, lineOf, overlap, type TextRange } from "../text/ranges.ts";

type Read = Pick<AnnotatedColumn, "text" | "readings">;
export type ReadingMessages = Translated<typeof readingMessages>;

/**
 * What an editor reads words of a passage as that point to words outside it: "“Its” is read by the annotator as
 * Europe". Told beside the passage, never in it.
 * @param pieces the ranges of what is shown
 * @returns one line for each thing that is pointed to, in text order
 */
export function readingsIn(column: Read, pieces: readonly TextRange[], messages: ReadingMessages): string[] {
	return readingsInAny(column, [pieces], messages);
}

/**
 * The same of several extracts that one place shows, such as the words of a row and the sentence that they stand in:
 * what only one of them leaves open is told, and what both do is told once.
 */
export function readingsInAny(
	{ text, readings }: Read,
	extracts: readonly (readonly TextRange[])[],
	messages: ReadingMessages,
): string[] {
	const open = readings.filter((one) =>
		extracts.some((pieces) => isShown(one.range, pieces) && !isResolved(text, one, pieces)),
	);
	return [...Map.groupBy(open, ({ reading }) => reading)].map(([reading, some]) =>
		messages.readAs([...new Set(some.map(({ range }) => lineOf(text, range)))], reading),
	);
}

/** What is told as one line, the smaller line below the words of a table; null where there is nothing to tell. */
export function readingsLine(lines: readonly string[]): string | null {
	return lines.length === 0 ? null : endSentence(joinSentences(lines));
}

function isShown(range: TextRange, pieces: readonly TextRange[]): boolean {
	return pieces.some((piece) => overlap(piece, range) > 0);
}

/** Whether what is shown holds what the words point to: their antecedent, or before them the words of the reading. */
function isResolved(text: string, { range, reading, antecedent }: Reading, pieces: readonly TextRange[]): boolean {
	if (antecedent) return pieces.some((piece) => contains(piece, antecedent));
	return pieces.some(({ start, end }) => hasWord(text.slice(start, Math.min(end, range.start)), reading));
}

/** Whether a text has words that no letter or digit touches: "Russian" has no "Russia". */
function hasWord(text: string, words: string): boolean {
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
		const around = `${text.charAt(at - 1)}${text.charAt(at + words.length)}`;
		if (!/[\p{L}\p{N}]/u.test(around)) return true;
	}
	return false;
}
