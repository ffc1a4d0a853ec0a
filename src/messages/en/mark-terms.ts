import type { SourceKind, Use } from "../../model/vocabulary.ts";

/** The terms that search on the open page needs, apart from the others so that no more is loaded with it. */

/** What a pair of quotation marks does. */
export const uses = {
	speech: "Quotation",
	word: "Quoted word",
	coinage: "A source’s own term",
	slogan: "Slogan",
	scare: "Read as scare quotes",
	figurative: "Read as a figure of speech",
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
