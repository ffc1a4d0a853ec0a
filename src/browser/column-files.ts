/** The data of the open column that is fetched when it is needed. */
type ColumnFile = "shareJson" | "linksJson" | "namesJson";

/**
 * Fetches a file of the open column from the address that the page gives.
 * @throws Error where the page gives none or the file cannot be had
 */
export async function fetchColumnFile<T>(name: ColumnFile): Promise<T> {
	const address = document.querySelector("article")?.dataset[name];
	const response = address === undefined ? undefined : await fetch(address);
	if (!response?.ok) throw new Error(`${name}: ${response?.status ?? "no address"}`);
	return response.json();
}
