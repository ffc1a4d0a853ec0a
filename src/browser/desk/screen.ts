import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskItem, DeskPreview, DeskState } from "../../model/desk.ts";
import type { ShownProblems } from "../../model/shown-problems.ts";
import { oneLine, type TextRange } from "../../text/ranges.ts";
import { elementOf } from "../element.ts";
import type { PageText } from "../page-text.ts";
import type { Asked, DeskActions } from "./actions.ts";
import { deskButton } from "./buttons.ts";
import { cardParts, previewParts } from "./card.ts";
import { keyOf } from "./current.ts";
import { showKeys } from "./key-table.ts";
import { DeskList, progressOf } from "./list.ts";
import { askedText, makeBar, relationBar } from "./make-bar.ts";
import { TextPane } from "./text-pane.ts";

const words = deskMessagesFor("en");

/** What is shown. */
type Shown = {
	state: DeskState;
	item: DeskItem | undefined;
	end: "start" | "end";
	alike: number;
	selected: TextRange | null;
	asked: Asked | null;
};

/** The page of the desk: the text, the card of the item at hand, and the list. */
export class DeskScreen {
	readonly #actions: DeskActions;
	readonly #pane = new TextPane(part("text"));
	readonly #list: DeskList;
	readonly #who: HTMLInputElement;
	readonly #undo: HTMLButtonElement;
	readonly #redo: HTMLButtonElement;
	#shownKey = "";

	/** @param by who decided last in this browser */
	constructor(actions: DeskActions, by: string) {
		this.#actions = actions;
		this.#list = new DeskList(part("list"), (key) => actions.choose(key));
		const { buttons } = words;
		this.#who = elementOf("input", { type: "text", autocomplete: "name", "data-by": "" });
		this.#who.value = by;
		this.#undo = deskButton(buttons.undo, "u", () => actions.undo("undo"));
		this.#redo = deskButton(buttons.redo, "U", () => actions.undo("redo"));
		const find = elementOf("input", {
			type: "search",
			autocomplete: "off",
			"data-find": "",
			"aria-label": buttons.find,
		});
		find.placeholder = `${buttons.find} (/)`;
		find.addEventListener("keydown", ({ key }) => {
			if (key === "Enter") actions.find(find.value);
			if (key === "Enter" || key === "Escape") find.blur();
		});
		document
			.querySelector("header")
			?.append(
				find,
				elementOf("label", { class: "who" }, words.who, " ", this.#who),
				elementOf("p", { class: "row" }, this.#undo, this.#redo, deskButton(buttons.keys, "?", showKeys)),
			);
	}

	get text(): PageText {
		return this.#pane.text;
	}

	/** Who decides, as readers see it; empty as long as nobody has said. */
	get by(): string {
		return this.#who.value.trim();
	}

	askWho(): void {
		this.say(words.whoMissing);
		this.#who.focus();
	}

	/** Tells programs that drive the desk how many actions were answered, and whether the last was refused. */
	countAnswer(isRefused: boolean): void {
		const status = part("status");
		status.dataset["answers"] = `${Number(status.dataset["answers"] ?? 0) + 1}`;
		status.dataset["refused"] = `${isRefused}`;
	}

	say(line: string): void {
		part("status").textContent = line;
	}

	show(shown: Shown): void {
		const { state, item, end, alike, selected, asked } = shown;
		if (this.#who.value === "" && state.by !== null) this.#who.value = state.by;
		this.#pane.show(state.elements);
		const { decided, total } = progressOf(state);
		const bar = elementOf("progress", { max: String(total), value: String(decided), "aria-hidden": "true" });
		part("progress").replaceChildren(words.decided(decided, total), " ", bar);
		setUndo(this.#undo, state.undo);
		setUndo(this.#redo, state.redo);
		const focused = focusIn(part("card"));
		part("card").replaceChildren(
			...this.#askParts(asked),
			...this.#selectionParts(shown),
			...(item ? cardParts(item, { end, alike, tables: state.choices }, this.#actions) : []),
		);
		focused?.(part("card"));
		this.#scroll(item, this.#list.show(state, item));
		this.#light(item, selected, asked);
	}

	/** What can be made of the selected words; the other words of a comparison end it. */
	#selectionParts({ state, item, selected, asked }: Shown): Node[] {
		if (!selected) return [];
		const words = this.#selected(selected);
		if (asked?.wants !== "to") return makeBar(words, item, this.#actions);
		return relationBar(words, state.choices.relations, this.#actions.makeOther);
	}

	showPreview(preview: DeskPreview): void {
		part("card")
			.querySelector("[data-preview]")
			?.replaceChildren(...previewParts(preview));
	}

	/** Shows what is wrong with the files, where nothing can be decided. */
	showBroken({ problems }: ShownProblems): void {
		const rows = problems.map(({ place, message, advice }) =>
			elementOf("li", {}, elementOf("b", {}, place), ` ${message} ${advice}`),
		);
		part("card").replaceChildren(elementOf("ul", { class: "problems" }, ...rows));
	}

	reveal(range: TextRange): void {
		this.#pane.reveal(range);
	}

	/** Brings the item at hand into view in the list; of another item the card is shown from its beginning. */
	#scroll(item: DeskItem | undefined, row: HTMLElement | undefined): void {
		const list = part("list");
		if (row)
			list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
		const key = item ? keyOf(item) : "";
		if (key === this.#shownKey) return;
		this.#shownKey = key;
		part("card").scrollTop = 0;
		const panel = part("card").parentElement;
		if (panel) panel.scrollTop = 0;
	}

	#selected({ start, end }: TextRange): { words: string; place: string } {
		return { words: oneLine(this.text.text.slice(start, end)).trim(), place: `${start}-${end}` };
	}

	#light(item: DeskItem | undefined, selected: TextRange | null, asked: Asked | null): void {
		const of = (...names: string[]) =>
			item?.parts.filter((one) => names.includes(one.part)).map(({ range }) => range) ?? [];
		this.#pane.light("desk-now", item ? [item.range] : []);
		this.#pane.light("desk-content", of("content", "to", "candidate"));
		this.#pane.light("desk-source", of("source"));
		this.#pane.light("desk-selected", [...(selected ? [selected] : []), ...(asked ? [asked.range] : [])]);
	}

	#askParts(asked: Asked | null): Node[] {
		if (!asked || asked.wants === "to") return [];
		const label = words.fields[asked.wants];
		const done = (text: string) => this.#actions.make(asked.type, { fields: { [asked.wants]: text } });
		return [askedText(label, done, () => this.#actions.leaveAsked())];
	}
}

/** A part of the page, which the server has made. */
function part(name: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(`[data-desk="${name}"]`);
	if (!found) throw new Error(`The desk has no ${name}.`);
	return found;
}

function setUndo(button: HTMLButtonElement, did: string | null): void {
	button.disabled = did === null;
	button.title = did ?? "";
}

/**
 * Remembers which field or button of the card has the focus.
 * @returns what gives it back to the one in its place; to the card, where there is none
 */
function focusIn(card: HTMLElement): ((card: HTMLElement) => void) | null {
	const { activeElement } = document;
	if (!(activeElement instanceof HTMLElement) || !card.contains(activeElement)) return null;
	const field = activeElement.closest<HTMLElement>("[data-field]")?.dataset["field"];
	const value = activeElement.dataset["value"];
	const keys = activeElement.getAttribute("aria-keyshortcuts");
	return (now) => {
		const inField = field === undefined ? now : now.querySelector(`[data-field="${CSS.escape(field)}"]`);
		const ofKeys = keys === null ? "input, textarea, select" : `[aria-keyshortcuts="${CSS.escape(keys)}"]`;
		const selector = value === undefined ? ofKeys : `[data-value="${CSS.escape(value)}"]`;
		const same = field === undefined && keys === null ? null : inField?.querySelector<HTMLElement>(selector);
		(same ?? now).focus({ preventScroll: true });
	};
}
