import type { Annotation } from "../../model/annotation.ts";
import { live, type MergeContext } from "./context.ts";

export function mergeAttributions(context: MergeContext): Annotation[] {
	return live(context.decisions.attributions).map((one): Annotation => {
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
}
