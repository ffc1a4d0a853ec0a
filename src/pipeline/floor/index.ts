import { isReported } from "../../model/detection.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { subtract, union } from "../../text/ranges.ts";
import type { Known } from "./known.ts";
import { readAgain } from "./read-again.ts";
import { withSureClaims } from "./sure-claims.ts";
import { underFloor } from "./under-floor.ts";
import { withoutSpeakers } from "./without-speakers.ts";

/**
 * What readers are shown: all but the claims and attributions that are only proposed and right less than 9 times in 10,
 * the attributions by their constructions. What those credit, and nobody else does, is nobody's: neither the
 * columnist's nor a source's. Quotations and figures stay, and no longer say who speaks; nor does a pronoun that is
 * only read by what is not shown.
 * @param isComplete whether the list of attributions is: then nothing is proposed beside its entries
 * @returns the same object where all is shown
 */
export function aboveFloor(text: string, all: Known, isComplete: boolean): Known {
	const known = withSureClaims(all);
	const { detections, readings, decisions } = known;
	const { credits, entries } = underFloor(detections, decisions, isComplete);
	if (credits.size === 0 && entries.size === 0) return known;
	const attributions = decisions.attributions.filter((one) => !entries.has(one));
	const ids = new Set([...entries].map(({ id }) => id));
	const quotations = decisions.quotations.map((one) =>
		ids.has(one.entry.attribution) ? { ...one, entry: { ...one.entry, attribution: null } } : one,
	);
	const shown = withoutSpeakers(text, detections, credits);
	const decidedIn = overlapLookup(decisions.voices.map(({ range }) => range));
	const decided = readings.map(({ range }) => range).filter((range) => decidedIn(range).length > 0);
	const said = [
		...shown.filter(isReported).flatMap(({ source, content }) => (source ? content : [])),
		...attributions.flatMap(({ entry, extraRanges }) => (entry.status === "rejected" ? [] : extraRanges)),
	];
	const hidden = [
		...[...credits].flatMap(({ content }) => content),
		...[...entries].flatMap(({ extraRanges }) => extraRanges),
	];
	const hiddenIn = overlapLookup(hidden);
	const quantities = decisions.quantities.map((one) =>
		one.entry.status === "proposed" && hiddenIn(one.range).length > 0
			? { ...one, entry: { ...one.entry, saidBy: null } }
			: one,
	);
	const knownIn = overlapLookup([...said, ...decided]);
	const unknown = union(hidden).flatMap((range) => subtract([range], knownIn(range)));
	return {
		detections: shown,
		readings: readAgain(text, readings, { detections: shown, credits, unknown }),
		decisions: { ...decisions, attributions, quotations, quantities },
		unknown,
	};
}
