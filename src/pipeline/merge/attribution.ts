import { type Annotation, cueOf } from "../../model/annotation.ts";
import type { AnchoredEntry } from "../../model/decisions.ts";
import { isReported } from "../../model/detection.ts";
import { contains, enclosingRange, isSameRange, overlap, type TextRange } from "../../text/ranges.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/** Makes attributions: from the entries, and from detections of reported speech unless the list is complete. */
export function mergeAttributions(context: MergeContext): Annotation[] {
	const { attributions } = context.decisions;
	const decided = withoutRejected(attributions).map((one): Annotation => {
		const { sourceKind, role, cue, polarity, stance } = one.entry;
		return {
			type: "attribution",
			...context.baseOfEntry(one),
			source: context.sourceOfEntry(one),
			sourceKind,
			role,
			cue,
			polarity,
			content: one.extraRanges.map((range, at) => ({ ...range, cue: cueOf(one.entry.content[at] ?? {}, cue) })),
			doubtful: doubtOfEntry(context, one),
			stance,
		};
	});
	if (context.isComplete("attributions")) return decided;
	const entryRanges = targetsOf(attributions);
	const detected = context.detections
		.filter(isReported)
		.filter(({ range, content }) => ![range, ...content].some((one) => overlapsEntry(entryRanges, one)));
	// A detection without a cue continues the content of an earlier one with the same source: no attribution of its own.
	const joined: typeof detected = [];
	/** Where the cue of an attribution does not reach: what continues it in another sentence. */
	const uncued = new Set<TextRange>();
	for (const one of detected) {
		const at = one.cue === null ? joined.findLastIndex(({ source }) => source?.start === one.source?.start) : -1;
		const before = joined[at];
		if (before) {
			joined[at] = { ...before, content: [...before.content, ...one.content] };
			for (const range of one.content) if (!isInSentence(context, before.range, range)) uncued.add(range);
		} else joined.push(one);
	}
	const proposed = joined.flatMap(
		({ range, source, sourceKind, cue, polarity, content, doubtful, stance }): Annotation[] => {
			if (!source) return [];
			const words = cue && context.text.slice(cue.start, cue.end);
			return [
				{
					type: "attribution",
					...context.baseOfProposal("a", range),
					source: context.sourceAt(source),
					sourceKind,
					role: null,
					cue: words,
					polarity: polarity === "affirms" ? null : polarity,
					content: content.map((one) => ({ ...one, cue: uncued.has(one) ? null : words })),
					doubtful,
					stance,
				},
			];
		},
	);
	return [...decided, ...proposed];
}

/** What the machine doubts of a proposal that is written down as it was found; null once an editor has decided. */
function doubtOfEntry(context: MergeContext, one: AnchoredEntry<"attributions">): TextRange | null {
	if (one.entry.status !== "proposed") return null;
	const found = context.detections.filter(isReported).find(({ range }) => isSameRange(range, one.range));
	const doubtful = found?.doubtful ?? null;
	return doubtful && one.extraRanges.some((part) => contains(part, doubtful)) ? doubtful : null;
}

/** Whether a stretch begins in the sentence of the words that credit it. */
function isInSentence({ sentences }: MergeContext, cue: TextRange, stretch: TextRange): boolean {
	const around = sentences.map(({ range }) => range).filter((range) => overlap(range, cue) > 0);
	return around.length === 0 || overlap(enclosingRange(around), stretch) > 0;
}

/** The ranges of entries: source and cue, and each part of the content. */
function targetsOf(entries: readonly { range: TextRange; extraRanges: TextRange[] }[]): { range: TextRange }[] {
	return entries.flatMap(({ range, extraRanges }) => [range, ...extraRanges].map((one) => ({ range: one })));
}
