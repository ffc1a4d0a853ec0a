/** The words of search that pages print, apart from those that the browser loads when it is opened. */
export const searchForm = {
	title: "Search",
	label: "Search the columns",
	placeholder: "Phrase, name or number",
	close: "Close",
	noScript: "Search needs JavaScript. Without it, use these indexes, or your browser’s own search within a column.",
} as const;
