import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf, live, type MergeContext, sourceAt } from "./context.ts";

/**
 * Attributions. Those that a machine finds are proposed only while no editor has decided on any: an editor who has
 * read a column for its sources has passed over the rest.
 */
export function mergeAttributions(context: MergeContext): Annotation[] {
	const { attributions } = context.decisions;
	const decided = live(attributions).map((one): Annotation => {
		const { source, sourceKind, cue, stance } = one.entry;
		return {
			type: "attribution",
			...context.decided(one),
			source,
			sourceKind,
			cue,
			content: one.also,
			stance,
		};
	});
	if (attributions.length > 0) return decided;
	return detectionsOf(context, "attribution")
		.filter(({ manner, sourceKind }) => manner === "speech" && sourceKind !== "self")
		.flatMap(({ range, source, sourceKind, cue, content, stance }): Annotation[] => {
			if (!source) return [];
			return [
				{
					type: "attribution",
					...context.proposed("a", range),
					source: sourceAt(context, source),
					sourceKind,
					cue: cue && context.text.slice(cue.start, cue.end),
					content,
					stance,
				},
			];
		});
}
