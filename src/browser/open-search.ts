/** Opens the search dialog, and loads what searches only then; on the search page it goes to its field. */
export function openSearch(): void {
	const dialog = document.querySelector<HTMLDialogElement>("[data-search]");
	if (!dialog) document.querySelector<HTMLInputElement>("[data-search-page] input")?.select();
	if (!dialog || dialog.open) return;
	dialog.showModal();
	dialog.querySelector("input")?.select();
	void startSearch(dialog);
}

/** Makes the search link open the dialog, and starts the search page. */
export function offerSearch(): void {
	const page = document.querySelector<HTMLElement>("[data-search-page]");
	if (page) void startSearch(page);
	for (const link of document.querySelectorAll("[data-open-search]")) {
		link.addEventListener("click", (event) => {
			if (page || (event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey))) return;
			event.preventDefault();
			openSearch();
		});
	}
}

async function startSearch(root: HTMLElement): Promise<void> {
	const { connectSearch } = await import("./search.ts");
	connectSearch(root);
}
