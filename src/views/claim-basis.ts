import type { AnnotationOf } from "../model/annotation.ts";
import type { ClaimBasis, Stance } from "../model/vocabulary.ts";

/** What a claim rests on: a judgement or a call to act without a source rests on its maker alone. */
export function claimSupport({
	support,
	about,
}: Pick<AnnotationOf<"claim">, "support" | "about">): Exclude<ClaimBasis, "rejected"> {
	if (support === null) return "undecided";
	return support === "none" && (about === "value" || about === "call") ? "own" : support;
}

/** The same for counts: what the column rejects it does not rest on anything, whoever it is credited to. */
export function claimBasis(
	claim: Pick<AnnotationOf<"claim">, "support" | "about"> & { stance: Stance | null },
): ClaimBasis {
	return claim.stance === "rejects" ? "rejected" : claimSupport(claim);
}
