import { textDirective } from "../links/text-directive.ts";
import type { SearchName } from "../model/search-name.ts";
import type { SearchStanding } from "../model/search-standing.ts";
import { type Match, match, parseQuery, type Query } from "./match.ts";
import { nearestNames, withVariants } from "./variants.ts";

/** The parts of Pagefind's interface that are used here. @see https://pagefind.app/docs/api/ */
type PagefindModule = { createInstance: (options: PagefindOptions) => Pagefind };
type PagefindOptions = { basePath: string; baseUrl: string; excerptLength: number; noWorker: boolean };
type Pagefind = {
	init: () => Promise<void>;
	search: (query: string) => Promise<{ results: { data: () => Promise<PageData> }[] }>;
};
type PageData = {
	url: string;
	content: string;
	meta: Record<string, string>;
	anchors: { id: string; location: number }[];
	sub_results: { url: string; excerpt: string; anchor?: { id: string; location: number } }[];
};

/** A passage found. */
export type Hit = {
	kind: "paragraph";
	/** Leads to the words, marked. */
	url: string;
	headline: string;
	paragraph: string;
	/** The sentence around the first match, and what to mark in it. */
	excerpt: string;
	marks: { start: number; end: number }[];
	/** Who is credited with the words found, and how the column stands to them; none where they are its own. */
	standings: Pick<SearchStanding, "label" | "stance">[];
};

/** How many columns' results are loaded for one query. */
const MAX_COLUMNS = 20;

/** Below this share of the letters typed, a passage is no answer. */
const LEAST_SHARE = 0.6;

/** What a query comes to. */
export type Answer = {
	hits: Hit[];
	/** What was searched in place of what was typed: a variant in the form that the columns print. */
	instead: string | null;
	/** Names like what was typed, where nothing was found. */
	suggestions: string[];
};

let engine: Promise<{ pagefind: Pagefind; names: SearchName[] }> | null = null;

/**
 * Searches the columns: for what was typed, and where its words are nowhere, for the names that it means.
 * @param base the site's base path
 * @throws Error where the index cannot be loaded
 */
export async function search(typed: string, base: string): Promise<Answer> {
	const query = parseQuery(typed);
	if (query.words.length === 0) return { hits: [], instead: null, suggestions: [] };
	const { pagefind, names } = await ready(base);
	const whole = await find(pagefind, query, 1);
	if (whole.length > 0) return { hits: whole, instead: null, suggestions: [] };
	for (const instead of withVariants(typed, names)) {
		const found = await find(pagefind, { ...parseQuery(instead), exact: query.exact }, 1);
		if (found.length > 0) return { hits: found, instead, suggestions: [] };
	}
	const hits = await find(pagefind, query, LEAST_SHARE);
	return { hits, instead: null, suggestions: hits.length > 0 ? [] : nearestNames(typed, names) };
}

/**
 * Loads what searches, once: called when a search is opened, so that it is there when the first word is typed.
 * @throws Error where the index cannot be loaded; the next call tries again
 */
export function ready(base: string): Promise<{ pagefind: Pagefind; names: SearchName[] }> {
	engine ??= load(base).catch((error: unknown) => {
		engine = null;
		throw error;
	});
	return engine;
}

/** The passages that hold at least a share of what was asked, by letters: those that hold the most of it. */
async function find(pagefind: Pagefind, query: Query, least: number): Promise<Hit[]> {
	const { results } = await pagefind.search(query.words.join(" "));
	const pages = await Promise.all(results.slice(0, MAX_COLUMNS).map((result) => result.data()));
	const passages = pages
		.flatMap(passagesOf)
		.map((passage) => ({ ...passage, found: match(passage.text, query, passage.forms) }))
		.filter((passage): passage is typeof passage & { found: Match } => passage.found !== null);
	const most = Math.max(least, ...passages.map(({ found }) => found.share));
	return passages
		.filter(({ found }) => found.share >= most)
		.sort((a, b) => Number(b.found.isPhrase) - Number(a.found.isPhrase))
		.map(({ page, id, url, text, found }) => {
			const [first] = found.spans;
			const { start, end } = sentenceAround(text, first?.start ?? 0);
			return {
				kind: "paragraph",
				url: url + (first ? textDirective(text, first.start, first.end) : ""),
				headline: page.meta["title"] ?? "",
				paragraph: id.slice(1),
				excerpt: text.slice(start, end),
				marks: found.spans
					.filter((span) => span.start >= start && span.end <= end)
					.map((span) => ({ start: span.start - start, end: span.end - start })),
				standings: standingsAt(page, id, { start, end }),
			};
		});
}

/** Whoever is credited with anything in the stretch of a paragraph that a hit shows, each once. */
function standingsAt(page: PageData, id: string, shown: { start: number; end: number }): Hit["standings"] {
	const all: Record<string, SearchStanding[]> = JSON.parse(page.meta["standings"] ?? "{}");
	const found = (all[id] ?? []).filter(({ start, end }) => start < shown.end && end > shown.start);
	return [...new Map(found.map(({ label, stance }) => [label, { label, stance }])).values()];
}

/** Loads the engine and the names together. Without the names, search still works. */
async function load(base: string): Promise<{ pagefind: Pagefind; names: SearchName[] }> {
	const names: Promise<SearchName[]> = fetch(`${base}search/names.json`)
		.then((response) => (response.ok ? response.json() : []))
		.catch(() => []);
	const module: PagefindModule = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
	const pagefind = module.createInstance({
		basePath: `${base}pagefind/`,
		baseUrl: base,
		excerptLength: 60,
		// The security policy allows no worker; to try would only put an error on the console.
		noWorker: true,
	});
	await pagefind.init();
	return { pagefind, names: await names };
}

/** The paragraphs of a page that Pagefind found something in, with the word forms that it found. */
function passagesOf(page: PageData) {
	const words = page.content.split(/\s+/);
	const starts = page.anchors.map(({ location }) => location).sort((a, b) => a - b);
	return page.sub_results.flatMap(({ url, excerpt, anchor }) => {
		if (!anchor) return [];
		const end = starts.find((start) => start > anchor.location) ?? words.length;
		const text = words.slice(anchor.location, end).join(" ");
		const forms = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1] ?? "");
		return [{ page, id: anchor.id, url, text, forms }];
	});
}

/** The sentence that an offset stands in: a claim is never shown without the words that report or reject it. */
function sentenceAround(text: string, offset: number): { start: number; end: number } {
	const breaks = [...text.matchAll(/[.?!][”"’)]*\s+(?=[“"(]?\p{Lu})/gu)]
		.filter(({ index }) => !/\b(?:\p{Lu}\.)*\p{Lu}$/u.test(text.slice(0, index)))
		.map((found) => found.index + found[0].length);
	const start = breaks.findLast((at) => at <= offset) ?? 0;
	const end = breaks.find((at) => at > offset) ?? text.length;
	return { start, end: start + text.slice(start, end).trimEnd().length };
}
