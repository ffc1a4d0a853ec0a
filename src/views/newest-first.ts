import type { FrontMatter } from "../model/column.ts";

/**
 * Columns by the day they were published, the newest first; those of one day by slug. One of which only the month or
 * the year is known comes after those of its days. The list given stays as it is.
 */
export function newestFirst<T extends { slug: string; frontMatter: Pick<FrontMatter, "published"> }>(
	columns: readonly T[],
): T[] {
	return [...columns].sort(
		(a, b) => b.frontMatter.published.localeCompare(a.frontMatter.published) || a.slug.localeCompare(b.slug),
	);
}
