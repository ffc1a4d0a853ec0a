import type { Stance, Voice } from "../../model/vocabulary.ts";

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

/** Who says which words of a passage: in the browser, too. */
export const said = {
	/** @param words in quotation marks, or `rest` */
	says: (who: string, words: string) => `${who}: ${words}`,
	/** What is left of a passage. */
	rest: "the rest",
	proposed,
	undetermined: "Who is speaking is not determined",
} as const;

export const allMentions = (name: string) => `${name}: all mentions`;

/** Whose words a stretch is, and whose statement a sentence. */
export const voices = {
	columnist: "The columnist",
	named: "A named source",
	unnamed: "An unnamed source",
	reported: "A view whose holder is not said",
	question: "The columnist, asking",
	document: "A document",
	poll: "A poll",
	undetermined: "Not determined",
} satisfies Record<Voice, string>;
