import type { SearchMessages } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import { expand } from "./abbreviations.ts";
import { annotatedPassages, focus } from "./annotated-passages.ts";
import { columnFromPage, formsFound } from "./column-from-page.ts";
import { annotationPasses, countFacets, type FacetCount, type Filters, passes } from "./facets.ts";
import { foldWords, parseQuery, type Query } from "./match.ts";
import type { SearchIndex } from "./pagefind-client.ts";
import { byRank, type Passage, passagesIn } from "./passages.ts";
import { relatedForms } from "./related-forms.ts";

/** A passage with less than this share of the letters typed does not answer a query. */
const LEAST_SHARE = 0.6;
/** Fewer passages than these are read more quickly than narrowed down. */
const MIN_TO_NARROW = 10;

export type Asked = {
	typed: string;
	filters: Filters;
	/** Whether the very words typed are meant: none is taken for misspelt. */
	asTyped: boolean;
	/** The address of the reading page that is open: its passages come first. null on pages of another kind. */
	here: string | null;
	/** How many columns to load. */
	columns: number;
};

/** What a query comes to. */
export type Answer = {
	passages: Passage[];
	facets: FacetCount[];
	/** What was typed, without typos; null where none was found, or where it finds nothing either. */
	corrected: string | null;
	/** What was searched in place of what was typed or beside it: other forms of its names and numbers. */
	forms: string[];
	/** Whether what was typed, or its corrected form, finds anything by itself. */
	isOwn: boolean;
	/** Whether the passages hold only part of what was asked. */
	isPartly: boolean;
	/** Names like what was typed, where nothing was found. */
	suggestions: string[];
	/** Columns by the name typed, or under that headline, where no passage holds it. */
	columns: SearchHints["columns"];
	/** Whether there are columns that were not loaded. */
	hasMore: boolean;
};

export const NO_ANSWER: Readonly<Answer> = {
	passages: [],
	facets: [],
	corrected: null,
	forms: [],
	isOwn: true,
	isPartly: false,
	suggestions: [],
	columns: [],
	hasMore: false,
};

/**
 * Answers a query. The first of these that finds anything is the answer:
 * 1. without words, the annotations that the filters leave;
 * 2. the passages that hold every word typed, or what its abbreviations stand for;
 * 3. but for an exact phrase, the same for other forms of it (`otherForms`);
 * 4. the same for what was typed without typos;
 * 5. the passages that hold most of what was typed, with or without typos;
 * 6. no passages, but names like what was typed, and columns by that name or headline.
 */
export async function answerQuery(asked: Asked, index: SearchIndex, messages: SearchMessages): Promise<Answer> {
	const { typed, filters } = asked;
	const query = parseQuery(typed);
	const answer = (found: Found, rest: Partial<Answer> = {}): Answer => ({
		...answerOf(found, filters, messages),
		...rest,
	});
	if (query.words.length === 0) return answer(await findPassages(index, null, asked, 1));
	const whole = await findWhole(typed, query.exact, index, asked);
	if (whole) return answer(whole.found, whole.told);
	// Loaded only here: most queries find something.
	const { contentWords } = await loadOtherForms();
	const { correctSpelling, nearestNames } = await import("./spelling.ts");
	const { names } = index.hints;
	// Quotation marks ask for these very words.
	if (!query.exact) {
		const corrected = asked.asTyped ? null : correctSpelling(typed, await index.wordLists(), names);
		const right = corrected === null ? null : await findWhole(corrected, false, index, asked);
		if (right) return answer(right.found, { ...right.told, corrected });
		for (const form of corrected === null ? [typed] : [typed, corrected]) {
			const part = parseQuery(contentWords(form, index.hints));
			const partly = await findPassages(index, part, asked, LEAST_SHARE);
			const isRight = form === typed ? null : corrected;
			if (partly.passages.length > 0) return answer(partly, { isPartly: true, corrected: isRight });
		}
	}
	return { ...NO_ANSWER, suggestions: nearestNames(typed, names), columns: columnsNamed(query, index.hints) };
}

function answerOf({ passages, hasMore }: Found, filters: Filters, messages: SearchMessages): Answer {
	const { kind, speaker, stance, name } = filters;
	const isOfAnnotations = [kind, speaker, stance, name].some((filter) => filter !== undefined);
	const kept = passages
		.filter((passage) => passes(passage, filters, messages))
		.map((passage) =>
			isOfAnnotations ? focus(passage, (annotation) => annotationPasses(annotation, filters)) : passage,
		);
	// While one filter is chosen all are shown: it can be taken back.
	const isNarrow = passages.length >= MIN_TO_NARROW || Object.keys(filters).length > 0;
	const facets = isNarrow ? countFacets(passages, filters, messages) : [];
	return { ...NO_ANSWER, passages: kept, facets, hasMore };
}

function columnsNamed({ words }: Query, { columns }: SearchHints): SearchHints["columns"] {
	const asked = words.join(" ");
	return columns.filter(({ headline, byline }) => foldWords(`${headline} ${byline}`).join(" ").includes(asked));
}

type Found = { passages: Passage[]; hasMore: boolean };

/** Finds what holds every word typed, or of another form of it; null where nothing does. */
async function findWhole(
	typed: string,
	exact: boolean,
	index: SearchIndex,
	asked: Asked,
): Promise<{ found: Found; told: Pick<Answer, "forms" | "isOwn"> } | null> {
	const own = await findForm(typed, exact, index, asked);
	if (own || exact) return own && { found: own.found, told: { forms: own.forms, isOwn: own.isOwn } };
	const { otherForms } = await loadOtherForms();
	for (const form of otherForms(typed, index.hints)) {
		const other = await findForm(form, false, index, asked);
		if (other)
			return { found: other.found, told: { forms: [...(other.isOwn ? [form] : []), ...other.forms], isOwn: false } };
	}
	return null;
}

/** Most queries find something as they were typed. */
const loadOtherForms = () => import("./other-forms.ts");

/** Finds what holds every word of one form of a query, or what its abbreviations stand for. */
async function findForm(
	form: string,
	exact: boolean,
	index: SearchIndex,
	asked: Asked,
): Promise<({ found: Found } & Pick<Answer, "forms" | "isOwn">) | null> {
	const { query, expansions } = expand(form, { ...parseQuery(form), exact }, index.hints);
	// What is loaded is shared among the ways to ask for it.
	const share = { ...asked, columns: Math.ceil(asked.columns / (1 + expansions.length)) };
	const found = await findPassages(index, query, share, 1);
	const isOwn = found.passages.length > 0;
	const forms: string[] = [];
	const others = await Promise.all(expansions.map((one) => findPassages(index, one.query, share, 1)));
	const known = new Set(found.passages.map(sentenceOf));
	for (const [at, other] of others.entries()) {
		const more = other.passages.filter((passage) => !known.has(sentenceOf(passage)));
		if (more.length > 0) forms.push(expansions[at]?.form ?? "");
		for (const passage of more) known.add(sentenceOf(passage));
		found.passages.push(...more);
		found.hasMore ||= other.hasMore;
	}
	found.passages.sort(byRank(asked.here));
	return found.passages.length > 0 ? { found, forms, isOwn } : null;
}

const sentenceOf = ({ column, shown }: Passage) => `${column.url} ${shown.start}`;

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
