import type { HitKind } from "../model/vocabulary.ts";

/**
 * The kinds of hits as readers, addresses (`?kind=figure`) and built pages (`data-kind`) name them. Addresses that were
 * given out keep their words.
 */
export const kindInAddress = {
	quotation: "quotation",
	quantity: "figure",
	claim: "claim",
	attribution: "source",
	mention: "name",
	paragraph: "paragraph",
} as const satisfies Record<HitKind, string>;
