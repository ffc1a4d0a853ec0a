import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import { windowOf } from "../detect/times/days.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Makes times: from the entries, and from detections of relative times ("this week") unless the list is complete. A
 * date that the column gives in full needs no reading. A time that counts from a day of which only the month or the
 * year is known has no days.
 */
export function mergeTimes(context: MergeContext): Annotation[] {
	const { times, quantities } = context.decisions;
	const decided = withoutRejected(times).map((one): Annotation => {
		const { from, to, reading } = one.entry;
		return { type: "time", ...context.baseOfEntry(one), from, to, reading };
	});
	if (context.isComplete("times")) return decided;
	const proposed = detectionsOf(context.detections, "time")
		.filter(({ range, counted }) => counted && !overlapsEntry(quantities, range) && !overlapsEntry(times, range))
		.flatMap(({ range, edtf }): Annotation[] => {
			const days = edtf === null ? { from: null, to: null } : windowOf(edtf);
			return days ? [{ type: "time", ...context.baseOfProposal("t", range), ...days, reading: null }] : [];
		});
	return [...decided, ...proposed];
}
