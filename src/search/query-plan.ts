import type { SearchMessages } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import { annotatedPassages, focus } from "./annotated-passages.ts";
import { columnFromPage, formsFound } from "./column-from-page.ts";
import { annotationPasses, countFacets, type FacetCount, type Filters, passes } from "./facets.ts";
import { foldWords, parseQuery, type Query } from "./match.ts";
import { withNumbers } from "./numbers.ts";
import type { SearchIndex } from "./pagefind-client.ts";
import { byRank, type Passage, passagesIn } from "./passages.ts";
import { relatedForms } from "./related-forms.ts";
import { nearestNames, withVariants } from "./variants.ts";

/** A passage with less than this share of the letters typed does not answer a query. */
const LEAST_SHARE = 0.6;

export type Asked = {
	typed: string;
	filters: Filters;
	/** The address of the reading page that is open: its passages come first. null on pages of another kind. */
	here: string | null;
	/** How many columns to load. */
	columns: number;
};

/** What a query comes to. */
export type Answer = {
	passages: Passage[];
	facets: FacetCount[];
	/** What was searched in place of what was typed: a variant in the form that the columns print. */
	instead: string | null;
	/** Whether the passages hold only part of what was asked. */
	isPartly: boolean;
	/** Names like what was typed, where nothing was found. */
	suggestions: string[];
	/** Columns by the name typed, or under that headline, where no passage holds it. */
	columns: SearchHints["columns"];
	/** Whether there are columns that were not loaded. */
	hasMore: boolean;
};

const nothing: Answer = {
	passages: [],
	facets: [],
	instead: null,
	isPartly: false,
	suggestions: [],
	columns: [],
	hasMore: false,
};

/**
 * Answers a query. The first of these that finds anything is the answer:
 * 1. without words, the annotations that the filters leave;
 * 2. the passages that hold every word typed;
 * 3. but for an exact phrase, the same for its numbers written otherwise, then for its names as the columns print them;
 * 4. the passages that hold most of what was typed;
 * 5. no passages, but names like what was typed, and columns by that name or headline.
 */
export async function answerQuery(asked: Asked, index: SearchIndex, messages: SearchMessages): Promise<Answer> {
	const { typed, filters } = asked;
	const { hints } = index;
	const query = parseQuery(typed);
	const found = (query: Query | null, least = 1) => findPassages(index, query, asked, least);
	const answer = (found: Found) => answerOf(found, filters, messages);
	if (query.words.length === 0) return answer(await found(null));
	const whole = await found(query);
	if (whole.passages.length > 0) return answer(whole);
	// Quotation marks ask for these very words.
	const others = query.exact ? [] : [...withNumbers(typed, hints.numbers), ...withVariants(typed, hints.names)];
	for (const instead of others) {
		const other = await found({ ...parseQuery(instead), exact: query.exact });
		if (other.passages.length > 0) return { ...answer(other), instead };
	}
	const partly = await found(query, LEAST_SHARE);
	if (partly.passages.length > 0) return { ...answer(partly), isPartly: true };
	return { ...nothing, suggestions: nearestNames(typed, hints.names), columns: columnsNamed(query, hints) };
}

function answerOf({ passages, hasMore }: Found, filters: Filters, messages: SearchMessages): Answer {
	const { kind, speaker, stance, name } = filters;
	const isOfAnnotations = [kind, speaker, stance, name].some((filter) => filter !== undefined);
	const kept = passages
		.filter((passage) => passes(passage, filters, messages))
		.map((passage) =>
			isOfAnnotations ? focus(passage, (annotation) => annotationPasses(annotation, filters)) : passage,
		);
	return { ...nothing, passages: kept, facets: countFacets(passages, filters, messages), hasMore };
}

function columnsNamed({ words }: Query, { columns }: SearchHints): SearchHints["columns"] {
	const asked = words.join(" ");
	return columns.filter(({ headline, byline }) => foldWords(`${headline} ${byline}`).join(" ").includes(asked));
}

type Found = { passages: Passage[]; hasMore: boolean };

/**
 * Finds the passages that hold at least a share of what was asked, by letters: those that hold the most of it.
 * @param query null for what the filters alone leave
 */
async function findPassages(index: SearchIndex, query: Query | null, asked: Asked, least: number): Promise<Found> {
	const { pages, hasMore } = await index.find(query?.words.join(" ") ?? null, asked.filters, asked.columns);
	const all = pages.flatMap((page) => {
		const column = columnFromPage(page);
		if (!query) return annotatedPassages(column, (annotation) => annotationPasses(annotation, asked.filters));
		return passagesIn(column, query, relatedForms(formsFound(page)));
	});
	const most = Math.max(least, ...all.map(({ share }) => share));
	const passages = all.filter(({ share }) => share >= most).sort(byRank(asked.here));
	return { passages, hasMore };
}
