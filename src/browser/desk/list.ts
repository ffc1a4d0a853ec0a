import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskItem, DeskState } from "../../model/desk.ts";
import { elementOf } from "../element.ts";
import { keyOf, openItems } from "./current.ts";

const words = deskMessagesFor("en");

/** The lists of what is open and what is decided. A row is made once for an item, and stays while that is as it is. */
export class DeskList {
	readonly #choose: (key: string) => void;
	readonly #rows = new WeakMap<DeskItem, HTMLElement>();
	readonly #openTitle = elementOf("h2", {});
	readonly #open = elementOf("ol", {});
	readonly #none = elementOf("p", {}, words.allDecided, " ", words.thenPublish);
	readonly #decidedTitle = elementOf("summary", {});
	readonly #decided = elementOf("ol", {});
	readonly #details = elementOf("details", {}, this.#decidedTitle, this.#decided);
	#state: DeskState | null = null;
	#current: HTMLElement | undefined;

	/** @param list where it is shown @param choose called with the key of an item that is pressed */
	constructor(list: HTMLElement, choose: (key: string) => void) {
		this.#choose = choose;
		list.replaceChildren(this.#openTitle, this.#open, this.#none, this.#details);
		// What is decided is folded: its rows are made when it is opened.
		this.#details.addEventListener("toggle", () => this.#fill());
	}

	/** Shows what is so now. @returns the row of the item at hand */
	show(state: DeskState, item: DeskItem | undefined): HTMLElement | undefined {
		if (state !== this.#state) {
			this.#state = state;
			const open = openItems(state);
			this.#openTitle.textContent = `${words.list.open} (${open.length})`;
			this.#decidedTitle.textContent = `${words.list.decided} (${decidedItems(state).length})`;
			this.#none.hidden = open.length > 0;
			replaceRows(
				this.#open,
				open.map((one) => this.#row(one)),
			);
		}
		if (item && item.state !== "open" && item.state !== "found") this.#details.open = true;
		this.#fill();
		const row = item && this.#rows.get(item);
		this.#current?.firstElementChild?.removeAttribute("aria-current");
		row?.firstElementChild?.setAttribute("aria-current", "true");
		this.#current = row;
		return row;
	}

	#fill(): void {
		if (!this.#state || !this.#details.open) return;
		replaceRows(
			this.#decided,
			decidedItems(this.#state).map((one) => this.#row(one)),
		);
	}

	#row(item: DeskItem): HTMLElement {
		const known = this.#rows.get(item) ?? rowOf(item, this.#choose);
		this.#rows.set(item, known);
		return known;
	}
}

/** Makes a list hold rows in order, and touches none that stays where it is. */
function replaceRows(list: HTMLElement, rows: readonly HTMLElement[]): void {
	const stays = new Set<Element>(rows);
	let next = list.firstElementChild;
	for (const row of rows) {
		while (next && !stays.has(next)) {
			const gone = next;
			next = next.nextElementSibling;
			gone.remove();
		}
		if (row === next) next = next.nextElementSibling;
		else list.insertBefore(row, next);
	}
	while (next) {
		const gone = next;
		next = next.nextElementSibling;
		gone.remove();
	}
}

function decidedItems({ items }: DeskState): DeskItem[] {
	return items.filter(({ state }) => state !== "open" && state !== "found");
}

/** How many items are decided, of how many. */
export function progressOf({ items }: DeskState): { decided: number; total: number } {
	const counted = items.filter(({ state }) => state !== "found");
	return { decided: counted.filter(({ state }) => state !== "open").length, total: counted.length };
}

function rowOf(item: DeskItem, choose: (key: string) => void): HTMLElement {
	const key = keyOf(item);
	const button = elementOf(
		"button",
		{
			type: "button",
			"data-state": item.state,
			"data-key": key,
			...(item.doubt !== null && { "data-doubt": "" }),
		},
		elementOf("span", { class: "kind" }, item.title, ...spoken(item)),
		" ",
		elementOf("span", { class: "words-of" }, item.words),
	);
	button.addEventListener("click", () => choose(key));
	return elementOf("li", {}, button);
}

/** What a sign and a line through the words show, for whoever listens. */
function spoken({ doubt, state }: DeskItem): HTMLElement[] {
	const said = state === "rejected" ? words.states.rejected : doubt === null ? null : words.doubtful;
	return said === null ? [] : [elementOf("span", { class: "spoken" }, `, ${said}`)];
}
