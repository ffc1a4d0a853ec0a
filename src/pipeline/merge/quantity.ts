import type { Annotation } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import { overlap } from "../../text/ranges.ts";
import { isDecided, live, type MergeContext } from "./context.ts";

/** Figures: an entry that names no kind takes kind, value and unit from the detector. A time is no figure as well. */
export function mergeQuantities(context: MergeContext): Annotation[] {
	const { quantities, times } = context.decisions;
	const detections = detectionsOf(context.detections, "quantity");
	return [
		...live(quantities).map((one): Annotation => {
			const { entry, range } = one;
			const detection = entry.kind ? undefined : detections.find((candidate) => overlap(candidate.range, range) > 0);
			return {
				type: "quantity",
				...context.decided(one),
				kind: entry.kind ?? detection?.kind ?? "count",
				value: entry.value ?? detection?.value ?? null,
				min: entry.min ?? detection?.min ?? null,
				max: entry.max ?? detection?.max ?? null,
				unit: entry.unit ?? detection?.unit ?? null,
				of: entry.of ?? null,
				against: entry.against ?? null,
				asOf: entry.asOf ?? null,
				saidBy: entry.saidBy ?? null,
			};
		}),
		...detections
			.filter(({ range }) => !isDecided(quantities, range) && !isDecided(times, range))
			.map(
				({ range, kind, value, min, max, unit, of, saidBy }): Annotation => ({
					type: "quantity",
					...context.proposed("f", range),
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
