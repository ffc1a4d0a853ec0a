const KEY = "footing-searches";
/** How many searches are kept. */
const MOST = 5;

/** What was searched before and led somewhere, the latest first: kept in the browser only. */
export function recentSearches(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
		return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
	} catch {
		return [];
	}
}

/** Keeps a search; null forgets all. A browser may refuse storage: then nothing is kept. */
export function rememberSearch(typed: string | null): void {
	try {
		if (typed === null) localStorage.removeItem(KEY);
		else if (typed !== "") {
			const kept = [typed, ...recentSearches().filter((one) => one !== typed)].slice(0, MOST);
			localStorage.setItem(KEY, JSON.stringify(kept));
		}
	} catch {
		// Nothing to do: see above.
	}
}
