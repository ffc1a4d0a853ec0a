import { linkMessages } from "./links.ts";
import { plural } from "./plural.ts";

/** The voice strip. */
export const strip = {
	title: "Who is speaking",
	description: "A cell is a sentence, as wide as it is long. Ticks: figures; bars: quotation marks.",
	table: "The same as a table",
	voice: "Voice",
	sentences: "Sentences",
	share: "Share of words, by whole sentences",
	where: "Where",
	total: "Total",
} as const;

/** The key to the marks, and the views. */
export const controls = {
	title: "What the marks mean",
	own: "Only what the column says on its own authority",
	clean: "Clean reading",
	notes: "Notes open, below each paragraph",
} as const;

/** A paragraph’s link, and links to words that are gone. */
export const passage = {
	link: (paragraph: string) => `Link to paragraph ${paragraph}`,
	copied: "Link copied",
	gone: linkMessages.gone,
	clear: "Clear the mark",
} as const;

/** What stands below a column. */
export const columnFooter = {
	columnist: "About the columnist",
	names: "Names in this column",
	mentions: (count: number) => `${count} ${plural(count, "mention", "mentions")}`,
	proof: (count: string) =>
		`All ${count} words of the column as received are on this page, in order and unaltered; the build proves it.`,
	proofLink: "How this is proven",
	notAssessed: (count: number, total: number) =>
		`${count} of the ${total} sentences have no mark of their own: they were not assessed.`,
} as const;
