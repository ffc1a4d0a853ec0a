import { keyMessagesFor } from "../messages/keys.ts";
import { pageLanguage } from "./page-language.ts";
import { loadTouchStyle } from "./touch-style.ts";

const keyMessages = keyMessagesFor(pageLanguage());

/** Shows the list of keys. It is drawn when it is first asked for: without script there are no keys to list. */
export async function showKeys(): Promise<void> {
	await loadTouchStyle();
	const dialog = document.querySelector<HTMLDialogElement>("[data-keys]") ?? drawKeys();
	dialog.showModal();
}

function drawKeys(): HTMLDialogElement {
	const dialog = document.createElement("dialog");
	dialog.className = "sheet keys";
	dialog.dataset["keys"] = "";
	dialog.setAttribute("aria-labelledby", "keys-title");
	const title = document.createElement("h2");
	title.id = "keys-title";
	title.textContent = keyMessages.title;
	const list = document.createElement("dl");
	for (const [key, what] of keyMessages.list) {
		const [row, term, kbd, meaning] = ["div", "dt", "kbd", "dd"].map((name) => document.createElement(name));
		if (!row || !term || !kbd || !meaning) continue;
		kbd.textContent = key;
		term.append(kbd);
		meaning.textContent = what;
		row.append(term, meaning);
		list.append(row);
	}
	const close = document.createElement("button");
	close.type = "button";
	close.className = "plain";
	close.textContent = keyMessages.close;
	close.addEventListener("click", () => dialog.close());
	dialog.append(title, list, close);
	document.body.append(dialog);
	return dialog;
}
