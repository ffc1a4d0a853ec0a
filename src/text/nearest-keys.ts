import { editDistance } from "./edit-distance.ts";

/** How many are offered. */
const MOST = 5;
/** How many UTF-16 units may differ: a third of what was asked for. */
const allowed = (part: string) => Math.max(1, Math.floor(part.length / 3));

/** The parts of an address that may name a page: `/columns/putins-ploi/` gives "columns" and "putins-ploi". */
export function addressParts(path: string): string[] {
	return path
		.split("/")
		.map((part) => part.toLowerCase())
		.filter((part) => /^[a-z0-9][a-z0-9-]*$/.test(part));
}

/** Those whose key is near to a part of an address, the nearest first; one that begins so is near, too. */
export function nearestKeys<T extends { key: string }>(parts: readonly string[], all: readonly T[]): T[] {
	const distanceOf = (key: string) =>
		Math.min(
			...parts.map((part) => {
				const most = allowed(part);
				const distance = editDistance(part, key, most);
				if (distance <= most) return distance;
				return part.length > 2 && key.startsWith(`${part}-`) ? most : Number.POSITIVE_INFINITY;
			}),
		);
	return all
		.map((one) => ({ one, distance: distanceOf(one.key) }))
		.filter(({ distance }) => Number.isFinite(distance))
		.sort((a, b) => a.distance - b.distance || (a.one.key < b.one.key ? -1 : 1))
		.slice(0, MOST)
		.map(({ one }) => one);
}
