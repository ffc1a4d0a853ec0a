import type { APIRoute } from "astro";
import { parse } from "yaml";
import { z } from "zod";
import wordList from "../../pipeline/detect/words.en.yaml?raw";
import queryList from "../../search/queries.en.yaml?raw";
import { queryWordsSchema } from "../../search/query-words.ts";
import { address } from "../../site/address.ts";
import { publishedNames, publishedStatements, publishedViews, searchIndexVersion } from "../../site/content.ts";
import { searchHints } from "../../views/search-hints.ts";

const numbersSchema = z.object({
	numbers: z.object({ values: z.record(z.string(), z.number()), percent: z.array(z.string()) }),
});

/** What search knows before anything is typed: fetched when it is opened. */
export const GET: APIRoute = async () => {
	const columns = (await publishedViews()).map(({ column }) => column);
	const known = { columns, names: await publishedNames(), statements: await publishedStatements() };
	const language = { ...numbersSchema.parse(parse(wordList)), ...queryWordsSchema.parse(parse(queryList)) };
	const words = `${address.searchWords}?v=${await searchIndexVersion()}`;
	return Response.json(searchHints(known, language, { column: address.column, words }));
};
