import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/** Mentions: an entry takes the place of proposals for the same name or the very same words only, for a designation may hold another name. */
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
						entry.name === name ||
						entry.status === "rejected" ||
						(decided.start === range.start && decided.end === range.end),
				);
				return !overlapsEntry(same, range);
			})
			// What no register holds is proposed for the register, not for the page: it has no name to lead to yet.
			.flatMap(({ range, name }): Annotation[] =>
				name === null ? [] : [{ type: "mention", ...context.baseOfProposal("m", range), name, designation: null }],
			),
	];
}
