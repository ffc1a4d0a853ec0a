import type { TextPage } from "../../model/site-text.ts";
import type { IndexId } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";

/** Every page. */
export const site = {
	tagline: "Read an opinion column and see what every sentence stands on.",
	/** Of who publishes the site, of the links to what the owner has written, and of the mailbox for readers. */
	publishedBy: (name: string) => `Published by ${name}`,
	publisher: "Publisher",
	contact: "Contact",
	/** Before the name of a licence that the columns' own words are not under. */
	licence: "Notes and annotations:",
	texts: {
		corrections: "Corrections policy",
		privacy: "Privacy",
		imprint: "Imprint",
	} satisfies Record<TextPage, string>,
	skip: "Skip to the text",
	navigation: "Site",
	footer: "Indexes",
	about: "How to read this",
	search: "Search",
	column: "Opinion column",
	/** Over the words of a picture that are cut before any which somebody is credited with. */
	furtherOn: (credits: string) => `Further on: ${credits}`,
	columns: "Columns",
	annotatedBy: (by: string) => `Annotated by ${by}`,
	/** Of a column whose marks are all proposed. */
	unedited: "No editor has annotated this column yet. Its marks, and who is speaking, are proposed by machine.",
	/** Of a column of which an editor has decided something, but not who is credited. */
	partlyEdited:
		"An editor has annotated part of this column. Who is credited and who is speaking are proposed by machine.",
	/** After either of them: attributions that no page shows before an editor has decided them. */
	unshown: (count: number) =>
		count === 1
			? "One more proposal waits for an editor and is not shown."
			: `${count} more proposals wait for an editor and are not shown.`,
	/** The same of columns in languages that the site has no words of. */
	uneditedUnknown:
		"No editor has annotated this column yet. Its marks are proposed by machine. Who is speaking is not determined: the machine does not know the words of its language.",
	partlyEditedUnknown:
		"An editor has annotated part of this column. Who is speaking is not determined: the machine does not know the words of its language.",
	partlyEditedPartlyKnown:
		"An editor has annotated part of this column. Who is speaking elsewhere is not determined: the machine does not know the words of its language.",
	readColumn: "Read the column",
	/** With a link that `newAddress` names. */
	moved: "The column has moved",
	newAddress: "go to its new address",
	notFoundTitle: "Page not found",
	notFound: "There is no page at this address. The columns are listed below, and search finds words in them.",
	/** Over the pages whose addresses are nearest to the one asked for. */
	near: "Pages with an address like this one",
} as const;

/** The front page. */
export const front = {
	counts: {
		claims: (count: number) => `${count} ${plural(count, "claim", "claims")}`,
		sources: (count: number) => `${count} ${plural(count, "credit", "credits")} to sources`,
		quotations: (count: number) => `${count} ${plural(count, "pair", "pairs")} of quotation marks`,
		figures: (count: number) => `${count} ${plural(count, "figure", "figures")}`,
	} satisfies Record<IndexId, (count: number) => string>,
	/** Of columns whose files have an error: after the link to the page that stays, and of one that has none. */
	kept: "This page is as it was last published: the column's files have an error.",
	missing: (headline: string) => `“${headline}” is missing here: the column's files have an error.`,
} as const;
