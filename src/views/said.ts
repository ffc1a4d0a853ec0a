import type { Said } from "../model/statement.ts";
import { sourceVoices, type Voice } from "../model/vocabulary.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { creditedParts } from "./credited-parts.ts";
import type { Framing } from "./framings.ts";

/**
 * Says who says which words of a passage, so that no source gets more of it than is credited: what is told before the
 * passage's words.
 * @param pieces the ranges of the passage in the text layer, in text order; none is empty
 * @returns the most telling stance first, the columnist's own words last
 */
export function saidIn(context: ViewContext & { framings: readonly Framing[] }, pieces: readonly TextRange[]): Said[] {
	const { column, framings, messages } = context;
	const { parts, rest } = creditedParts(column.text, framings, pieces);
	const credited = parts.map(
		({ framing: { label, stance, status }, words }): Said => ({
			who: label,
			stance,
			words,
			isProposed: status === "proposed",
		}),
	);
	if (rest === null && credited.length > 0) return credited;
	const who = ownerOf(context, rest ?? pieces[0] ?? { start: 0, end: 0 });
	const words = credited.length > 0 ? messages.names.rest : null;
	return [...credited, { who, stance: "asserts", words, isProposed: !column.isAssessed }];
}

/** Whose words a range is that no framing covers: the columnist's, unless the editor or the language says otherwise. */
function ownerOf({ column, messages }: ViewContext, range: TextRange): string {
	const voice = column.voiceRanges.find((one) => overlap(one.range, range) > 0)?.voice ?? "columnist";
	return notOwn.has(voice) ? messages.voices[voice] : column.frontMatter.byline;
}

const notOwn: ReadonlySet<Voice> = new Set([...sourceVoices, "undetermined"]);
