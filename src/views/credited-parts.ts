import { quote, shortenMiddle } from "../text/quote.ts";
import { byPosition, intersect, lineOf, subtract, type TextRange } from "../text/ranges.ts";

/** What credits stretches of a text, or says of them that the column does not assert them. */
type Framed = { label: string; stretches: readonly TextRange[] };

/** One framing of a passage. */
export type CreditedPart<F> = {
	framing: F;
	/** The words that it frames, in quotation marks; null where they are the whole passage. */
	words: string | null;
};

/** Up to so many characters of a stretch are repeated; of a longer one, its first and last words. */
const MAX_REPEATED = 90;

/**
 * Divides a passage by who is credited with which of its words. Framings with the same label count as one.
 * @param pieces the ranges of the passage; all ranges are of `text`
 * @returns the parts in the order of their framings, and the first stretch of the rest; null where there is no rest
 */
export function creditedParts<F extends Framed>(
	text: string,
	framings: readonly F[],
	pieces: readonly TextRange[],
): { parts: CreditedPart<F>[]; rest: TextRange | null } {
	const hasWords = ({ start, end }: TextRange) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
	const byLabel = new Map<string, { framing: F; stretches: TextRange[] }>();
	for (const framing of framings) {
		const stretches = intersect(framing.stretches, pieces).filter(hasWords);
		const known = byLabel.get(framing.label);
		if (known) known.stretches.push(...stretches);
		else if (stretches.length > 0) byLabel.set(framing.label, { framing, stretches });
	}
	const all = [...byLabel.values()];
	const rest = (stretches: readonly TextRange[]) => subtract(pieces, stretches).find(hasWords) ?? null;
	return {
		parts: all.map(({ framing, stretches }) => {
			const words = stretches
				.sort(byPosition)
				.map((one) => quote(shortenMiddle(withoutLoneMarks(lineOf(text, one).trim()), MAX_REPEATED)));
			return { framing, words: rest(stretches) === null ? null : words.join(", ") };
		}),
		rest: rest(all.flatMap(({ stretches }) => stretches)),
	};
}

/** Takes away a quotation mark at either end whose other half is not in the words: they get marks of their own. */
function withoutLoneMarks(words: string): string {
	if (!words.includes("”")) return words.replace(/^“/, "");
	return words.includes("“") ? words : words.replace(/”$/, "");
}
