import type { AnnotationOf } from "../model/annotation.ts";
import type { Stance } from "../model/vocabulary.ts";
import { intersect, overlap, subtract, type TextRange } from "../text/ranges.ts";

/** The order in which stances are told where a passage holds several. */
export const weightOf: Record<Stance, number> = { rejects: 4, asks: 3, concedes: 2, reports: 1, asserts: 0 };

/**
 * Divides what a source is credited with by the column's stance: an editor may have marked a claim in it that the
 * column rejects, while the rest is reported.
 * @param stretches the words of the credit, whose own stance is given
 * @param claims of its column
 * @returns the words of each stance, those of the credit's own first; a stance of no words is left out
 */
export function stancesInCredit(
	stretches: readonly TextRange[],
	stance: Stance,
	claims: readonly AnnotationOf<"claim">[],
): { stance: Stance; stretches: TextRange[] }[] {
	const telling = claims
		.filter((one) => one.status !== "proposed" && weightOf[one.stance] > weightOf[stance])
		.filter(({ range }) => stretches.some((one) => overlap(one, range) > 0))
		.sort((a, b) => weightOf[b.stance] - weightOf[a.stance]);
	const divided: { stance: Stance; stretches: TextRange[] }[] = [];
	let rest = [...stretches];
	for (const { range, stance: towards } of telling) {
		divided.push({ stance: towards, stretches: intersect(rest, [range]) });
		rest = subtract(rest, [range]);
	}
	return [{ stance, stretches: rest }, ...divided].filter((one) => one.stretches.length > 0);
}
