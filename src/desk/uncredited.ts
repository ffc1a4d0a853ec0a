import { annotationsOf } from "../model/annotation.ts";
import { stanceOfVoice } from "../views/word-counts.ts";
import type { DeskColumn } from "./context.ts";
import { placeOfEntry } from "./entries.ts";
import type { Change, Edits } from "./plan.ts";

/**
 * Opens claims again that the column left with their source, where a decision has made their words nobody's but the
 * columnist's: nobody is left who could be said to have made them. The stance is then the columnist's, to be confirmed.
 * @returns null where there is none
 */
export function uncreditedClaims(before: DeskColumn, after: DeskColumn): Edits | null {
	const credited = new Set(
		annotationsOf(before.annotated.annotations, "claim").flatMap(({ id, voice }) =>
			stanceOfVoice[voice] === "reports" ? [id] : [],
		),
	);
	const changes = annotationsOf(after.annotated.annotations, "claim").flatMap((claim): Change[] => {
		const place = placeOfEntry(after, claim);
		if (!place || !credited.has(claim.id) || claim.stance !== "reports" || claim.voice !== "columnist") return [];
		const path = [place.list, place.index];
		return [
			{ path, field: "stance", value: "asserts" },
			{ path, field: "status", value: "proposed" },
		];
	});
	return changes.length > 0 ? { changes, additions: [] } : null;
}
