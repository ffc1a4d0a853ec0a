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
 * @param language what readers type besides the words of columns, in the site's language
 * @param addresses those of columns, and of the list of words
 */
export function searchHints(
	{ columns, names, statements }: { columns: AnnotatedColumn[]; names: NameEntry[]; statements: Statement[] },
	{ numbers, functionWords, abbreviations }: Pick<SearchHints, "numbers" | "functionWords" | "abbreviations">,
	addresses: { column: (slug: string) => string; words: string },
): SearchHints {
	const figures = statements
		.filter(({ type, words }) => type === "quantity" && /\d/.test(words) && words.length <= MAX_FIGURE_LENGTH)
		.map(({ words }) => words);
	return searchHintsSchema.parse({
		names: names.map(hintOf),
		columns: newestFirst(columns)
			.slice(0, MAX_COLUMNS)
			.map(({ slug, frontMatter: { headline, byline } }) => ({ headline, byline, url: addresses.column(slug) })),
		figures: [...new Set(figures)].slice(0, MAX_FIGURES),
		numbers: { values: { one: 1, ...numbers.values }, percent: numbers.percent },
		functionWords,
		abbreviations: abbreviationsIn(columns, abbreviations),
		words: addresses.words,
	});
}

/** The groups of which the columns print a form: nothing is found by the others. */
function abbreviationsIn(columns: readonly AnnotatedColumn[], groups: readonly string[][]): string[][] {
	const texts = columns.map(({ text }) => text.replace(/\s+/g, " "));
	return groups.filter((forms) => forms.some((form) => texts.some((text) => text.includes(form))));
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
