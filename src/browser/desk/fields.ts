import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskChoice, DeskField, DeskItem, DeskState, DeskValue } from "../../model/desk.ts";
import { elementOf } from "../element.ts";

const words = deskMessagesFor("en");

/** Up to so many values are buttons beside each other; more are a list to choose from. */
const MOST_BUTTONS = 8;

/** The field whose values have keys: what the column does with it, or what the marks hold. */
export function keyedField({ fields }: DeskItem): DeskField | undefined {
	return fields.find(({ name }) => name === "stance" || name === "use");
}

/**
 * A field of the card.
 * @param change writes a value; called when it is chosen, or when a text is left
 */
export function fieldElement(
	field: DeskField,
	{ isKeyed, tables }: { isKeyed: boolean; tables: DeskState["choices"] },
	change: (value: DeskValue) => void,
): HTMLElement {
	const { isGuess, name } = field;
	const label = isGuess ? words.likely(field.label) : field.label;
	const choices = field.choices === null ? null : tables[field.choices];
	const attributes = { class: "field", "data-field": name, ...(isGuess && { "data-guess": "" }) };
	if (choices === null) {
		return elementOf("label", attributes, elementOf("span", {}, label), textControl(field, change));
	}
	if (choices.length > MOST_BUTTONS || field.choices === "names" || field.choices === "attributions") {
		return elementOf("label", attributes, elementOf("span", {}, label), listControl(field.value, choices, change));
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
