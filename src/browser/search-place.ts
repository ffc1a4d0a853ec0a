import type { SearchPlace } from "../search/pagefind-client.ts";

/** Where the index is: the page says it. */
export function searchPlace(): SearchPlace {
	const { searchVersion = "", searchEngine = "", searchHomes, searchIndexes, searchHints } = document.body.dataset;
	const [indexes, hints] = [listOf(searchIndexes), listOf(searchHints)];
	const sites = listOf(searchHomes).map((home, position) => ({
		home,
		index: indexes[position] ?? "",
		hints: hints[position] ?? "",
	}));
	return { version: searchVersion, engine: searchEngine, sites };
}

function listOf(addresses = ""): string[] {
	return addresses.split(" ").filter((address) => address !== "");
}
