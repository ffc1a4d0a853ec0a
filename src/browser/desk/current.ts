import type { DeskItem, DeskState, ItemRef } from "../../model/desk.ts";

// Which item is at hand, and which comes next.

/** Names an item in the address, and on the page: its kind and its words' place. */
export function keyOf({ kind, range, id }: ItemRef): string {
	return `${kind}:${range.start}-${range.end}:${id}`;
}

/** The open items, in the order in which they are to be decided. */
export function openItems({ items }: DeskState): DeskItem[] {
	return items.filter(({ state }) => state === "open");
}

/** The item with a key; or else one of its kind at its words, or of its id: ids and ends may have changed. */
export function findItem({ items }: DeskState, key: string): DeskItem | undefined {
	const [kind = "", range = "", id = ""] = key.split(":");
	return (
		items.find((one) => keyOf(one) === key) ??
		items.find((one) => one.kind === kind && `${one.range.start}-${one.range.end}` === range) ??
		items.find((one) => one.kind === kind && one.id === id)
	);
}

/** The open item after one that was decided, in the order of before; the first open one at the end. */
export function nextAfter(before: DeskState, now: DeskState, key: string): DeskItem | undefined {
	const order = openItems(before).map(keyOf);
	const open = new Map(openItems(now).map((item) => [keyOf(item), item]));
	const after = order.slice(order.indexOf(key) + 1).find((one) => open.has(one));
	return (after === undefined ? undefined : open.get(after)) ?? openItems(now)[0];
}

/** The next or previous open item; from one that is decided, the next one in the text. */
export function stepFrom(state: DeskState, key: string, by: 1 | -1): DeskItem | undefined {
	const open = openItems(state);
	const at = open.findIndex((item) => keyOf(item) === key);
	if (at >= 0) return open[at + by] ?? open.at(by === 1 ? 0 : -1);
	const here = findItem(state, key)?.range.start ?? -1;
	return by === 1
		? (open.find(({ range }) => range.start >= here) ?? open[0])
		: open.findLast(({ range }) => range.start < here);
}

/** The first item that is open now and was not: what was taken back. */
export function reopened(before: DeskState, now: DeskState): DeskItem | undefined {
	const known = new Set(openItems(before).map(keyOf));
	return openItems(now).find((item) => !known.has(keyOf(item)));
}

/** Open items that are alike, apart from one. */
export function alike(state: DeskState, { likeness }: DeskItem, except: string): DeskItem[] {
	return openItems(state).filter((item) => item.likeness === likeness && keyOf(item) !== except);
}
