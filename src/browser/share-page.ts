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
	for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]")) {
		field.addEventListener("focus", () => field.select());
		field.before(copyButton(field));
		if (column.startsWith("/")) field.value = field.value.replaceAll(column, new URL(column, location.href).href);
	}
}

function copyButton(field: HTMLTextAreaElement): HTMLButtonElement {
	const { copy = "", copied = "" } = field.dataset;
	const button = document.createElement("button");
	button.type = "button";
	button.className = "plain";
	button.textContent = copy;
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(field.value);
			button.textContent = copied;
			setTimeout(() => {
				button.textContent = copy;
			}, 2000);
		} catch {
			// Then it is copied by hand: it is selected.
			field.select();
		}
	});
	return button;
}
