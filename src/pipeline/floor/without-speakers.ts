import { type Detection, detectionsOf, isReported } from "../../model/detection.ts";
import { isSameRange, overlap, type TextRange } from "../../text/ranges.ts";
import type { Credit } from "./under-floor.ts";

/**
 * Detections without some credits: nothing that is left names a speaker whom only those tell.
 * @param hidden the credits to take away
 */
export function withoutSpeakers(
	text: string,
	detections: readonly Detection[],
	hidden: ReadonlySet<Credit>,
): Detection[] {
	const isTold = toldBy(detections.filter(isReported), hidden);
	const unread = unreadBy(text, detections, hidden);
	return detections.flatMap((one): Detection[] => {
		if (one.type === "attribution") {
			if (hidden.has(one)) return [];
			return [unread.has(one) ? { ...one, antecedent: null } : one];
		}
		if (one.type === "quotation" && one.speaker && !isTold(one.range, one.speaker))
			return [{ ...one, speaker: null, cue: null }];
		if (one.type === "quantity" && one.saidBy && !isTold(one.range, one.saidBy)) return [{ ...one, saidBy: null }];
		return [one];
	});
}

/**
 * Tells whether a source is still credited with words: by a credit over them; where none is, by all that it is credited
 * with elsewhere, since any of it may have told who speaks.
 */
function toldBy(reported: readonly Credit[], hidden: ReadonlySet<Credit>) {
	const bySource = Map.groupBy(reported, ({ source }) => source?.start);
	return (range: TextRange, source: TextRange): boolean => {
		const all = (bySource.get(source.start) ?? []).filter((one) => one.source && isSameRange(one.source, source));
		const over = all.filter(({ content }) => content.some((part) => overlap(part, range) > 0));
		return over.length > 0 ? over.some((one) => !hidden.has(one)) : all.every((one) => !hidden.has(one));
	};
}

/**
 * The credits whose source is a pronoun or a title of somebody who last spoke in a credit that is not shown: it may be
 * that which told whom it means. Who is called by a part of the name is known by that.
 */
function unreadBy(text: string, detections: readonly Detection[], hidden: ReadonlySet<Credit>): Set<Credit> {
	const wordsAt = (range: TextRange) => text.slice(range.start, range.end).match(/[\p{L}\p{N}]+/gu) ?? [];
	/** Who spoke last where it is not shown, by the last word of the name: however much of it a source has. */
	const unshown = new Set<string>();
	const unread = new Set<Credit>();
	for (const one of detectionsOf(detections, "attribution")) {
		const { source, antecedent } = one;
		if (!source) continue;
		const person = wordsAt(antecedent ?? source)
			.at(-1)
			?.toLowerCase();
		if (person === undefined) continue;
		const name = antecedent && new Set(wordsAt(antecedent));
		const isNamed = name === null || wordsAt(source).some((word) => name.has(word));
		if (hidden.has(one)) unshown.add(person);
		else if (isNamed) unshown.delete(person);
		else if (unshown.has(person)) unread.add(one);
	}
	return unread;
}
