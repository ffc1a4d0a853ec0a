import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { saidLine } from "./said-line.ts";
import { type SpokenColumn, whoSays } from "./who-says.ts";

/**
 * Says who says which words of an excerpt, a line each. Where nobody has decided who is credited, or nobody can tell,
 * that is said first.
 * @param pieces the ranges of the excerpt
 */
export function excerptLines(
	column: SpokenColumn,
	pieces: readonly TextRange[],
	messages: Translated<
		Pick<typeof shareMessages, "columnist" | "notAssessed" | "undetermined" | "partlyDetermined" | "said" | "voices">
	>,
): string[] {
	const { byline, isAssessed, framings } = column;
	const touched = framings.filter(({ stretches }) =>
		stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	const { credited, own } = whoSays(column, pieces, messages.said, messages.voices);
	// What is only proposed is said once, for all of the column.
	const lines = credited
		.filter(({ stance }) => stance !== null)
		.map((one) => saidLine(isAssessed ? one : { ...one, isProposed: false }, messages.said));
	if (touched.some(({ stance }) => stance === null)) {
		return [lines.length > 0 ? messages.partlyDetermined : messages.undetermined, ...lines];
	}
	if (!isAssessed) return [messages.notAssessed(byline), ...lines];
	if (own === null) return lines;
	const hasOthers = touched.some(({ stance, isTheirs }) => stance !== "asks" || isTheirs);
	if (own.who === byline && !hasOthers) return [messages.columnist(byline), ...lines];
	return [...lines, saidLine(own, messages.said)];
}
