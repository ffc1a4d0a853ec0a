import { elementOf } from "../element.ts";

/** A button of the desk, with the key that does the same. */
export function deskButton(
	label: string,
	key: string,
	press: () => void,
	attributes: Record<string, string> = {},
): HTMLButtonElement {
	const shown = key === "" ? [] : [" ", elementOf("kbd", { "aria-hidden": "true" }, key)];
	const keys = key === "" ? {} : { "aria-keyshortcuts": KEY_NAMES[key] ?? key };
	const button = elementOf("button", { type: "button", ...keys, ...attributes }, label, ...shown);
	button.addEventListener("click", press);
	return button;
}

/** Keys by their names in the specification. @see https://w3c.github.io/aria/#aria-keyshortcuts */
const KEY_NAMES: Readonly<Record<string, string>> = {
	"←": "ArrowLeft",
	"→": "ArrowRight",
	"⇧←": "Shift+ArrowLeft",
	"⇧→": "Shift+ArrowRight",
};
