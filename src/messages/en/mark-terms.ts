import type { SourceKind, Stance, Use } from "../../model/vocabulary.ts";

/** The terms that the first script of a page needs, apart from the others so that no more is loaded with it. */

/** The column's stance in a table or a note. */
export const stanceLabels = {
	asserts: "asserted",
	reports: "reported",
	rejects: "rejected by the column",
	concedes: "conceded",
	asks: "in a question",
} as const satisfies Record<Stance, string>;

/** What a pair of quotation marks does. */
export const uses = {
	speech: "Quotation",
	word: "Quoted word",
	coinage: "A source’s own term",
	slogan: "Slogan",
	scare: "Scare quotes",
	figurative: "Figure of speech",
	title: "Title",
	undecided: "Quotation marks, undecided",
} as const satisfies Record<Use | "undecided", string>;

export const sourceKinds = {
	named: "Named source",
	unnamed: "Unnamed source",
	document: "Document",
	poll: "Poll",
	self: "The columnist",
} as const satisfies Record<SourceKind, string>;
