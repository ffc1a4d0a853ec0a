import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskChoice, DeskItem, DeskPart } from "../../model/desk.ts";
import { type AnnotationType, isAnnotationType, relations as relationNames } from "../../model/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import { elementOf } from "../element.ts";
import type { DeskActions } from "./actions.ts";
import { deskButton } from "./buttons.ts";

const words = deskMessagesFor("en");

/** The letter, after `m`, of each type that can be made of selected words. */
export const MAKE_KEYS: Readonly<Record<string, AnnotationType>> = {
	a: "attribution",
	q: "quotation",
	c: "claim",
	f: "quantity",
	n: "mention",
	t: "time",
	s: "sic",
	e: "echo",
};

/** The letter, after `r`, of each part that selected words can become. */
export const PART_KEYS: Readonly<Record<string, DeskPart>> = { s: "source", c: "content", v: "cue", w: "words" };

/**
 * What can be made of the selected words, and what they can become of the item at hand.
 * @param place where they stand in the text: “120-135”
 */
export function makeBar(
	{ words: selected, place }: { words: string; place: string },
	item: DeskItem | undefined,
	actions: Pick<DeskActions, "make" | "place">,
): Node[] {
	const { buttons, makes } = words;
	const kinds = Object.entries(MAKE_KEYS).map(([key, type]) =>
		deskButton(makes[type], `m ${key}`, () => actions.make(type)),
	);
	const parts = item && item.state !== "rejected" ? partsFor(item, actions.place) : [];
	return [
		elementOf("p", { class: "quoted", "data-selected": place }, quote(selected)),
		elementOf("p", { class: "row", role: "group", "aria-label": buttons.make }, ...kinds),
		...(parts.length > 0 ? [elementOf("p", { class: "row" }, ...parts)] : []),
	];
}

function partsFor({ kind }: DeskItem, place: DeskActions["place"]): HTMLElement[] {
	const { useAs } = words.buttons;
	if (!isAnnotationType(kind)) return [];
	if (kind !== "attribution") return [deskButton(useAs.words, "r w", () => place("words", false))];
	return [
		deskButton(useAs.source, "r s", () => place("source", false)),
		deskButton(useAs.cue, "r v", () => place("cue", false)),
		deskButton(useAs.content, "r c", () => place("content", false)),
		deskButton(useAs.more, "", () => place("content", true)),
	];
}

/** How the selected words relate to those selected before: ends a comparison. */
export function relationBar(
	{ words: selected, place }: { words: string; place: string },
	relations: readonly DeskChoice[],
	makeOther: DeskActions["makeOther"],
): Node[] {
	const buttons = relations.map(({ value, label }) =>
		deskButton(label, "", () => makeOther(relationNames.find((one) => one === value))),
	);
	return [
		elementOf("p", { class: "quoted", "data-selected": place }, quote(selected)),
		elementOf("p", { class: "row", role: "group", "aria-label": words.fields.relation }, ...buttons),
	];
}

/** Asks for what a type needs besides its words: what a time is read as, what there is to see of a slip. */
export function askedText(label: string, done: (text: string) => void, leave: () => void): HTMLElement {
	const input = elementOf("input", { type: "text", autocomplete: "off" });
	const form = elementOf(
		"form",
		{ class: "asked" },
		elementOf("label", { class: "field" }, elementOf("span", {}, label), input),
	);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		if (input.value.trim() !== "") done(input.value.trim());
	});
	input.addEventListener("keydown", ({ key }) => {
		if (key === "Escape") leave();
	});
	queueMicrotask(() => input.focus());
	return form;
}
