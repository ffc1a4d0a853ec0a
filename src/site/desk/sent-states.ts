import type { DeskState } from "../../model/desk.ts";

/** What the desks were last told of each column, so that they are told no more than what is new. */
export class SentStates {
	readonly #states = new Map<string, DeskState>();

	/** What a desk shows; null where it shows something else than was told last. @param stamp of what it shows */
	stateAt(slug: string, stamp: string): DeskState | null {
		const known = this.#states.get(slug);
		return known?.stamp === stamp ? known : null;
	}

	/** Keeps what a desk is told now. @returns it */
	keep(slug: string, state: DeskState): DeskState {
		this.#states.set(slug, state);
		return state;
	}
}
