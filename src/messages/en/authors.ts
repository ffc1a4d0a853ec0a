import { plural } from "./plural.ts";

/** The pages of authors. */
export const authors = {
	title: "Authors",
	lead: "Who wrote the columns that are printed here.",
	count: (columns: number) => `${columns} ${plural(columns, "column", "columns")}`,
	/** Over the links to an author's pages on other sites. */
	elsewhere: "Elsewhere",
	description: (author: string, site: string) => `The columns of ${author} on ${site}.`,
} as const;
