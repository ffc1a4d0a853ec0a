import type { Annotation } from "../../model/annotation.ts";
import { isReported } from "../../model/detection.ts";
import type { TextRange } from "../../text/ranges.ts";
import { isDecided, live, type MergeContext } from "./context.ts";

/**
 * Attributions. Those that a machine finds are proposed only while no editor has decided on any, or says that the list is not
 * gone through yet: an editor who has read a column for its sources has passed over the rest.
 */
export function mergeAttributions(context: MergeContext): Annotation[] {
	const { attributions } = context.decisions;
	const decided = live(attributions).map((one): Annotation => {
		const { source, sourceKind, cue, polarity, stance } = one.entry;
		return {
			type: "attribution",
			...context.decided(one),
			source: { ...source, antecedent: null },
			sourceKind,
			cue,
			polarity,
			content: one.also,
			stance,
		};
	});
	if (context.isReviewed("attributions")) return decided;
	const taken = stretchesOf(attributions);
	const said = context.detections
		.filter(isReported)
		.filter(({ range, content }) => ![range, ...content].some((one) => isDecided(taken, one)));
	// A quotation that goes on by itself is more of what its source is credited with, and no source of its own.
	const whole: typeof said = [];
	for (const one of said) {
		const at = one.cue === null ? whole.findLastIndex(({ source }) => source?.start === one.source?.start) : -1;
		const before = whole[at];
		if (before) whole[at] = { ...before, content: [...before.content, ...one.content] };
		else whole.push(one);
	}
	const proposed = whole.flatMap(({ range, source, sourceKind, cue, content, stance }): Annotation[] => {
		if (!source) return [];
		return [
			{
				type: "attribution",
				...context.proposed("a", range),
				source: context.sourceAt(source),
				sourceKind,
				cue: cue && context.text.slice(cue.start, cue.end),
				polarity: null,
				content,
				stance,
			},
		];
	});
	return [...decided, ...proposed];
}

/** The stretches that entries target: source and cue, and what is credited. */
function stretchesOf(entries: readonly { range: TextRange; also: TextRange[] }[]): { range: TextRange }[] {
	return entries.flatMap(({ range, also }) => [range, ...also].map((one) => ({ range: one })));
}
