import { linkMessages } from "./links.ts";
import { plural } from "./plural.ts";

/** The voice strip. */
export const strip = {
	title: "Who is speaking",
	description:
		"Each cell is a stretch in one voice; its width shows its length. Ticks are figures, bars quotation marks.",
	/**
	 * @param some so many words of `of` are the columnist's, roughly
	 * @param isAsking whether questions are among them
	 */
	own: (some: number, of: number, isAssessed: boolean, isAsking: boolean) => {
		const words = plural(some, "word", "words");
		const are = plural(some, "is", "are");
		const share = some === of ? "Nearly every word is" : `About ${some} ${words} in ${of} ${are}`;
		const questions = isAsking && some < of ? ", questions included" : "";
		return `${share} the columnist’s${questions}${isAssessed ? "" : ", as a machine reads it"}`;
	},
	/** Opens the key to strip and marks. */
	key: "Key",
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
	/**
	 * What is the norm is said once, not in each note.
	 * @param claims that are no judgements and no calls to act
	 * @param checkable how many of those without a source could be checked
	 */
	unsourced: (none: number, claims: number, checkable: number) =>
		`${none} of ${claims} claims, the columnist’s own judgements apart, ${plural(none, "gives", "give")} no source; ${checkable} of the ${none} could be checked.`,
	whose: "Whose words",
	all: "Everything",
	own: "The columnist alone",
	sources: "The sources alone",
	clean: "Clean reading",
	notes: "Notes open below each paragraph",
} as const;

/** The three marks that a reader meets first, each as it looks and in words: under the first paragraph. */
export const learn = {
	dismiss: "Hide this",
	tint: "Words so tinted",
	tintMeans: "are credited to a source, or read as a source’s; only those in quotation marks are its own words.",
	cue: "Dashes",
	cueMeans: "show who is credited, and by which verb.",
	/** The name of the sample of a number. */
	number: "A number",
	numberMeans: "has a note: press it, or the words.",
} as const;

/** A paragraph’s link, and links to words that are gone. */
export const passage = {
	link: (paragraph: string) => `Link to paragraph ${paragraph}`,
	gone: linkMessages.gone,
	/** Of the words that a link led to. */
	clear: "Clear the highlight",
} as const;

/** Below a column. */
export const columnFooter = {
	columnist: "About the columnist, as printed with the column",
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
