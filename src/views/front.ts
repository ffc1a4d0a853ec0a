import type { FrontMatter } from "../model/column.ts";
import { newestFirst } from "./newest-first.ts";

/** How many columns the front page shows with their beginnings: as many as a reader scrolls past. */
const LATEST = 3;

/** What the front page shows of the columns. */
export type Front<T> = {
	/** The newest, with their beginnings. */
	latest: T[];
	/** The others, by the year of publication, the newest first. */
	years: { year: string; columns: T[] }[];
};

/** Divides the columns of a site for its front page. */
export function frontOf<T extends { slug: string; frontMatter: Pick<FrontMatter, "published"> }>(
	columns: readonly T[],
): Front<T> {
	const inOrder = newestFirst(columns);
	const years = Map.groupBy(inOrder.slice(LATEST), ({ frontMatter }) => frontMatter.published.slice(0, 4));
	return {
		latest: inOrder.slice(0, LATEST),
		years: [...years].map(([year, ofYear]) => ({ year, columns: ofYear })),
	};
}
