/** The data of the open column that is fetched when it is needed. */
type ColumnFile = "shareJson" | "linksJson" | "namesJson";

/**
 * Fetches a file of the open column from the address that the page gives.
 * @throws Error where the page gives none or the file cannot be had
 */
export async function fetchColumnFile<T>(name: ColumnFile): Promise<T> {
	const address = document.querySelector("article")?.dataset[name];
	if (address === undefined) throw new Error(`${name}: no address`);
	return fetchJson(address);
}

/** Fetches a file of any column. @throws Error where it cannot be had */
export async function fetchJson<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}
