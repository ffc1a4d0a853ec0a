import type { IndexId } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";

/** Every page. */
export const site = {
	tagline: "Read an opinion column and see what every sentence stands on.",
	skip: "Skip to the text",
	navigation: "Site",
	footer: "Indexes",
	about: "How to read this",
	search: "Search",
	column: "Opinion column",
	columns: "Columns",
	annotatedBy: (by: string) => `Annotated by ${by}`,
	unedited: "No editor has annotated this column yet: its marks, and who is speaking, are a machine’s proposals.",
	partlyEdited:
		"An editor has annotated a part of this column: who is credited and who is speaking are a machine’s proposals.",
	readColumn: "Read the column",
	moved: "The column has moved",
	newAddress: "its new address",
	notFoundTitle: "Nothing stands here",
	notFound:
		"This address leads to no page of this site. The columns are on the front page, and search finds any words in them.",
} as const;

/** The front page. */
export const front = {
	counts: {
		claims: (count: number) => `${count} ${plural(count, "claim", "claims")}`,
		sources: (count: number) => `${count} ${plural(count, "credit", "credits")} to sources`,
		quotations: (count: number) => `${count} ${plural(count, "pair", "pairs")} of quotation marks`,
		figures: (count: number) => `${count} ${plural(count, "figure", "figures")}`,
	} satisfies Record<IndexId, (count: number) => string>,
} as const;
