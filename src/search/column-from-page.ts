import type { PackedColumn, SearchColumn } from "../model/search-column.ts";
import { unpackColumn } from "./packed-column.ts";

/** A page as Pagefind gives it back. */
export type PageData = {
	url: string;
	/** The elements with an id, here the blocks: `title` is what `data-pagefind-title` holds. */
	anchors: { id: string; text: string; title: string; location: number }[];
	sub_results: { excerpt: string }[];
};

/**
 * The column that a page of the index holds. Pagefind keeps no data beside a page's words, but it carries the titles of
 * elements without searching them: `build-index.ts` writes the packed column, as JSON, into the title attribute of
 * the first block, and here it is taken out again. The other blocks have their ids as titles.
 */
export function columnFromPage({ url, anchors }: PageData): SearchColumn {
	const inOrder = [...anchors].sort((a, b) => a.location - b.location);
	const packed: PackedColumn = JSON.parse(inOrder[0]?.title ?? "{}");
	let text = "";
	const blocks = inOrder.map(({ id, text: words }) => {
		const start = text === "" ? 0 : text.length + 1;
		text = text === "" ? words : `${text} ${words}`;
		return { id, start, end: text.length };
	});
	return { ...unpackColumn(packed), url, text, blocks };
}

/** The forms in which Pagefind found the words of a query on a page: those that share a stem with them. */
export function formsFound({ sub_results }: PageData): string[] {
	return sub_results.flatMap(({ excerpt }) =>
		[...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1] ?? ""),
	);
}
