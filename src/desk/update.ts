import { isDeepStrictEqual } from "node:util";
import type { DeskItem, DeskState, DeskUpdate } from "../model/desk.ts";
import { firstNumber, isSameButNumbers } from "../pipeline/markup/note-numbers.ts";

/**
 * What has changed from one state of a desk to the next: most of a column stays as it is with each decision.
 * @param before what the desk shows; null where that is not known, so that all is told
 */
export function updateSince(before: DeskState | null, now: DeskState): DeskUpdate {
	if (!before) return { ...now, elements: [...now.elements], items: [...now.items] };
	const places = new Map(before.items.map((item, at) => [keyOf(item), at]));
	return {
		...now,
		elements: now.elements.map((html, at) => elementSince(before.elements[at], html)),
		items: now.items.map((item) => {
			const at = places.get(keyOf(item));
			const shown = at === undefined ? undefined : before.items[at];
			return at !== undefined && shown && isSame(shown, item) ? at : item;
		}),
		choices: isDeepStrictEqual(before.choices, now.choices) ? null : now.choices,
	};
}

function elementSince(before: string | undefined, html: string): string | number | null {
	if (html === before) return null;
	return before !== undefined && isSameButNumbers(before, html) ? (firstNumber(html) ?? html) : html;
}

function keyOf({ kind, id, range }: DeskItem): string {
	return `${kind} ${range.start} ${range.end} ${id}`;
}

/** The fingerprint is of what is decided about; what is said besides may change by itself. */
function isSame(a: DeskItem, b: DeskItem): boolean {
	return a.seen === b.seen && a.state === b.state && a.doubt === b.doubt && a.likeness === b.likeness;
}
