import type { AnnotationOf } from "../model/annotation.ts";
import { supportSchema } from "../model/terms.ts";

/**
 * What a claim rests on; `own` where it is a judgement or a call to act, which rests on nobody but who makes it; `undecided`
 * where only a machine has found it, which cannot tell.
 */
export const claimSupports = [...supportSchema.options, "own", "undecided"] as const;
export type ClaimSupport = (typeof claimSupports)[number];

export function supportOf({ support, about }: Pick<AnnotationOf<"claim">, "support" | "about">): ClaimSupport {
	if (support === null) return "undecided";
	return support === "none" && (about === "value" || about === "call") ? "own" : support;
}
