import { type Annotation, cueOf } from "../../model/annotation.ts";
import type { AnchoredEntry } from "../../model/decisions.ts";
import { detectionsOf, type Quotation } from "../../model/detection.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Makes quotations. Fields that an entry leaves out are filled from the detection that it overlaps. Its speaker and cue
 * are those of the attribution that it names: the cue of the stretch that it is in.
 */
export function mergeQuotations(context: MergeContext): Annotation[] {
	const { quotations } = context.decisions;
	const attributions = new Map(withoutRejected(context.decisions.attributions).map((one) => [one.id, one]));
	const detections = detectionsOf(context.detections, "quotation");
	/** Who speaks as detected: of a proposal that names no attribution. */
	const speakerAt = ({ speaker, cue }: Partial<Pick<Quotation, "speaker" | "cue">> = {}) => ({
		speaker: speaker ? context.sourceAt(speaker) : null,
		cue: cue ? context.text.slice(cue.start, cue.end) : null,
	});
	const decided = withoutRejected(quotations).map((one): Annotation => {
		const { entry, range } = one;
		const detection = detections.find((candidate) => overlap(candidate.range, range) > 0);
		const attribution = entry.attribution === null ? undefined : attributions.get(entry.attribution);
		return {
			type: "quotation",
			...context.baseOfEntry(one),
			directness: entry.directness ?? detection?.directness ?? null,
			use: entry.use ?? detection?.use ?? null,
			...(attribution
				? { speaker: context.sourceOfEntry(attribution), cue: cueAt(attribution, range) }
				: speakerAt(entry.status === "proposed" ? detection : undefined)),
			attribution: entry.attribution,
		};
	});
	if (context.isComplete("quotations")) return decided;
	return [
		...decided,
		...detections
			.filter(({ range }) => !overlapsEntry(quotations, range))
			.map(
				({ range, directness, use, speaker, cue }): Annotation => ({
					type: "quotation",
					...context.baseOfProposal("q", range),
					directness,
					use,
					...speakerAt({ speaker, cue }),
					attribution: null,
				}),
			),
	];
}

/** The cue of the stretch that a quotation is in; of the entry, where it is in none. */
function cueAt({ entry, extraRanges }: AnchoredEntry<"attributions">, range: TextRange): string | null {
	const at = extraRanges.findIndex((stretch) => overlap(stretch, range) > 0);
	return cueOf(entry.content[at] ?? {}, entry.cue);
}
