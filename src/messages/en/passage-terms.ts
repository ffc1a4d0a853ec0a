import type { Stance } from "../../model/vocabulary.ts";

/** The terms that results of searches need, apart from the others so that no more is loaded with them. */

/** The column's stance in a table or a note. */
export const stanceLabels = {
	asserts: "asserted",
	reports: "reported",
	rejects: "rejected by the column",
	concedes: "conceded",
	asks: "in a question",
} as const satisfies Record<Stance, string>;

/** What is said of the words of a passage, of an annotation, and of a name. */
export const proposed = "proposed by machine";
export const rest = "the rest";
export const says = (who: string, words: string) => `${who}: ${words}`;
export const allMentions = (name: string) => `${name}: all mentions`;
