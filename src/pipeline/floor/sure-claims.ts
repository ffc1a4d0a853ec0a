import { detectionsOf } from "../../model/detection.ts";
import { isSameRange } from "../../text/ranges.ts";
import { isSureClaim } from "../detect/claims/index.ts";
import type { Known } from "./known.ts";

/**
 * Without the claims that are only proposed and that an editor would confirm less than 9 times in 10, whether a machine
 * has written them down or not.
 * @returns the same object where all are sure
 */
export function withSureClaims(known: Known): Known {
	const unsure = detectionsOf(known.detections, "claim").filter(({ score }) => !isSureClaim(score));
	if (unsure.length === 0) return known;
	const hidden = new Set<unknown>(unsure);
	const places = Map.groupBy(unsure, ({ range }) => range.start);
	const claims = known.decisions.claims.filter(
		({ entry, range }) =>
			entry.status !== "proposed" || !(places.get(range.start) ?? []).some((one) => isSameRange(one.range, range)),
	);
	return {
		...known,
		detections: known.detections.filter((one) => !hidden.has(one)),
		decisions: { ...known.decisions, claims },
	};
}
