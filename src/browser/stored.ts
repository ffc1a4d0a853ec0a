/** What a browser keeps: for good, or as long as its tab is open. */
export type Storage = "localStorage" | "sessionStorage";

/** What is kept under a key; empty where nothing is, and where the browser refuses storage. */
export function stored(key: string, storage: Storage = "localStorage"): string {
	try {
		return window[storage].getItem(key) ?? "";
	} catch {
		return "";
	}
}
