import type { AnchoredEntry, Decisions } from "../../model/decisions.ts";
import { type Detection, type DetectionOf, isReported } from "../../model/detection.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import type { TextRange } from "../../text/ranges.ts";
import { isSure } from "../detect/attribution/rates.ts";

export type Credit = DetectionOf<"attribution">;
type Entry = AnchoredEntry<"attributions">;

/** What is not shown before an editor has looked at it: what is detected, and what of that is written down. */
export type UnderFloor = { credits: ReadonlySet<Credit>; entries: ReadonlySet<Entry> };

/**
 * The credits that are only proposed, and by an unsure construction; with what goes on from them.
 * @param isComplete whether the list of attributions is: then only what it holds itself is proposed
 */
export function underFloor(detections: readonly Detection[], decisions: Decisions, isComplete: boolean): UnderFloor {
	const reported = detections.filter(isReported).filter(({ source }) => source !== null);
	const entries = unsureEntries(reported, decisions);
	const writtenIn = overlapLookup(targetsOf([...entries]));
	const written = reported.filter((one) => targetsOf([one]).some((range) => writtenIn(range).length > 0));
	const entryIn = overlapLookup(targetsOf(decisions.attributions));
	const isFree = (one: Credit) => targetsOf([one]).every((range) => entryIn(range).length === 0);
	const unwritten = isComplete ? [] : unsureOf(reported.filter(isFree), written);
	return { credits: new Set([...written, ...unwritten]), entries };
}

/**
 * What goes on from a credit that is not shown, without a cue of its own, is not shown either.
 * @param hidden other credits that are not
 */
function unsureOf(credits: readonly Credit[], hidden: readonly Credit[]): Credit[] {
	/** Whether the last credit of a source is sure, by where its source begins. */
	const isLastSure = new Map(hidden.map(({ source }) => [source?.start ?? 0, false]));
	return credits.filter(({ source, cue, construction }) => {
		const place = source?.start ?? 0;
		const isWhole = isSure(construction) && (cue !== null || (isLastSure.get(place) ?? true));
		// What goes on is joined to what has a cue.
		if (cue !== null || !isLastSure.has(place)) isLastSure.set(place, isWhole);
		return !isWhole;
	});
}

/** Entries that a machine has written and nobody decided: not those that a decided quotation names for its speaker. */
function unsureEntries(reported: readonly Credit[], { attributions, quotations }: Decisions): Set<Entry> {
	const named = new Set(quotations.flatMap(({ entry }) => (entry.status === "proposed" ? [] : entry.attribution)));
	const creditsAt = overlapLookup(reported.map(({ range, construction }) => ({ ...range, construction })));
	return new Set(
		attributions.filter(({ entry, id, range }) => {
			if (entry.status !== "proposed" || named.has(id)) return false;
			const found = creditsAt(range);
			return found.length > 0 && found.every(({ construction }) => !isSure(construction));
		}),
	);
}

/** The ranges of credits: source and cue, and each part of the content. */
function targetsOf(all: readonly (Credit | Entry)[]): TextRange[] {
	return all.flatMap((one) => [one.range, ...("content" in one ? one.content : one.extraRanges)]);
}
