import type { Annotation } from "../../model/annotation.ts";
import { live, type MergeContext } from "./context.ts";

export function mergeTimes(context: MergeContext): Annotation[] {
	return live(context.decisions.times).map((one): Annotation => {
		const { from, to, reading } = one.entry;
		return { type: "time", ...context.decided(one), from: from ?? null, to: to ?? null, reading };
	});
}
