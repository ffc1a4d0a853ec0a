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
	// Where it is not determined who is speaking, that is told of what nobody is credited with.
	const determined = framings.filter(({ stance }) => stance !== null);
	const { parts, rest } = creditedParts(column.text, determined, pieces);
	const credited = parts.map(
		({ framing: { label, stance, status }, words }): Said => ({
			who: label,
			stance,
			words,
			isProposed: status === "proposed",
		}),
	);
	if (rest === null && credited.length > 0) return credited;
	const own = rest ?? pieces[0] ?? { start: 0, end: 0 };
	const voice = column.voiceRanges.find(({ range }) => overlap(range, own) > 0)?.voice ?? "columnist";
	const isKnown = voice !== "undetermined";
	const isAll = credited.length === 0;
	if (!isKnown && isAll) return [{ who: messages.share.undetermined, stance: null, words: null, isProposed: false }];
	return [
		...credited,
		{
			who: notOwn.has(voice) ? messages.voices[voice] : column.frontMatter.byline,
			stance: isKnown ? "asserts" : null,
			words: isAll ? null : messages.names.rest,
			isProposed: isKnown && !column.isAssessed,
		},
	];
}

/** The voices in which the columnist does not speak: where nobody is credited, an editor or the language decides so. */
const notOwn: ReadonlySet<Voice> = new Set([...sourceVoices, "undetermined"]);
