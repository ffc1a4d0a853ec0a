import type { Facet } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";

/** The indexes across columns. */
export const indexes = {
	quotations: {
		title: "Quotations",
		lead: "Every pair of quotation marks in the columns: who is quoted, with which cue, and what the marks are for.",
	},
	figures: {
		title: "Figures",
		lead: "The figures in the columns: what each is of, what it is compared with, as of when and who says so, as far as the column tells.",
	},
	sources: {
		title: "Sources",
		lead: "The sources that the columns credit, named and unnamed, with the cue and with what each is credited with.",
	},
	claims: {
		title: "Claims",
		lead: "The claims that carry the columns’ arguments: whose they are, the column’s stance on each, and what supports it.",
	},
	/** @param count how many rows are shown, of how many */
	count: (count: number, total: number) =>
		count === total ? `${total} ${plural(total, "row", "rows")}` : `${count} of ${total} rows`,
	/** Which column a row is from. @param date in words */
	from: (headline: string, byline: string, date: string) => `${headline}, ${byline}, ${date}`,
	/** Below the rows, where all of them are from one column. @param place as `from` has it */
	allFrom: (place: string) => `All from ${place}.`,
	/** What the file holds, as the page may show fewer rows. @param count how many rows, of how many */
	csv: (count: number, total: number) =>
		count === total
			? `Download all ${total} ${plural(total, "row", "rows")} as CSV`
			: `Download ${count} of ${total} rows as CSV`,
	all: "All",
	/** The heading of a filtered index. @param value what is shown of the facet */
	only: (facet: string, value: string) => `${facet}: ${value}`,
	filters: "Filters",
	pages: "Pages",
	none: "The columns have none.",
} as const;

/** What the rows of an index are narrowed down by. */
export const facets = {
	labels: {
		speaker: "Who says it",
		kind: "Kind",
		stance: "Stance",
		support: "Support",
		column: "Column",
		status: "Status",
		checkable: "Checkable",
		blank: "Not given in the column",
	} satisfies Record<Facet, string>,
	nobody: "Nobody is quoted",
	/** The stance of quotation marks that the column neither reports nor rejects. */
	uncreditedMarks: "credited to nobody, or asserted",
	speakerUnknown: "Speaker not determined",
	checkable: "checkable",
	notCheckable: "not checkable",
} as const;
