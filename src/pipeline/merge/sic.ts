import type { Annotation } from "../../model/annotation.ts";
import { live, type MergeContext } from "./context.ts";

export function mergeSics(context: MergeContext): Annotation[] {
	return live(context.decisions.sics).map((one): Annotation => ({ type: "sic", ...context.decided(one) }));
}
