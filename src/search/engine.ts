import type { SearchMessages } from "../messages/search.ts";
import type { PackedColumn, SearchColumn } from "../model/search-column.ts";
import type { SearchHints } from "../model/search-hints.ts";
import { annotatedPassages, focus } from "./annotated-passages.ts";
import { annotationPasses, countFacets, type FacetCount, type Filters, passes } from "./facets.ts";
import { foldWords, parseQuery, type Query } from "./match.ts";
import { withNumbers } from "./numbers.ts";
import { unpackColumn } from "./packed-column.ts";
import { byRank, type Passage, passagesIn } from "./passages.ts";
import { relatedForms } from "./related-forms.ts";
import { nearestNames, withVariants } from "./variants.ts";

/** The parts of Pagefind's interface that are used here. @see https://pagefind.app/docs/api/ */
type PagefindModule = { createInstance: (options: PagefindOptions) => Pagefind };
type PagefindOptions = {
	basePath: string;
	baseUrl: string;
	excerptLength: number;
	noWorker: boolean;
	metaCacheTag: string;
};
type Pagefind = {
	init: () => Promise<void>;
	mergeIndex: (path: string, options: { baseUrl: string }) => Promise<void>;
	search: (query: string | null, options: { filters: Filters }) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { data: () => Promise<PageData> };
type PageData = {
	url: string;
	anchors: { id: string; text: string; title: string; location: number }[];
	sub_results: { excerpt: string }[];
};

/** How many columns are loaded for one query at first, and with each step further. */
export const COLUMNS_AT_ONCE = 8;

/** Below this share of the letters typed, a passage is no answer. */
const LEAST_SHARE = 0.6;

/** Where the index is, and of what state of the columns. */
export type SearchPlace = {
	base: string;
	version: string;
	/** The base paths of archives: sites built apart, whose indexes are joined to this one. */
	archives: string[];
};

export type Asked = {
	typed: string;
	filters: Filters;
	/** The reading page that is open, by its address: what stands on it comes first. */
	here: string | null;
	/** How many columns to load. */
	columns: number;
	/** The words of the interface. */
	words: SearchMessages;
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

type Engine = { pagefind: Pagefind; hints: SearchHints };
let engine: Promise<Engine> | null = null;

/**
 * Searches the columns: for what was typed, and where its words are nowhere, for the numbers and names that it means.
 * @throws Error where the index cannot be loaded
 */
export async function search(asked: Asked, place: SearchPlace): Promise<Answer> {
	try {
		return await answerTo(asked, place);
	} catch {
		// The site may have been built anew since the page was opened: its index has other files now.
		engine = null;
		return answerTo(asked, place);
	}
}

async function answerTo(asked: Asked, place: SearchPlace): Promise<Answer> {
	const { typed, filters } = asked;
	const query = parseQuery(typed);
	const hasFilter = Object.keys(filters).length > 0;
	if (query.words.length === 0 && !hasFilter) return none;
	const { pagefind, hints } = await ready(place);
	if (query.words.length === 0) return answer(await find(pagefind, null, asked, 1), asked);
	const whole = await find(pagefind, query, asked, 1);
	if (whole.passages.length > 0) return answer(whole, asked);
	// Quotation marks ask for these very words.
	const others = query.exact ? [] : [...withNumbers(typed, hints.numbers), ...withVariants(typed, hints.names)];
	for (const instead of others) {
		const found = await find(pagefind, { ...parseQuery(instead), exact: query.exact }, asked, 1);
		if (found.passages.length > 0) return answer(found, asked, instead);
	}
	const partly = await find(pagefind, query, asked, LEAST_SHARE);
	if (partly.passages.length > 0) return { ...answer(partly, asked), isPartly: true };
	return { ...none, suggestions: nearestNames(typed, hints.names), columns: columnsNamed(query, hints) };
}

const none: Answer = {
	passages: [],
	facets: [],
	instead: null,
	isPartly: false,
	suggestions: [],
	columns: [],
	hasMore: false,
};

function answer(found: Found, { filters, words }: Asked, instead: string | null = null): Answer {
	const { kind, speaker, stance, name } = filters;
	const isOfAnnotations = [kind, speaker, stance, name].some((filter) => filter !== undefined);
	const passages = found.passages
		.filter((passage) => passes(passage, filters, words))
		.map((passage) =>
			isOfAnnotations ? focus(passage, (annotation) => annotationPasses(annotation, filters)) : passage,
		);
	return { ...none, passages, facets: countFacets(found.passages, filters, words), instead, hasMore: found.hasMore };
}

function columnsNamed({ words }: Query, { columns }: SearchHints): SearchHints["columns"] {
	const asked = words.join(" ");
	return columns.filter(({ headline, byline }) => foldWords(`${headline} ${byline}`).join(" ").includes(asked));
}

/** What search knows before anything is typed. */
export async function searchHints(place: SearchPlace): Promise<SearchHints> {
	return (await ready(place)).hints;
}

/**
 * Loads what searches, once: called when a search is opened, so that it is there when the first word is typed.
 * @throws Error where the index cannot be loaded; the next call tries again
 */
export function ready(place: SearchPlace): Promise<Engine> {
	engine ??= load(place).catch((error: unknown) => {
		engine = null;
		throw error;
	});
	return engine;
}

type Found = { passages: Passage[]; hasMore: boolean };

/** The passages that hold at least a share of what was asked, by letters: those that hold the most of it. */
async function find(pagefind: Pagefind, query: Query | null, asked: Asked, least: number): Promise<Found> {
	const { results } = await pagefind.search(query?.words.join(" ") ?? null, { filters: asked.filters });
	const pages = await Promise.all(results.slice(0, asked.columns).map((result) => result.data()));
	const all = pages.flatMap((page) => {
		const column = columnOf(page);
		if (!query) return annotatedPassages(column, (annotation) => annotationPasses(annotation, asked.filters));
		return passagesIn(column, query, relatedForms(formsIn(page)));
	});
	const most = Math.max(least, ...all.map(({ share }) => share));
	const passages = all.filter(({ share }) => share >= most).sort(byRank(asked.here));
	return { passages, hasMore: results.length > asked.columns };
}

/** Loads the engine and the hints together. Without the hints, search still works. */
async function load({ base, version, archives }: SearchPlace): Promise<Engine> {
	const hints = Promise.all(
		[base, ...archives].map(async (path) => {
			const found = await loadHints(path, version);
			for (const file of found?.files ?? []) askFor(`${path}pagefind/${file}`);
			return found;
		}),
	);
	const module: PagefindModule = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
	const pagefind = module.createInstance({
		basePath: `${base}pagefind/`,
		baseUrl: base,
		excerptLength: 60,
		// The security policy allows no worker; to try would only put an error on the console.
		noWorker: true,
		metaCacheTag: version,
	});
	await pagefind.init();
	// An archive that is not there takes nothing away from what is.
	for (const archive of archives) {
		await pagefind.mergeIndex(`${archive}pagefind/`, { baseUrl: archive }).catch(() => undefined);
	}
	return { pagefind, hints: joinHints(await hints) };
}

/** Has a file fetched before the engine knows that it needs it. */
function askFor(address: string): void {
	const link = document.createElement("link");
	Object.assign(link, { rel: "preload", as: "fetch", href: address, crossOrigin: "anonymous" });
	document.head.append(link);
}

async function loadHints(base: string, version: string): Promise<SearchHints | null> {
	try {
		const response = await fetch(`${base}search/hints.json?v=${version}`);
		return response.ok ? await response.json() : null;
	} catch {
		return null;
	}
}

function joinHints(all: readonly (SearchHints | null)[]): SearchHints {
	const known = all.filter((hints) => hints !== null);
	return {
		names: known.flatMap(({ names }) => names),
		figures: known.flatMap(({ figures }) => figures),
		columns: known.flatMap(({ columns }) => columns),
		files: [],
		numbers: known[0]?.numbers ?? { values: {}, percent: [] },
	};
}

/** A column as the index holds it. */
function columnOf({ url, anchors }: PageData): SearchColumn {
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

/** The forms of the words typed that Pagefind found: those that share a stem with them. */
function formsIn({ sub_results }: PageData): string[] {
	return sub_results.flatMap(({ excerpt }) =>
		[...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1] ?? ""),
	);
}
