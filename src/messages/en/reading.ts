import { linkMessages } from "./links.ts";
import { plural } from "./plural.ts";

/** The voice strip. */
export const strip = {
	title: "Who is speaking",
	description: "Each cell is a stretch in one voice, as wide as it is long. Ticks are figures, bars quotation marks.",
	table: "As a table",
	voice: "Voice",
	words: "Words",
	share: "Share of words",
	where: "Where",
	total: "Total",
} as const;

/** A column's own page. */
export const reading = {
	/** Of the page and its preview. */
	title: (headline: string, byline: string) => `${headline}, by ${byline}`,
} as const;

/** The key to the marks, and the views. */
export const controls = {
	title: "What the marks mean",
	whose: "Whose words",
	all: "Everything",
	own: "The columnist alone",
	sources: "The sources alone",
	clean: "Clean reading",
	notes: "Notes open below each paragraph",
} as const;

/** A paragraph’s link, and links to words that are gone. */
export const passage = {
	link: (paragraph: string) => `Link to paragraph ${paragraph}`,
	copied: "Link copied",
	gone: linkMessages.gone,
	/** Of the words that a link led to. */
	clear: "Clear the highlight",
} as const;

/** Below a column. */
export const columnFooter = {
	columnist: "About the columnist",
	names: "Names in this column",
	mentions: (count: number) => `${count} ${plural(count, "mention", "mentions")}`,
	/** @param count with the separators of the language */
	proof: (count: string) =>
		`All ${count} words of the column as received are on this page, in order and unaltered; every build checks this.`,
	proofLink: "How the words are checked",
	/** @param count how many sentences no decision of an editor touches */
	notAssessed: (count: number, total: number) =>
		`${count} of the ${total} sentences ${plural(count, "was", "were")} not assessed.`,
} as const;
