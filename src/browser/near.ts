import type { NearAddress } from "../model/near-address.ts";
import { addressParts, nearestKeys } from "../text/nearest-keys.ts";
import { elementOf } from "./element.ts";

/**
 * Offers the pages whose addresses are nearest to the one that leads nowhere: those that share its first letter. It
 * follows none by itself.
 */
export async function offerNear(): Promise<void> {
	const place = document.querySelector<HTMLElement>("[data-near]");
	const list = place?.querySelector("ul");
	if (!place || !list) return;
	const parts = addressParts(location.pathname);
	const letters = new Set(parts.map((part) => part.charAt(0)));
	const files = await Promise.all([...letters].map((letter) => load(`${place.dataset["near"]}${letter}.json`)));
	const near = nearestKeys(parts, files.flat());
	list.replaceChildren(
		...near.map(({ title, address }) => elementOf("li", {}, elementOf("a", { href: address }, title))),
	);
	place.hidden = near.length === 0;
}

/** No page begins with a letter that has no file. */
async function load(address: string): Promise<NearAddress[]> {
	const response = await fetch(address).catch(() => null);
	return response?.ok && response.headers.get("content-type")?.includes("json") ? response.json() : [];
}
