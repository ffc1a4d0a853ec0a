import type { Annotation } from "../../model/annotation.ts";
import { type MergeContext, withoutRejected } from "./context.ts";

/** Makes sics from the entries: nothing is proposed. */
export function mergeSics(context: MergeContext): Annotation[] {
	return withoutRejected(context.decisions.sics).map(
		(one): Annotation => ({ type: "sic", ...context.baseOfEntry(one) }),
	);
}
