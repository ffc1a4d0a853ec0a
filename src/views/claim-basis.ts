import type { AnnotationOf } from "../model/annotation.ts";
import type { ClaimBasis } from "../model/vocabulary.ts";

/** What a claim rests on: a judgement or a call to act without a source rests on its maker alone. */
export function claimBasis({ support, about }: Pick<AnnotationOf<"claim">, "support" | "about">): ClaimBasis {
	if (support === null) return "undecided";
	return support === "none" && (about === "value" || about === "call") ? "own" : support;
}
