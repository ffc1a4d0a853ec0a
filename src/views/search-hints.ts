import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type SearchHints, searchHintsSchema } from "../model/search-hints.ts";
import type { Statement } from "../model/statement.ts";
import type { NameEntry } from "./names.ts";
import { newestFirst } from "./newest-first.ts";

/** The figures that are offered before anything is typed: at most so many, and no longer than this in characters. */
const MAX_FIGURES = 6;
const MAX_FIGURE_LENGTH = 24;
/** How many columns can be found by headline and columnist. */
const MAX_COLUMNS = 200;

/**
 * What search knows before anything is typed.
 * @param numbers the words for numbers, as the lexicon of the site's language has them
 * @param addressOf the address of a column
 */
export function searchHints(
	{ columns, names, statements }: { columns: AnnotatedColumn[]; names: NameEntry[]; statements: Statement[] },
	numbers: SearchHints["numbers"],
	addressOf: (slug: string) => string,
): SearchHints {
	const figures = statements
		.filter(({ type, words }) => type === "quantity" && /\d/.test(words) && words.length <= MAX_FIGURE_LENGTH)
		.map(({ words }) => words);
	return searchHintsSchema.parse({
		names: names.map(hintOf),
		columns: newestFirst(columns)
			.slice(0, MAX_COLUMNS)
			.map(({ slug, frontMatter: { headline, byline } }) => ({ headline, byline, url: addressOf(slug) })),
		figures: [...new Set(figures)].slice(0, MAX_FIGURES),
		numbers: { values: { one: 1, ...numbers.values }, percent: numbers.percent },
	});
}

function hintOf({ name, mentions, credits }: NameEntry): SearchHints["names"][number] {
	const forms = [name.name, ...name.aliases];
	const printed = forms.filter((form) => mentions.some(({ mention }) => mention.exact.includes(form)));
	return {
		id: name.id,
		printed: printed.length > 0 ? printed : [name.name],
		// A name that is printed in another form only is a form that people type.
		variants: [...name.variants, ...forms.filter((form) => printed.length > 0 && !printed.includes(form))],
		credits: credits.length,
	};
}
