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

/**
 * Those whose key is near to a part of an address, the nearest first; one that begins so is near, too. A key of several
 * parts ("claims/stance/rejects") is near to an address with its first ones, whatever the last is.
 */
export function nearestKeys<T extends { key: string }>(parts: readonly string[], all: readonly T[]): T[] {
	const partsOf = ({ key }: T) => key.split("/");
	return all
		.map((one) => ({ one, distance: distanceTo(parts, partsOf(one)) }))
		.filter(({ distance }) => Number.isFinite(distance))
		.sort(
			(a, b) =>
				a.distance - b.distance || partsOf(b.one).length - partsOf(a.one).length || (a.one.key < b.one.key ? -1 : 1),
		)
		.slice(0, MOST)
		.map(({ one }) => one);
}

function distanceTo(parts: readonly string[], key: readonly string[]): number {
	const [first = "", ...others] = key;
	if (others.length === 0) return Math.min(...parts.map((part) => distance(part, first)));
	const last = key.length - 1;
	const starts = parts.map((_, at) => at).filter((at) => key.slice(0, last).every((one, by) => parts[at + by] === one));
	return Math.min(...starts.map((at) => Math.min(distance(parts[at + last] ?? "", key[last] ?? ""), FAR)));
}

/** That of a key whose last part alone is another than the address has. */
const FAR = 100;

function distance(part: string, key: string): number {
	const most = allowed(part);
	const units = editDistance(part, key, most);
	if (units <= most) return units;
	return part.length > 2 && key.startsWith(`${part}-`) ? most : Number.POSITIVE_INFINITY;
}
