import type { Facet } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";

/** The indexes across columns. */
export const indexes = {
	quotations: {
		title: "Quotations",
		lead: "Every pair of quotation marks in the columns: who is quoted, by which words, and what the marks do.",
	},
	figures: {
		title: "Figures",
		lead: "Every figure in the columns, with what it is of, against what, as of when and by whom, as far as the column says.",
	},
	sources: {
		title: "Sources",
		lead: "Everybody whom the columns credit, named or not, with the words that credit them and what they are credited with.",
	},
	claims: {
		title: "Claims",
		lead: "The claims that carry the columns’ arguments: whose they are, how the column stands to them, and what they rest on.",
	},
	count: (count: number, total: number) =>
		count === total ? `${total} ${plural(total, "row", "rows")}` : `${count} of ${total} rows`,
	csv: "As a table to download (CSV)",
	all: "All",
	only: (facet: string, value: string) => `${facet}: ${value}`,
	filters: "Show only",
	pages: "Pages",
	none: "Nothing of this kind stands in the columns.",
} as const;

/** What the rows of an index are narrowed down by. */
export const facets = {
	labels: {
		speaker: "Who says it",
		kind: "Kind",
		stance: "Stance",
		support: "Support",
		column: "Column",
		status: "Decided",
		checkable: "Checkable",
		blank: "The column does not give",
	} satisfies Record<Facet, string>,
	nobody: "Nobody is quoted",
	speakerUnknown: "Speaker not determined",
	own: "the columnist’s own",
	undecided: "not assessed",
	checkable: "checkable",
	notCheckable: "not checkable",
} as const;
