/** What was changed in a column since it was published. */
export const corrections = {
	title: (headline: string) => `Corrections to “${headline}”`,
	/** The page in a few words, for previews and for who listens. */
	lead: (headline: string, byline: string) =>
		`What has been changed in “${headline}”, an opinion column by ${byline}, since it was published: what it read before, and what it has read since.`,
	/** At the head of the column, before the reason. */
	corrected: (date: string) => `Corrected ${date}:`,
	/** The same where no reason, and no day, was recorded. */
	changed: "Words have been changed since this was published.",
	/** Leads from there to the page. */
	what: "What has changed",
	/** Above a change of which only the revision is known. */
	undated: "Date not recorded",
	noReason: "No reason was recorded.",
	noWords: "No words of the column were changed.",
	was: "Read before",
	is: "Has read since",
	/** Before words that stood elsewhere in the column. */
	moved: "Moved here",
	/** In place of words that were not there, or are not there since. */
	nothing: "nothing here",
	fields: {
		headline: "Headline",
		standfirst: "Standfirst",
		byline: "Byline",
		printedDate: "Date",
		about: "About the columnist",
	},
	paragraph: (number: number) => `Paragraph ${number}`,
	/** A paragraph that the column has no longer. */
	formerParagraph: "A paragraph that is no longer in the column",
	/** Leads back. */
	column: "To the column",
	/** The feed of all of them. */
	feed: (site: string) => `${site}: corrections`,
	feedLead: (site: string) => `What is corrected in the columns of ${site}, and why.`,
} as const;
