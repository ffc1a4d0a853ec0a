import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskChoice, DeskField, DeskFields, DeskItem, DeskState, DeskValue } from "../../model/desk.ts";
import { elementOf } from "../element.ts";
import { deskButton } from "./buttons.ts";

const words = deskMessagesFor("en");

/** Up to so many values are buttons beside each other; more are a list to choose from. */
const MOST_BUTTONS = 8;

/** The field whose values have keys: what the column does with it, what the marks hold, which kind a new name is of. */
export function keyedField({ kind, fields }: DeskItem): DeskField | undefined {
	return fields.find(
		({ name }) => name === "stance" || name === "use" || (kind === "name" && name === "register.kind"),
	);
}

/** The first key of the likely entries of the register: the keys before it are those of what the column does. */
export const FIRST_NEAR = 6;

/** What a number says of an item, as a field with its value; null where it says nothing. */
export function keyedValue(item: DeskItem, number: number, tables: DeskState["choices"]): DeskFields | null {
	const near = item.fields.find((field) => field.near?.[number - FIRST_NEAR] !== undefined);
	if (near) return { [near.name]: near.near?.[number - FIRST_NEAR] ?? null };
	const field = keyedField(item);
	const value = field?.choices ? tables[field.choices][number - 1]?.value : undefined;
	return field && value !== undefined ? { [field.name]: value } : null;
}

/**
 * A field of the card.
 * @param change writes a value; called when it is chosen, or when a text is left
 */
export function fieldElement(
	field: DeskField,
	{ isKeyed, tables }: { isKeyed: boolean; tables: DeskState["choices"] },
	{ change, accept }: { change: (value: DeskValue) => void; accept: (value: DeskValue) => void },
): HTMLElement {
	const { isGuess, name } = field;
	const label = isGuess ? words.likely(field.label) : field.label;
	const choices = field.choices === null ? null : tables[field.choices];
	const attributes = { class: "field", "data-field": name, ...(isGuess && { "data-guess": "" }) };
	if (choices === null) {
		return elementOf("label", attributes, elementOf("span", {}, label), textControl(field, change));
	}
	if (choices.length > MOST_BUTTONS || field.choices === "names" || field.choices === "attributions") {
		const list = elementOf(
			"label",
			attributes,
			elementOf("span", {}, label),
			listControl(field.value, choices, change),
		);
		return field.near && field.near.length > 0 ? withNear(list, field.near, choices, accept) : list;
	}
	const buttons = choices.map(({ value, label: shown }, at) => {
		const isChosen = String(field.value ?? "") === value;
		const key = isKeyed ? [elementOf("kbd", { "aria-hidden": "true" }, `${at + 1}`), " "] : [];
		const button = elementOf(
			"button",
			{ type: "button", "aria-pressed": String(isChosen), "data-value": value },
			...key,
			shown,
		);
		button.addEventListener("click", () => change(value));
		return button;
	});
	return elementOf(
		"div",
		{ ...attributes, role: "group", "aria-label": label },
		elementOf("span", {}, label),
		...buttons,
	);
}

/** A list with the likely ones of its values before it, each with its key. */
function withNear(
	list: HTMLElement,
	near: readonly string[],
	choices: readonly DeskChoice[],
	accept: (value: DeskValue) => void,
): HTMLElement {
	const buttons = near.map((value, at) => {
		const label = choices.find((one) => one.value === value)?.label ?? value;
		return deskButton(label, `${FIRST_NEAR + at}`, () => accept(value), { "data-near": value });
	});
	return elementOf("div", {}, elementOf("p", { class: "row" }, `${words.near} `, ...buttons), list);
}

function textControl({ name, value }: DeskField, change: (value: DeskValue) => void): HTMLElement {
	const isLong = name === "note";
	const control = isLong
		? elementOf("textarea", { rows: "3" })
		: elementOf("input", { type: "text", autocomplete: "off" });
	const before = value === null ? "" : String(value);
	control.value = before;
	const leave = () => {
		if (control.value !== before) change(control.value === "" ? null : control.value);
	};
	control.addEventListener("change", leave);
	control.addEventListener("keydown", (event) => {
		if (!(event instanceof KeyboardEvent)) return;
		if (event.key === "Escape" || (event.key === "Enter" && (!isLong || event.ctrlKey || event.metaKey)))
			control.blur();
	});
	return control;
}

function listControl(
	value: DeskValue,
	choices: readonly DeskChoice[],
	change: (value: DeskValue) => void,
): HTMLElement {
	const select = elementOf("select", {}, ...choices.map((one) => elementOf("option", { value: one.value }, one.label)));
	select.value = String(value ?? "");
	select.addEventListener("change", () => change(select.value === "" ? null : select.value));
	return select;
}
