import { searchFacets } from "../model/vocabulary.ts";
import type { Filters } from "../search/facets.ts";
import type { SearchRequest } from "./search-state.ts";

const NAMES = ["q", "as", ...searchFacets] as const;
/** The value of `as` where the very words typed are meant. */
const TYPED = "typed";
/** Longer values are cut: an address may hold anything. */
const MAX_TYPED = 500;
const MAX_FILTER = 200;

/** What the query of an address asks for: `?q=deal&kind=quotation&speaker=zelensky`. */
export function readAddress(query: string): SearchRequest {
	const asked = new URLSearchParams(query);
	const filters: Filters = {};
	for (const facet of searchFacets) {
		const value = asked.get(facet);
		if (value) filters[facet] = value.slice(0, MAX_FILTER);
	}
	return { typed: (asked.get("q") ?? "").slice(0, MAX_TYPED), filters, asTyped: asked.get("as") === TYPED };
}

/**
 * The query of an address that asks for something, beside what else it says.
 * @param query the query so far: `?view=own`
 */
export function writeAddress(query: string, { typed, filters, asTyped }: SearchRequest): string {
	const next = new URLSearchParams(query);
	const values: Partial<Record<(typeof NAMES)[number], string>> = { ...filters, q: typed, as: asTyped ? TYPED : "" };
	for (const name of NAMES) {
		const value = values[name];
		if (value) next.set(name, value);
		else next.delete(name);
	}
	const written = next.toString();
	return written && `?${written}`;
}

/** Keeps what is asked for in the address of the page. */
export function keepInAddress(request: SearchRequest): void {
	replaceAddress(request, history.state);
}

/**
 * Takes what is asked for out of the address of the page.
 * @param isWayBack whether the entry of the history keeps it, so that the way back leads to the results
 * (`askedOnWayBack`)
 */
export function clearAddress(isWayBack = false): void {
	const state: unknown = isWayBack ? { search: location.search } : history.state;
	replaceAddress({ typed: "", filters: {}, asTyped: false }, state);
}

/** Whether the address of the page asks for something. */
export function isAsked(query: string): boolean {
	const asked = new URLSearchParams(query);
	return NAMES.some((name) => asked.has(name));
}

/** What an entry of the history asked for before a result was followed; null for other entries. */
export function askedOnWayBack(state: unknown): SearchRequest | null {
	const isKept = typeof state === "object" && state !== null && "search" in state && typeof state.search === "string";
	return isKept ? readAddress(`${state.search}`) : null;
}

function replaceAddress(request: SearchRequest, state: unknown): void {
	const query = writeAddress(location.search, request);
	history.replaceState(state, "", `${location.pathname}${query}${location.hash}`);
}
