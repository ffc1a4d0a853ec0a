import type { SearchHints } from "../model/search-hints.ts";
import type { PageData } from "./column-from-page.ts";
import type { Filters } from "./facets.ts";

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

/** Addresses of a site whose index is searched: its root, the folder of its index, and its hints. */
export type SearchedSite = { home: string; index: string; hints: string };

/** Where the index is, and of what state of the columns. */
export type SearchPlace = {
	version: string;
	/** The address of Pagefind's script. */
	engine: string;
	/** This site, then its archives: sites built apart, whose indexes are joined to this one. */
	sites: SearchedSite[];
};

/** The index, loaded. */
export type SearchIndex = {
	hints: SearchHints;
	/**
	 * Finds the columns that hold the words of a query, best first; with null, those that have what is filtered by.
	 * @param limit how many of them are loaded
	 */
	find: (query: string | null, filters: Filters, limit: number) => Promise<{ pages: PageData[]; hasMore: boolean }>;
	/** Loads the lists of words of the sites, once (`word-list.ts`): "" where one cannot be loaded. */
	wordLists: () => Promise<string[]>;
};

export type SearchClient = {
	/** Loads the index, once. @throws Error where it cannot be loaded; the next call tries again */
	ready: () => Promise<SearchIndex>;
	/**
	 * Runs a task on the index. Where it fails it is run again on the index loaded anew: the site may have been built
	 * since the page was opened, and its index has other files now.
	 * @throws Error where it fails again
	 */
	run: <T>(task: (index: SearchIndex) => Promise<T>) => Promise<T>;
};

/** Makes a client for the index of a place. Nothing is loaded before it is first asked. */
export function pagefindClient(place: SearchPlace): SearchClient {
	let index: Promise<SearchIndex> | null = null;
	const ready = () => {
		index ??= loadIndex(place).catch((error: unknown) => {
			index = null;
			throw error;
		});
		return index;
	};
	return {
		ready,
		run: async (task) => {
			try {
				return await task(await ready());
			} catch {
				index = null;
				return task(await ready());
			}
		},
	};
}

/** Loads the engine and the hints together. Without the hints, search still works. */
async function loadIndex({ version, engine, sites }: SearchPlace): Promise<SearchIndex> {
	const hints = Promise.all(
		sites.map(async (site) => {
			const found = await loadHints(site.hints);
			for (const file of found?.files ?? []) preload(`${site.index}${file}`);
			return found;
		}),
	);
	const module: PagefindModule = await import(/* @vite-ignore */ engine);
	const [own, ...archives] = sites;
	const pagefind = module.createInstance({
		basePath: own?.index ?? "",
		baseUrl: own?.home ?? "",
		excerptLength: 60,
		// The security policy allows no worker; to try would only put an error on the console.
		noWorker: true,
		metaCacheTag: version,
	});
	await pagefind.init();
	// An archive that is not there takes nothing away from what is.
	for (const archive of archives) {
		await pagefind.mergeIndex(archive.index, { baseUrl: archive.home }).catch(() => undefined);
	}
	const known = await hints;
	let lists: Promise<string[]> | undefined;
	return {
		hints: joinHints(known),
		wordLists: () => {
			lists ??= Promise.all(known.map((one) => (one ? loadText(one.words) : "")));
			return lists;
		},
		find: async (query, filters, limit) => {
			const { results } = await pagefind.search(query, { filters });
			const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
			return { pages, hasMore: results.length > limit };
		},
	};
}

/** Has a file fetched before the engine knows that it needs it. */
function preload(address: string): void {
	const link = document.createElement("link");
	Object.assign(link, { rel: "preload", as: "fetch", href: address, crossOrigin: "anonymous" });
	document.head.append(link);
}

async function loadHints(address: string): Promise<SearchHints | null> {
	const hints = await loadText(address);
	return hints === "" ? null : JSON.parse(hints);
}

/** @returns "" where the file cannot be had */
async function loadText(address: string): Promise<string> {
	try {
		const response = await fetch(address);
		return response.ok ? await response.text() : "";
	} catch {
		return "";
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
		functionWords: known[0]?.functionWords ?? [],
		abbreviations: known[0]?.abbreviations ?? [],
		words: "",
	};
}
