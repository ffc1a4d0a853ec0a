import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import { isSameRange } from "../../text/ranges.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Makes mentions. An entry replaces only detections of the same name or of exactly the same range: the designation in
 * an entry ("Kremlin fixer") may contain another name, whose mention stays.
 */
export function mergeMentions(context: MergeContext): Annotation[] {
	const { mentions } = context.decisions;
	return [
		...withoutRejected(mentions).map(
			(one): Annotation => ({
				type: "mention",
				...context.baseOfEntry(one),
				name: one.entry.name,
				designation: one.entry.designation,
			}),
		),
		...detectionsOf(context.detections, "mention")
			.filter(({ range, name }) => {
				const same = mentions.filter(
					({ entry, range: decided }) =>
						entry.name === name || entry.status === "rejected" || isSameRange(decided, range),
				);
				return !overlapsEntry(same, range);
			})
			// A name that is not in the register has no page to link to: `check` reports it (check/names.ts).
			.flatMap(({ range, name }): Annotation[] =>
				name === null ? [] : [{ type: "mention", ...context.baseOfProposal("m", range), name, designation: null }],
			),
	];
}
