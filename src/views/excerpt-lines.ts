import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import type { Stance } from "../model/vocabulary.ts";
import type { TextRange } from "../text/ranges.ts";
import { creditedParts } from "./credited-parts.ts";

/** A framing of an excerpt, as pages and browsers have it. */
type Touching = { label: string; stretches: readonly TextRange[]; stance: Stance | null; isCredited: boolean };

/**
 * Says who says which words of an excerpt, a line each, so that no source gets more of it than is credited: the most
 * telling stance first, the columnist last. Where nobody has decided who is credited, or nobody can tell, that is said
 * first.
 * @param text the text layer, which all ranges are of
 * @param pieces the ranges of the excerpt
 * @param column whose it is, and whether an editor has decided who is credited in it
 * @param framings those that touch the excerpt; a question that takes something as given is the columnist's own
 */
export function excerptLines(
	text: string,
	pieces: readonly TextRange[],
	{ byline, isAssessed }: { byline: string; isAssessed: boolean },
	framings: readonly Touching[],
	messages: Translated<
		Pick<typeof shareMessages, "columnist" | "notAssessed" | "undetermined" | "partlyDetermined" | "says" | "rest">
	>,
): string[] {
	const known = framings.filter(({ stance }) => stance !== null);
	const { parts, rest } = creditedParts(text, known, pieces);
	const said = parts.map(({ framing, words }) =>
		words === null ? framing.label : messages.says(framing.label, words),
	);
	if (known.length < framings.length) {
		return [known.length > 0 ? messages.partlyDetermined : messages.undetermined, ...said];
	}
	if (!isAssessed) return [messages.notAssessed(byline), ...said];
	const hasOthers = known.some(({ stance, isCredited }) => stance !== "asks" || isCredited);
	if (!hasOthers) return [messages.columnist(byline), ...said];
	return rest === null ? said : [...said, messages.says(byline, messages.rest)];
}
