import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskItem, DeskState } from "../../model/desk.ts";
import { elementOf } from "../element.ts";
import { keyOf, openItems } from "./current.ts";

const words = deskMessagesFor("en");

/** The lists of what is open and what is decided. @param choose called with the key of an item that is pressed */
export function listParts(state: DeskState, current: string, choose: (key: string) => void): Node[] {
	const open = openItems(state);
	const decided = state.items.filter((item) => item.state !== "open" && item.state !== "found");
	return [
		elementOf("h2", {}, `${words.list.open} (${open.length})`),
		open.length === 0
			? elementOf("p", {}, words.allDecided, " ", words.thenPublish)
			: elementOf("ol", {}, ...open.map((item) => row(item, current, choose))),
		decidedList(decided, current, choose),
	];
}

/** What is decided, folded; its rows are made when it is opened. */
function decidedList(decided: readonly DeskItem[], current: string, choose: (key: string) => void): HTMLElement {
	const list = elementOf("ol", {});
	const details = elementOf("details", {}, elementOf("summary", {}, `${words.list.decided} (${decided.length})`), list);
	const fill = () => list.replaceChildren(...decided.map((item) => row(item, current, choose)));
	details.open = decided.some((item) => keyOf(item) === current);
	if (details.open) fill();
	else details.addEventListener("toggle", fill, { once: true });
	return details;
}

/** How many items are decided, of how many. */
export function progressOf({ items }: DeskState): { decided: number; total: number } {
	const counted = items.filter(({ state }) => state !== "found");
	return { decided: counted.filter(({ state }) => state !== "open").length, total: counted.length };
}

function row(item: DeskItem, current: string, choose: (key: string) => void): HTMLElement {
	const key = keyOf(item);
	const button = elementOf(
		"button",
		{
			type: "button",
			"data-state": item.state,
			"data-key": key,
			...(item.doubt !== null && { "data-doubt": "" }),
			...(key === current && { "aria-current": "true" }),
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
