import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskItem, DeskPreview, DeskState } from "../../model/desk.ts";
import { isAnnotationType } from "../../model/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import { elementOf } from "../element.ts";
import type { DeskActions } from "./actions.ts";
import { deskButton } from "./buttons.ts";
import { fieldElement, keyedField } from "./fields.ts";

const words = deskMessagesFor("en");

/** What a card shows besides its item. */
export type CardContext = {
	/** Which end the keys move. */
	end: "start" | "end";
	/** Open items that are like the last one decided, or like this one. */
	alike: number;
	tables: DeskState["choices"];
};

/** The card of the item at hand. */
export function cardParts(item: DeskItem, context: CardContext, actions: DeskActions): Node[] {
	const isOpen = item.state === "open";
	return [
		elementOf("h2", { id: "card-title" }, item.title, " ", elementOf("small", {}, words.states[item.state])),
		...(isOpen ? [decisionRow(item, actions)] : [rejectRow(item, actions)]),
		elementOf("p", { class: "quoted" }, quote(item.words)),
		...(item.doubt === null ? [] : [elementOf("p", { class: "doubt" }, item.doubt)]),
		...partsList(item, actions),
		...item.fields.map((field) =>
			fieldElement(
				field,
				{ isKeyed: field.name === keyedField(item)?.name, tables: context.tables },
				{
					change: (value) => actions.set({ [field.name]: value }),
					accept: (value) => actions.accept({ [field.name]: value }),
				},
			),
		),
		...(item.kind === "name" || item.kind === "mention" ? [sameAsRow(context, actions)] : []),
		...(isAnnotationType(item.kind) && item.state !== "rejected" ? [moveRow(context, actions)] : []),
		...(context.alike === 0
			? []
			: [deskButton(words.buttons.same(context.alike), ".", actions.same, { class: "same" })]),
		whyList(item),
		elementOf("div", { class: "preview", "data-preview": "" }),
	];
}

function decisionRow(item: DeskItem, actions: DeskActions): HTMLElement {
	const { buttons } = words;
	if (item.kind === "moved") {
		const takes = item.parts.map((_, at) =>
			deskButton(buttons.take(at + 1), `${at + 1}`, () => actions.takeCandidate(at)),
		);
		return elementOf("p", { class: "row" }, ...takes);
	}
	if (item.kind === "link") return linkRow(item, actions);
	return elementOf(
		"p",
		{ class: "row decide" },
		deskButton(buttons.accept, "a", () => actions.accept(), { class: "primary" }),
		deskButton(buttons.reject, "x", actions.reject),
		undoButton(actions),
	);
}

/** Whether a permanent link leads to what it may be now; of the whole column, that it is the same. */
function linkRow({ parts }: DeskItem, actions: DeskActions): HTMLElement {
	const { links } = words;
	const keep =
		parts.length === 0
			? [deskButton(links.same, "a", () => actions.accept())]
			: [
					...parts.map((_, at) => deskButton(links.keep, `${at + 1}`, () => actions.takeCandidate(at))),
					deskButton(links.retire, "x", actions.reject),
				];
	return elementOf("p", { class: "row" }, ...keep, undoButton(actions));
}

/** What is decided can be rejected, and taken back; where Accept stood, nothing else does: a press too many is none. */
function rejectRow({ state }: DeskItem, actions: DeskActions): HTMLElement {
	const { buttons } = words;
	if (state === "rejected") {
		return elementOf(
			"p",
			{ class: "row" },
			deskButton(buttons.takeBack, "a", () => actions.accept()),
			undoButton(actions),
		);
	}
	const accept = deskButton(buttons.accept, "a", () => actions.accept(), { class: "primary" });
	accept.disabled = state !== "found";
	return elementOf("p", { class: "row" }, accept, deskButton(buttons.reject, "x", actions.reject), undoButton(actions));
}

function undoButton({ undo }: DeskActions): HTMLElement {
	return deskButton(words.buttons.undo, "u", () => undo("undo"));
}

function moveRow({ end }: CardContext, { move, turn }: DeskActions): HTMLElement {
	const { buttons } = words;
	return elementOf(
		"p",
		{ class: "row ends" },
		deskButton(buttons.otherEnd[end], "e", turn),
		deskButton(buttons.shorter, "←", () => move("word", -1)),
		deskButton(buttons.longer, "→", () => move("word", 1)),
		deskButton(buttons.sentenceShorter, "⇧←", () => move("sentence", -1)),
		deskButton(buttons.sentenceLonger, "⇧→", () => move("sentence", 1)),
	);
}

function sameAsRow({ tables }: CardContext, { sameAs }: DeskActions): HTMLElement {
	const select = elementOf(
		"select",
		{ "data-same-as": "", "aria-label": words.buttons.sameAs },
		...tables.names.map(({ value, label }) => elementOf("option", { value }, label)),
	);
	select.addEventListener("change", () => select.value !== "" && sameAs(select.value));
	return elementOf("label", { class: "field" }, elementOf("span", {}, `${words.buttons.sameAs} (=)`), select);
}

function partsList({ parts, kind }: DeskItem, { reveal }: DeskActions): Node[] {
	if (parts.length === 0) return [];
	const rows = parts.map(({ part, range, label }, at) => {
		const alike = parts.filter((one) => one.part === part).length;
		const number = parts.slice(0, at + 1).filter((one) => one.part === part).length;
		const isNumbered = alike > 1 || kind === "moved";
		const button = elementOf(
			"button",
			{ type: "button", "data-part": part },
			isNumbered ? `${label} ${number}` : label,
		);
		button.addEventListener("click", () => reveal(range));
		return elementOf("li", {}, button);
	});
	return [elementOf("ul", { class: "parts" }, ...rows)];
}

function whyList({ why }: DeskItem): HTMLElement {
	return elementOf(
		"details",
		{ class: "why", open: "" },
		elementOf("summary", {}, words.whyTitle),
		...why.map((line) => elementOf("p", {}, line)),
	);
}

/** What readers will see: the note as the page has it, and the words as they are shared. */
export function previewParts({ note, share }: DeskPreview): Node[] {
	const { preview } = words;
	const shown = elementOf("p", { class: "note" });
	if (note) {
		shown.append(elementOf("b", {}, note.label), ` ${note.said} ${note.missing} `);
		const html = elementOf("span", {});
		html.innerHTML = note.html;
		shown.append(html);
	} else shown.append(preview.noNote);
	return [
		elementOf("h3", {}, preview.note),
		shown,
		...(share === null ? [] : [elementOf("h3", {}, preview.share), elementOf("p", { class: "share-text" }, share)]),
	];
}
