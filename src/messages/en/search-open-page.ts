import type { Stance } from "../../model/vocabulary.ts";
import { sourceKinds, uses } from "./mark-terms.ts";
import { stanceLabels } from "./passage-terms.ts";

/**
 * What search on the open page calls the marks there: apart from the other words, so that no more is loaded than is
 * needed.
 */
export const searchOpenPageMessages = {
	/** What a mark is: by the use of quotation marks, the kind of a source, or else the type of the annotation. */
	labels: { ...uses, ...sourceKinds, claim: "Claim", quantity: "Figure" },
	/** Who says some words, in so far as the page knows it, and the column's stance towards them. */
	framing: (who: string, stance: Stance) => `${who}; ${stanceLabels[stance]}`,
} as const;
