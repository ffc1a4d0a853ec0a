import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import { overlap } from "../../text/ranges.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Makes quantities. Where an entry leaves out its kind, the detection that it overlaps gives kind, value, range and
 * unit. A range that is annotated as a time is not proposed as a quantity.
 */
export function mergeQuantities(context: MergeContext): Annotation[] {
	const { quantities, times } = context.decisions;
	const detections = detectionsOf(context.detections, "quantity");
	const decided = withoutRejected(quantities).map((one): Annotation => {
		const { kind, value, min, max, unit, of, against, asOf, saidBy } = one.entry;
		const detection = kind === null ? detections.find(({ range }) => overlap(range, one.range) > 0) : undefined;
		return {
			type: "quantity",
			...context.baseOfEntry(one),
			kind: kind ?? detection?.kind ?? "count",
			value: value ?? detection?.value ?? null,
			min: min ?? detection?.min ?? null,
			max: max ?? detection?.max ?? null,
			unit: unit ?? detection?.unit ?? null,
			of,
			against,
			asOf,
			saidBy,
		};
	});
	if (context.isComplete("quantities")) return decided;
	return [
		...decided,
		...detections
			.filter(({ range }) => !overlapsEntry(quantities, range) && !overlapsEntry(times, range))
			.map(
				({ range, kind, value, min, max, unit, of, saidBy }): Annotation => ({
					type: "quantity",
					...context.baseOfProposal("f", range),
					kind,
					value,
					min,
					max,
					unit,
					of: of && context.lineAt(of),
					against: null,
					asOf: null,
					saidBy: saidBy && context.lineAt(saidBy),
				}),
			),
	];
}
