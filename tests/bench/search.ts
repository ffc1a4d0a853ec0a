import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareSearch } from "./compare-search.ts";
import { searchCounts } from "./search-counts.ts";

/**
 * Bytes over the wire (brotli) and time to a first answer, from nothing, in a
 * real browser, for this project's index and, where they are installed, for four others of the same passages, in one
 * run. Made-up columns: see corpus.ts. Time is without a network, so that bytes are the other half of it.
 */
if (existsSync(join(import.meta.dirname, "node_modules"))) {
	// Not named literally: the types of a clean clone do not know the packages that it imports.
	await import(new URL("search-rivals.ts", import.meta.url).href);
} else {
	console.log("To compare with other search engines, install them first: npm --prefix tests/bench ci");
	await compareSearch(searchCounts, []);
}
