import type { DeskState, DeskUpdate } from "../../model/desk.ts";
import { numberedFrom } from "../../pipeline/markup/note-numbers.ts";

/**
 * What the desk shows from now on. What is as it was is the same object as before.
 * @param before what it shows; null for nothing yet
 * @throws RangeError where the update is of something else
 */
export function withUpdate(before: DeskState | null, update: DeskUpdate): DeskState {
	const known = <T>(list: readonly T[] | undefined, at: number): T => {
		const found = list?.[at];
		if (found === undefined) throw new RangeError(`There is no ${at} of ${list?.length}.`);
		return found;
	};
	const choices = update.choices ?? before?.choices;
	if (!choices) throw new RangeError("There are no choices.");
	return {
		...update,
		elements: update.elements.map((html, at) => {
			if (typeof html === "string") return html;
			const shown = known(before?.elements, at);
			return html === null ? shown : numberedFrom(shown, html);
		}),
		items: update.items.map((item) => (typeof item === "number" ? known(before?.items, item) : item)),
		choices,
	};
}
