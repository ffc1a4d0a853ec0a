import type { Annotation } from "../../model/annotation.ts";
import { overlap } from "../../text/ranges.ts";
import { type MergeContext, withoutRejected } from "./context.ts";

/** Makes echoes from the entries. The link to the other passage leads to the sentence that it begins in. */
export function mergeEchoes(context: MergeContext): Annotation[] {
	return withoutRejected(context.decisions.echoes).flatMap((one): Annotation[] => {
		const [range] = one.extraRanges;
		const sentence = range && context.sentences.find((candidate) => overlap(candidate.range, range) > 0);
		if (!range || !sentence) return [];
		const to = { range, exact: context.text.slice(range.start, range.end), sentence: sentence.id };
		return [{ type: "echo", ...context.baseOfEntry(one), relation: one.entry.relation, to }];
	});
}
