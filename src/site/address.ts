import { addresses } from "./routes.ts";

/** The addresses of this site, under its base path. */
export const address = addresses(import.meta.env.BASE_URL);

/**
 * The security policy of every page. Hosts that can send headers send the same with frame-ancestors added; search
 * compiles WebAssembly, and asks for nothing else.
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

/**
 * The base paths of archives, sites built apart whose search indexes are joined to this one's
 * (content/guide/search.md).
 */
const archives: string[] = (import.meta.env.SEARCH_ARCHIVES ?? "").split(" ").filter((path: string) => path !== "");

/**
 * What the search script is told about where the index is, as `data-*` attributes; each list holds this site's address
 * first, then those of its archives.
 * @param version the state of the index: its files are asked for by it, so that a browser keeps none of an older state
 */
export function searchAttributes(version: string): Record<`data-${string}`, string> {
	const list = (all: readonly string[]) => all.join(" ");
	const sites = [address, ...archives.map(addresses)];
	return {
		"data-search-version": version,
		"data-search-engine": address.searchEngine,
		"data-search-files": list(address.searchFiles(version)),
		"data-search-homes": list(sites.map(({ home }) => home)),
		"data-search-indexes": list(sites.map(({ searchIndex }) => searchIndex)),
		"data-search-hints": list(sites.map(({ searchHints }) => `${searchHints}?v=${version}`)),
	};
}

/** An address with the site's own before it, where the build knows that (content/guide/hosting.md). */
export function absolute(path: string): string {
	const site = import.meta.env.SITE;
	return site ? new URL(path, site).href : path;
}
