import type { HitKind, SearchFacet } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";
import { searchOpenPageMessages } from "./search-open-page.ts";
import { stances, voices } from "./terms.ts";

/** The rest of search, in the browser too: loaded when it is opened. */
export const searchMessages = {
	...searchOpenPageMessages,
	start: "Quotation marks around the words find them exactly.",
	partly: (count: number, query: string) =>
		`Nothing holds all of “${query}”; ${count} ${plural(count, "passage holds", "passages hold")} most of it.`,
	nothing: (query: string) => `Nothing found for “${query}”.`,
	title: "Search",
	label: "Search the columns",
	placeholder: "A phrase, a name, a number",
	close: "Close",
	meant: " Did you mean",
	columns: " Columns of that name:",
	filtered: (count: number) => `${count} ${plural(count, "passage", "passages")}`,
	unavailable:
		"The search index could not be loaded. The browser’s own search finds words on this page, notes included.",
	noScript:
		"Search needs JavaScript. Without it, these indexes lead to every name, quotation and figure; and in a column the browser’s own search finds all words and notes.",
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
	stances,
	more: "More columns",
	recent: "Searched before",
	forget: "Forget",
	speakers: "Who is credited",
	figures: "Figures",
} as const;
