import type { HitKind, SearchFacet } from "../../model/vocabulary.ts";
import { stanceLabels, voices } from "./passage-terms.ts";
import { plural } from "./plural.ts";
import { searchResultMessages } from "./search-result.ts";

/** The rest of search, in the browser too: loaded when it is opened. */
export const searchMessages = {
	...searchResultMessages,
	start: "Put words in quotation marks to find the exact phrase.",
	partly: (count: number, query: string) =>
		`No passage contains all of “${query}”; ${count} ${plural(count, "contains", "contain")} most of it.`,
	/** What a typo was taken for, and the button to search for what was typed. */
	corrected: (query: string, count: number) =>
		`Showing results for “${query}”: ${count} ${plural(count, "passage", "passages")}; `,
	partlyCorrected: (query: string, count: number) =>
		`No passage contains all of “${query}”; showing ${count} that ${plural(count, "contains", "contain")} most of it; `,
	asTyped: (query: string) => `search for “${query}” instead`,
	nothing: (query: string) => `Nothing found for “${query}”.`,
	/** Before names that are nearly what was asked. */
	meant: " Did you mean",
	/** Before the columns whose headline or byline is what was asked. */
	columns: " Columns with that headline or columnist:",
	/** Where passages are only filtered. */
	filtered: (count: number) => `${count} ${plural(count, "passage", "passages")}`,
	unavailable: "The search index could not be loaded. Your browser’s own search finds words on this page.",
	narrow: "Narrow down",
	facets: {
		kind: "Kind",
		speaker: "Who says it",
		stance: "Stance",
		voice: "Voice",
		name: "Name",
		column: "Column",
		year: "Year",
	} satisfies Record<SearchFacet, string>,
	kinds: {
		quotation: "Quotation",
		quantity: "Figure",
		claim: "Claim",
		attribution: "Credited words",
		mention: "Name",
		paragraph: "Paragraph",
	} satisfies Record<HitKind, string>,
	voices,
	stances: stanceLabels,
	more: "More columns",
	recent: "Recent searches",
	forget: "Clear",
	/** Over the names that columns credit. */
	speakers: "Sources",
	figures: "Figures",
} as const;
