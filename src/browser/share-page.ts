import { offerCopies } from "./copy-fields.ts";

/**
 * On the page that shares a passage: completes addresses with the site's own, which a build may not know, and makes
 * fields easy to copy. The page gives the address of the column, with which all of these begin, and the words of the
 * button.
 */
export function completeSharePage(): void {
	const link = document.querySelector<HTMLAnchorElement>("a[data-absolute]");
	if (!link) return;
	const column = link.dataset["absolute"] ?? "";
	const path = link.getAttribute("href") ?? "";
	if (link.textContent === path) link.textContent = link.href;
	offerCopies();
	for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]")) {
		if (column.startsWith("/")) field.value = field.value.replaceAll(column, new URL(column, location.href).href);
	}
}
