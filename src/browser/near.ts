import type { NearAddress } from "../model/near-address.ts";
import { addressParts, nearestKeys } from "../text/nearest-keys.ts";
import { elementOf } from "./element.ts";

/**
 * Offers what has an address near to the one that leads nowhere: of pages those that share its first letter, and of the
 * column that is meant its passages. It follows none by itself.
 */
export async function offerNear(): Promise<void> {
	const place = document.querySelector<HTMLElement>("[data-near]");
	const list = place?.querySelector("ul");
	if (!place || !list) return;
	const parts = addressParts(location.pathname);
	const letters = new Set(parts.map((part) => part.charAt(0)));
	const files = await Promise.all([...letters].map((letter) => load(`${place.dataset["near"]}${letter}.json`)));
	const pages = nearestKeys(parts, files.flat());
	const near = [...(await nearPassages(parts, pages)), ...pages];
	list.replaceChildren(
		...near.map(({ title, address }) => elementOf("li", {}, elementOf("a", { href: address }, title))),
	);
	place.hidden = near.length === 0;
}

/** The passages of the column that is meant whose ids are nearest to what stands after "p". */
async function nearPassages(parts: readonly string[], pages: readonly NearAddress[]): Promise<NearAddress[]> {
	const asked = parts[parts.lastIndexOf("p") + 1];
	const file = pages.find(({ passages }) => passages !== undefined)?.passages;
	if (!parts.includes("p") || asked === undefined || file === undefined) return [];
	return nearestKeys([asked], await load(file));
}

/** No page begins with a letter that has no file. */
async function load(address: string): Promise<NearAddress[]> {
	const response = await fetch(address).catch(() => null);
	return response?.ok && response.headers.get("content-type")?.includes("json") ? response.json() : [];
}
