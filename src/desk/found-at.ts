import type { Detection, DetectionOf } from "../model/detection.ts";
import { overlap, type TextRange } from "../text/ranges.ts";

/** The first thing of a type that was detected at words; undefined where there is none. */
export function foundAt<T extends Detection["type"]>(
	detections: readonly Detection[],
	type: T,
	range: TextRange,
): DetectionOf<T> | undefined {
	const found = (byType.get(detections) ?? grouped(detections)).get(type) ?? [];
	return found.find((one): one is DetectionOf<T> => one.type === type && overlap(one.range, range) > 0);
}

/** The detections of each column by type: they are looked through for each of its annotations. */
const byType = new WeakMap<readonly Detection[], ReadonlyMap<Detection["type"], Detection[]>>();

function grouped(detections: readonly Detection[]): ReadonlyMap<Detection["type"], Detection[]> {
	const groups = Map.groupBy(detections, ({ type }) => type);
	byType.set(detections, groups);
	return groups;
}
