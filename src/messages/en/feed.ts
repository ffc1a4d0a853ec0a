/** The feed of columns. */
export const feed = {
	title: (site: string) => site,
	/** Above the text: what it is, and what stands between its paragraphs. */
	lead: (headline: string, byline: string) =>
		`“${headline}” is an opinion column by ${byline}. The indented notes between its paragraphs are not part of it: they tell whom it credits, and what it gives in support.`,
	/** What a list of items shows, before its counts. */
	summary: (byline: string) => `Opinion column by ${byline}.`,
	atom: "Columns (Atom)",
	json: "Columns (JSON Feed)",
} as const;
