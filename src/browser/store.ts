import type { Storage } from "./stored.ts";

/** Keeps a text under a key. Where the browser refuses storage, what is kept lasts as long as the page. */
export function store(key: string, text: string, storage: Storage = "localStorage"): void {
	try {
		window[storage].setItem(key, text);
	} catch {
		// Nothing to do.
	}
}
