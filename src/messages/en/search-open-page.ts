import type { Stance } from "../../model/vocabulary.ts";
import { sourceKinds, stanceLabels, uses } from "./mark-terms.ts";
import { plural } from "./plural.ts";

/**
 * The words of search on the open page: part of the first script of a page, so that there are no more than it needs.
 */
export const searchOpenPageMessages = {
	found: (count: number, query: string, instead: string | null) =>
		`${count} ${plural(count, "passage", "passages")} for “${query}”${instead === null ? "" : `, searched as “${instead}”`}`,
	paragraph: (id: string) => `Paragraph ${id}`,
	/** What a mark is: by the use of quotation marks, the kind of a source, or else the type of the annotation. */
	labels: { ...uses, ...sourceKinds, claim: "Claim", quantity: "Figure" },
	/** Who says some words, in so far as the page knows it, and the column's stance towards them. */
	framing: (who: string, stance: Stance) => `${who}; ${stanceLabels[stance]}`,
} as const;
