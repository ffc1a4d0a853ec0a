import type { APIRoute } from "astro";
import { columnWords, writeWordList } from "../../search/word-list.ts";
import { publishedViews } from "../../site/content.ts";

/** The words of the columns, which search compares misspelt words with: fetched when a query finds nothing. */
export const GET: APIRoute = async () => {
	const texts = (await publishedViews()).map(({ column }) => column.text);
	return new Response(writeWordList(texts.flatMap(columnWords)));
};
