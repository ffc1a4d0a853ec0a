import type { APIRoute } from "astro";
import { parse } from "yaml";
import { z } from "zod";
import { type SearchHints, searchHintsSchema } from "../../model/search-hints.ts";
import wordList from "../../pipeline/detect/words.en.yaml?raw";
import { address } from "../../site/address.ts";
import { publishedColumns, publishedNames, publishedRecords } from "../../site/content.ts";
import { newestFirst } from "../../views/newest-first.ts";

/** Figures that are offered before anything is typed: at most so many, and no longer than this. */
const MOST_FIGURES = 6;
const LONGEST_FIGURE = 24;
/** How many columns can be found by headline and columnist. */
const MOST_COLUMNS = 200;

const numbersSchema = z.object({
	numbers: z.object({ values: z.record(z.string(), z.number()), percent: z.array(z.string()) }),
});

/** What search knows before anything is typed: fetched when it is opened. */
export const GET: APIRoute = async () => {
	const columns = await publishedColumns();
	const list = (await publishedNames()).map(({ name, contexts, credits }) => {
		const forms = [name.name, ...name.aliases];
		const printed = forms.filter((form) => contexts.some(({ words }) => words.includes(form)));
		return {
			id: name.id,
			printed: printed.length > 0 ? printed : [name.name],
			// A name that is printed in another form only is what people type.
			variants: [...name.variants, ...forms.filter((form) => printed.length > 0 && !printed.includes(form))],
			credits: credits.length,
		};
	});
	const figures = (await publishedRecords())
		.filter(({ type, words }) => type === "figure" && /\d/.test(words) && words.length <= LONGEST_FIGURE)
		.map(({ words }) => words);
	const latest = newestFirst(columns)
		.slice(0, MOST_COLUMNS)
		.map(({ slug, frontMatter: { headline, byline } }) => ({ headline, byline, url: address.column(slug) }));
	const { values, percent } = numbersSchema.parse(parse(wordList)).numbers;
	const hints: SearchHints = searchHintsSchema.parse({
		names: list,
		columns: latest,
		figures: [...new Set(figures)].slice(0, MOST_FIGURES),
		numbers: { values: { one: 1, ...values }, percent },
	});
	return new Response(JSON.stringify(hints), { headers: { "content-type": "application/json" } });
};
