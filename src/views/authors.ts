import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Author, bylinesOf } from "../model/author.ts";
import { newestFirst } from "./newest-first.ts";

/** An author with the columns that have one of their bylines, the newest first. */
export type AuthorEntry<T extends Author = Author> = { author: T; columns: AnnotatedColumn[] };

/** The authors who have a column, by the order of their entries. */
export function authorEntries<T extends Author>(
	authors: readonly T[],
	columns: readonly AnnotatedColumn[],
): AuthorEntry<T>[] {
	return authors
		.map((author) => ({
			author,
			columns: newestFirst(columns.filter(({ frontMatter }) => hasByline(author, frontMatter.byline))),
		}))
		.filter((entry) => entry.columns.length > 0);
}

/** Whether a byline is an author's, letter by letter: nothing else says who wrote a column. */
export function hasByline(author: Pick<Author, "name" | "bylines">, byline: string): boolean {
	return bylinesOf(author).includes(byline);
}
