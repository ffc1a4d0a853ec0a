import { searchHere } from "./search-here.ts";

let isAsked = false;

/** Opens the search dialog, and loads what searches only then; on the search page it goes to its field. */
export function openSearch(): void {
	const dialog = document.querySelector<HTMLDialogElement>("[data-search]");
	if (!dialog) document.querySelector<HTMLInputElement>("[data-search-page] input")?.select();
	if (!dialog || dialog.open) return;
	dialog.showModal();
	dialog.querySelector("input")?.select();
	startSearch(dialog);
}

/** Makes the search link open the dialog, and starts the search page; so does an address that asks for something. */
export function offerSearch(): void {
	const page = document.querySelector<HTMLElement>("[data-search-page]");
	if (page) startSearch(page);
	else if (new URLSearchParams(location.search).has("q")) openSearch();
	document.addEventListener("click", (event) => {
		const isLink = event.target instanceof Element && event.target.closest("[data-open-search]");
		if (!isLink || page || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		openSearch();
	});
	document.addEventListener("keydown", (event) => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
		event.preventDefault();
		openSearch();
	});
}

/** Whether a key is meant for a field or a dialog. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
	return (
		isComposing ||
		(target instanceof Element && target.closest("dialog, input:not([type=checkbox]), textarea") !== null)
	);
}

function startSearch(root: HTMLElement): void {
	if (!isAsked) {
		isAsked = true;
		searchHere(root);
		askForIndex();
	}
	void import("./search.ts").then(({ connectSearch }) => connectSearch(root));
}

/** Asks for all that searches at once, and not one after another as the engine finds out what it needs. */
function askForIndex(): void {
	const { base = "/", index = "" } = document.body.dataset;
	const files = [`pagefind-entry.json?ts=${index}`, `pagefind.${index}.pf_meta`, "wasm.en.pagefind"];
	const links = [
		{ rel: "modulepreload", href: `${base}pagefind/pagefind.js` },
		{ rel: "preload", href: `${base}search/hints.json?v=${index}` },
		...files.map((file) => ({ rel: "preload", href: `${base}pagefind/${file}` })),
	];
	for (const { rel, href } of links) {
		const link = document.createElement("link");
		link.rel = rel;
		link.href = href;
		if (rel === "preload") link.as = "fetch";
		link.crossOrigin = "anonymous";
		document.head.append(link);
	}
}
