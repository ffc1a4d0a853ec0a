import { shareMessagesFor } from "../messages/share.ts";
import { pageLanguage } from "./page-language.ts";

const shareMessages = shareMessagesFor(pageLanguage());

/**
 * On the page that shares a passage: addresses are completed with the site's own, which a build may not know, and a
 * field that is to be copied is selected as a whole when it is entered.
 */
export function completeSharePage(): void {
	const link = document.querySelector<HTMLAnchorElement>("a[data-absolute]");
	if (!link) return;
	const path = link.getAttribute("href") ?? "";
	if (link.textContent === path) link.textContent = link.href;
	const root = path.slice(0, path.indexOf("/columns/") + 1);
	for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]")) {
		field.addEventListener("focus", () => field.select());
		field.before(copyButton(field));
		if (path.startsWith("/"))
			field.value = field.value.replaceAll(`${root}columns/`, new URL(`${root}columns/`, location.href).href);
	}
}

function copyButton(field: HTMLTextAreaElement): HTMLButtonElement {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "plain";
	button.textContent = shareMessages.copy;
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(field.value);
			button.textContent = shareMessages.copied;
			setTimeout(() => {
				button.textContent = shareMessages.copy;
			}, 2000);
		} catch {
			// Then it is copied by hand: it is selected.
			field.select();
		}
	});
	return button;
}
