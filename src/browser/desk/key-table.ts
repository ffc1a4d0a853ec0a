import { deskMessagesFor } from "../../messages/desk.ts";
import { elementOf } from "../element.ts";
import { deskButton } from "./buttons.ts";

const words = deskMessagesFor("en");

/** Opens the list of keys. */
export function showKeys(): void {
	const dialog = elementOf("dialog", { class: "keys", "aria-label": words.buttons.keys });
	const rows = words.keyList.map(([keys = "", does = ""]) =>
		elementOf("tr", {}, elementOf("th", { scope: "row" }, elementOf("kbd", {}, keys)), elementOf("td", {}, does)),
	);
	dialog.append(
		elementOf("table", {}, elementOf("tbody", {}, ...rows)),
		deskButton(words.buttons.close, "", () => dialog.close()),
	);
	dialog.addEventListener("close", () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
